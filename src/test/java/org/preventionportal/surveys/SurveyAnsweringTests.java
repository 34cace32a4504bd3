package org.preventionportal.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that respondents answer with a link: in several sittings, along their answers, and once. */
@PortalTest
class SurveyAnsweringTests {

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private ResponseCountJob responseCountJob;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoCommands commands;

    private SurveyDriver surveys;
    private SurveyDriver.Campaign campaign;
    private String token;
    private List<String> links = List.of();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtIn.install();
        surveys = new SurveyDriver(portal, Account.EVALUATOR);
        campaign = surveys.plan("name: \"Any\", questionnaireId: \"qst_year-one\", invitation: LIST, closesOn: \"%s\""
                .formatted(Given.later()));
        surveys.upload(campaign, List.of("jo@example.org", "al@example.org"));
        campaign = surveys.change("openSurveyCampaign", campaign, "");
        dispatch.run();
        MimeMessage mail = mailbox.deliver().getFirst();
        token = SurveyDriver.token(mail);
        links = Pattern.compile("http://localhost:8080(/\\S*)")
                .matcher(MailCatcher.text(mail))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @Test
    void aReturningRespondentContinuesAndIsAskedWhatTheirAnswersLeadTo() {
        assertThat(surveys.read(token, "state resumeAtSectionKey"))
                .isEqualTo("{state=NOT_STARTED, resumeAtSectionKey=about-you}");
        surveys.start(token);
        surveys.answer(token, Map.of("region", Answer.picking("wales"), "attended", Answer.picking("no")));

        assertThat(surveys.read(
                        token, "state resumeAtSectionKey sections { key questions { key answer { choiceKeys } } }"))
                .contains("state=STARTED", "resumeAtSectionKey=organisation-change", "choiceKeys=[wales]")
                .doesNotContain("long-term");
        assertThat(save("long-term", "choiceKeys: [\"agree\"]")).contains("INVALID");
        surveys.answer(token, Map.of("attended", Answer.picking("yes")));
        surveys.answer(token, Map.of("sharing", Answer.picking("agree")));
        assertThat(surveys.read(token, "sections { questions { key } }")).contains("long-term");
    }

