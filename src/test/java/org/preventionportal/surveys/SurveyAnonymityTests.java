package org.preventionportal.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Tests that the whole database and the mail server's log do not reveal who answered what. The tests only read. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyAnonymityTests {

    private static final int PEOPLE = 60;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_@/=+-]{8,}");

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoTemplate mongo;

    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();

    /**
     * Everybody answers in the order in which they were mailed, one after the other: the easiest case for an attacker.
     */
    @BeforeAll
    void everybodyAnswers() {
        given.partnersOnly();
        builtIn.install();
        var surveys = new SurveyDriver(portal, Account.EVALUATOR);
        var respondents = new RespondentDriver(portal);
        var campaign = surveys.plan(SurveyPlans.list(SurveyPlans.YEAR_ONE));
        surveys.upload(
                portal,
                campaign,
                IntStream.range(0, PEOPLE)
                        .mapToObj("person%d@example.org"::formatted)
                        .toList());
        surveys.open(campaign);
        dispatch.run();
        for (MimeMessage mail : mailbox.deliver()) {
            int person = Integer.parseInt(MailCatcher.recipients(mail).replaceAll("\\D", ""));
            String token = RespondentDriver.token(mail);
            tokens.add(token);
            order.add(person);
            respondents.start(token);
            respondents.answer(token, Map.of("next", new Answer(List.of(), null, "Secret " + person, null, false)));
            if (person % 2 == 0) {
                respondents.finish(token);
            }
        }
        assertThat(order).hasSize(PEOPLE);
    }

    @Test
    void noIdOrHashLeadsFromAPersonToAnAnswer() {
        Set<String> ofAnswers = words(database.dump("ballots"));
        Set<String> ofPeople = words(database.dump("participations", "outbox", "audit", "optOuts"));
        tokens.forEach(token -> ofPeople.addAll(List.of(token, digest(token))));
        order.forEach(person -> ofPeople.addAll(everyDigest("person%d@example.org".formatted(person))));
        List.copyOf(ofPeople).forEach(word -> ofPeople.add(digest(word)));
        mongo.getCollection("participations")
                .distinct("campaign", String.class)
                .forEach(ofPeople::remove); // that all of them are of one campaign is no secret

        assertThat(ofAnswers).doesNotContainAnyElementsOf(ofPeople);
    }

    @Test
    void noTokenIsStoredAnywhere() {
        String all = database.dump(mongo.getCollectionNames().toArray(String[]::new));
        tokens.forEach(token -> assertThat(all).doesNotContain(token));
    }

    @Test
    void theStoredOrderOfAnswersRevealsNothing() {
        for (Document sort : List.of(new Document(), new Document("_id", 1))) {
            List<Integer> kept = kept(sort);
            assertThat(Math.abs(correlation(kept, order))).isLessThan(0.6); // by chance once in a million times
            assertThat(hits(kept)).isLessThan(PEOPLE / 5);
        }
    }

    private List<Integer> kept(Document sort) {
        List<Integer> kept = new ArrayList<>();
        for (Document ballot : mongo.getCollection("ballots").find().sort(sort)) {
            String secret = ballot.get("answers", Document.class).getEmbedded(List.of("next", "text"), String.class);
            kept.add(Integer.parseInt(secret.substring("Secret ".length())));
        }
        return kept;
    }

    @Test
    void answersHaveNoTimesAndTheLedgerHasOnlyDays() {
        for (Document ballot : mongo.getCollection("ballots").find()) {
            assertThat(ballot.keySet()).isSubsetOf("_id", "campaign", "state", "key", "isTest", "answers", "_class");
            assertThat(ballot.getString("_id")).matches("blt_[0-9a-f]{32}");
        }
        for (Document participation : mongo.getCollection("participations").find()) {
            participation.values().stream()
                    .filter(Date.class::isInstance)
                    .map(at -> ((Date) at).toInstant())
                    .forEach(at -> assertThat(at).isEqualTo(at.truncatedTo(ChronoUnit.DAYS)));
        }
        assertThat(database.dump("audit"))
                .doesNotContain("startSurvey", "saveSurveyAnswers", "finishSurvey", "optOutOfSurveys");
    }

    private int hits(List<Integer> answers) {
        return Math.toIntExact(IntStream.range(0, PEOPLE)
                .filter(i -> answers.get(i).equals(order.get(i)))
                .count());
    }

    private static double correlation(List<Integer> answers, List<Integer> order) {
        double sum = 0;
        for (int i = 0; i < PEOPLE; i++) {
            sum += Math.pow(i - order.indexOf(answers.get(i)), 2);
        }
        return 1 - 6 * sum / (PEOPLE * (Math.pow(PEOPLE, 2) - 1)); // Spearman
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
        words.removeIf(word -> word.length() < 16 || word.equals("preventionportal")); // part of class names
        return words;
    }

    private static List<String> everyDigest(String address) {
        return Stream.of("", "ballot ", "link ", "opt-out ")
                .map(prefix -> digest(prefix + address))
                .toList();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