    @Test
    void aWelshSurveyIsInWelsh() {
        String survey = String.valueOf(portal.anonymous()
                .document(
                        "{ survey(token: \"%s\", language: CY) { title language sections { questions { language } } } }"
                                .formatted(token))
                .execute()
                .path("$.data")
                .entity(Map.class)
                .get());
        assertThat(survey).contains("Beth sydd wedi newid", "language=CY").doesNotContain("language=EN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            region        | choiceKeys: ["wales", "london"]               | INVALID
            region        | choiceKeys: ["atlantis"]                      | INVALID
            region        | text: "Wales"                              | INVALID
            region        | choiceKeys: ["wales"], number: 3              | INVALID
            worked-how    | choiceKeys: ["group", "group"]                | INVALID
            worked-how    | choiceKeys: ["group"], other: "More"          | INVALID
            next          | choiceKeys: ["yes"]                           | INVALID
            next          | text: "She was born on 12/03/2014"         | IDENTIFYING_TEXT
            no-such       | text: "Any"                                | INVALID
            knowledge     | choiceKeys: ["Agree!"]                        | INVALID
            next          | number: -1                                 | OUT_OF_RANGE
            """)
    void anInvalidAnswerIsRefused(String question, String answer, String code) {
        surveys.start(token);
        assertThat(save(question, answer)).contains("code=" + code);
    }

    @Test
    void theAnswersThatFitAreSavedAndTheOthersNamed() {
        surveys.start(token);

        Map<?, ?> payload = surveys.save(
                token,
                String.join(
                        ", ",
                        SurveyDriver.answer("long-term", "choiceKeys: [\"agree\"]"),
                        SurveyDriver.answer("region", "choiceKeys: [\"atlantis\"]"),
                        SurveyDriver.answer("next", "text: \"She was born on 12/03/2014\""),
                        SurveyDriver.answer("attended", "choiceKeys: [\"yes\"]"),
                        SurveyDriver.answer("attended", "choiceKeys: [\"no\"]"),
                        SurveyDriver.answer("no-such", "text: \"Any\""),
                        SurveyDriver.answer("sharing", "choiceKeys: [\"agree\"]")));

        assertThat(errors(payload))
                .containsExactlyInAnyOrder(
                        "input.answers.1.answer INVALID",
                        "input.answers.2.answer.text IDENTIFYING_TEXT",
                        "input.answers.4.questionKey INVALID",
                        "input.answers.5.questionKey INVALID");
        assertThat(surveys.read(token, "sections { questions { key answer { choiceKeys text } } }"))
                .contains(
                        "{key=attended, answer={choiceKeys=[yes], text=null}}",
                        "{key=sharing, answer={choiceKeys=[agree], text=null}}",
                        "{key=long-term, answer={choiceKeys=[agree], text=null}}",
                        "{key=region, answer=null}",
                        "{key=next, answer=null}");
        assertThat(String.valueOf(payload.get("survey"))).contains("key=long-term, answer={choiceKeys=[agree]");
    }

    private static List<String> errors(Map<?, ?> payload) {
        return ((List<?>) Objects.requireNonNull(payload.get("userErrors")))
                .stream()
                        .map(error -> (Map<?, ?>) error)
                        .map(error -> "%s %s"
                                .formatted(
                                        ((List<?>) Objects.requireNonNull(error.get("field")))
                                                .stream().map(String::valueOf).collect(Collectors.joining(".")),
                                        error.get("code")))
                        .toList();
    }

    @Test
    void savingManyAnswersSendsTheSameCommandsAsSavingOne() {
        surveys.start(token);
        String one = SurveyDriver.answer("region", "choiceKeys: [\"wales\"]");
        String many = String.join(
                ", ",
                one,
                SurveyDriver.answer("attended", "choiceKeys: [\"yes\"]"),
                SurveyDriver.answer("sharing", "choiceKeys: [\"agree\"]"),
                SurveyDriver.answer("long-term", "choiceKeys: [\"agree\"]"),
                SurveyDriver.answer("knowledge", "choiceKeys: [\"agree\"]"),
                SurveyDriver.answer("worked-how", "choiceKeys: [\"group\"]"),
                SurveyDriver.answer("next", "text: \"More time.\""));

        List<String> sent = commands.during(
                () -> assertThat(errors(surveys.save(token, many))).isEmpty());

        assertThat(sent).containsExactly("find", "find", "find", "find", "update");
        assertThat(commands.during(() -> surveys.save(token, one))).isEqualTo(sent);
    }

    @Test
    void anAnswerCanBeDeletedAndAnEmptySurveyCannotBeFinished() {
        surveys.start(token);
        assertThat(finish(token)).contains("REQUIRED");
        surveys.answer(token, Map.of("region", Answer.picking("wales")));
        assertThat(save("region", "")).contains("userErrors=[]");
        assertThat(finish(token)).contains("REQUIRED");
    }

    @Test
    void openingEveryLinkOfAMailChangesNothing() {
        String before = everything();
        try (var scanner = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            assertThat(links).hasSizeGreaterThan(2);
            links.forEach(link -> assertThat(get(scanner, link)).isLessThan(500));
        }
        surveys.read(token, "state");
        assertThat(everything()).isEqualTo(before);
    }

    private int get(HttpClient client, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(portal.url().replace("/graphql", path)))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private String everything() {
        return database.dump("ballots", "participations", "surveyCampaigns", "optOuts", "audit", "outbox");
    }

    @Test
    void oneOfTwentyFinishesAtTheSameTimeCounts() {
        surveys.start(token);
        surveys.answer(token, Map.of("region", Answer.picking("wales")));
        var finished = new AtomicInteger();
        SurveyDriver.atOnce(20, _ -> {
            if (finish(token).contains("userErrors=[]")) {
                finished.incrementAndGet();
            }
        });
        assertThat(finished).hasValue(1);
        assertThat(database.dump("ballots").split("CAST", -1)).hasSize(2);
    }

    @Test
    void startsAtTheSameTimeOpenTheSameBallot() {
        SurveyDriver.atOnce(20, _ -> surveys.start(token));
        assertThat(database.dump("ballots").split("TAKEN", -1)).hasSize(2);
    }

    @Test
    void unusableLinksLookAlike() {
        String finished = SurveyDriver.token(testMail());
        surveys.start(finished);
        surveys.answer(finished, Map.of("region", Answer.picking("wales")));
        surveys.finish(finished);
        List<String> links = List.of(finished, "AAAAAAAAAAAAAAAAAAAAAA", "x", "");
        assertThat(links.stream().map(this::everyAnswer).distinct()).hasSize(1);
        assertThat(links.stream()
                        .map(link -> commands.during(() -> surveys.read(link, "state")))
                        .distinct())
                .hasSize(1);
        surveys.start(token);
        surveys.change("closeSurveyCampaign", surveys.load(campaign), "");
        assertThat(everyAnswer(token)).isEqualTo(everyAnswer("x"));
        assertThat(commands.during(() -> surveys.read(token, "state")))
                .isEqualTo(commands.during(() -> surveys.read("x", "state")));
        responseCountJob.run();
        assertThat(everyAnswer(token)).isEqualTo(everyAnswer("x"));
    }

    private MimeMessage testMail() {
        portal.change(
                Account.EVALUATOR,
                "testSurveyCampaign",
                "surveyCampaignId: \"%s\"".formatted(campaign.id()),
                "surveyCampaign { id }");
        return mailbox.deliver().getFirst();
    }

    private String everyAnswer(String link) {
        return surveys.read(link, "state")
                + save(link, "region", "choiceKeys: [\"wales\"]")
                + finish(link)
                + surveys.anonymous("startSurvey", "token: \"%s\"".formatted(link), "token")
                + surveys.anonymous("optOutOfSurveys", "token: \"%s\"".formatted(link), "survey { state }");
    }

    private String save(String question, String answer) {
        return save(token, question, answer);
    }

    private String save(String link, String question, String answer) {
        return surveys.save(link, SurveyDriver.answer(question, answer)).toString();
    }

    private String finish(String link) {
        return surveys.anonymous("finishSurvey", "token: \"%s\"".formatted(link), "")
                .toString();
    }
}
