package org.preventionportal.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.answers.QuestionAnswer;
import org.preventionportal.surveys.answers.Survey;
import org.preventionportal.surveys.answers.SurveyState;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.test.tester.GraphQlTester;

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

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    private SurveyDriver surveys;
    private RespondentDriver respondents;
    private SurveyDriver.Campaign campaign;
    private String token;
    private List<String> links = List.of();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtIn.install();
        surveys = new SurveyDriver(portal, Account.EVALUATOR);
        respondents = new RespondentDriver(portal);
        campaign = surveys.plan(SurveyPlans.list(SurveyPlans.YEAR_ONE));
        surveys.upload(portal, campaign, List.of("jo@example.org", "al@example.org"));
        campaign = surveys.open(campaign);
        dispatch.run();
        MimeMessage mail = mailbox.deliver().getFirst();
        token = RespondentDriver.token(mail);
        links = Pattern.compile("http://localhost:8080(/\\S*)")
                .matcher(MailCatcher.text(mail))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** With its questionnaire, audience and conditions. */
    @Test
    void aCampaignIsReadAsItWasWritten() {
        assertThat(StoredRecords.find(mongo, new Query(), SurveyCampaign.class))
                .hasSize(1)
                .isEqualTo(mongo.findAll(SurveyCampaign.class));
    }

    @Test
    void aReturningRespondentContinuesAndIsAskedWhatTheirAnswersLeadTo() {
        assertThat(respondents.read(token)).satisfies(survey -> {
            assertThat(survey.state()).isEqualTo(SurveyState.NOT_STARTED);
            assertThat(survey.hasConditions()).isTrue();
            assertThat(survey.resumeAtSectionKey()).isEqualTo("about-you");
        });
        respondents.start(token);
        respondents.answer(token, Map.of("region", Answer.picking("wales"), "attended", Answer.picking("no")));

        assertThat(respondents.read(token)).satisfies(survey -> {
            assertThat(survey.state()).isEqualTo(SurveyState.STARTED);
            assertThat(survey.resumeAtSectionKey()).isEqualTo("organisation-change");
        });
        assertThat(respondents.answers(token)).containsEntry("region", Answer.picking("wales"));
        assertThat(respondents.questions(token)).doesNotContain("long-term");
        assertThat(save("long-term", Answer.picking("agree"))).containsExactly("INVALID");
        respondents.answer(token, Map.of("attended", Answer.picking("yes")));
        respondents.answer(token, Map.of("sharing", Answer.picking("agree")));
        assertThat(respondents.questions(token)).contains("long-term");
    }

    @Test
    void aWelshSurveyIsInWelsh() {
        GraphQlTester.Response shown =
                Portal.ask(portal.anonymous(), "surveys/survey", Map.of("token", token, "language", "CY"));
        Survey survey = shown.path("survey").entity(Survey.class).get();
        assertThat(survey.title()).contains("Beth sydd wedi newid");
        assertThat(survey.language()).isEqualTo(Language.CY);
        assertThat(shown.path("survey.sections[*].questions[*].language")
                        .entityList(Language.class)
                        .get())
                .isNotEmpty()
                .containsOnly(Language.CY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            question   | choices      | other | text                       | number | code
            region     | wales london |       |                            |        | INVALID
            region     | atlantis     |       |                            |        | INVALID
            region     |              |       | Wales                      |        | INVALID
            region     | wales        |       |                            | 3      | INVALID
            worked-how | group group  |       |                            |        | INVALID
            worked-how | group        | More  |                            |        | INVALID
            next       | yes          |       |                            |        | INVALID
            next       |              |       | She was born on 12/03/2014 |        | IDENTIFYING_TEXT
            no-such    |              |       | Any                        |        | INVALID
            knowledge  | Agree!       |       |                            |        | INVALID
            next       |              |       |                            | -1     | OUT_OF_RANGE
            """)
    void anInvalidAnswerIsRefused(
            String question,
            @Nullable String choices,
            @Nullable String other,
            @Nullable String text,
            @Nullable Long number,
            String code) {
        respondents.start(token);
        List<String> choiceKeys = choices == null ? List.of() : List.of(choices.split(" ", -1));
        assertThat(save(question, new Answer(choiceKeys, other, text, number, false)))
                .contains(code);
    }

    /** Who confirmed would have to be stored, and respondents are anonymous. */
    @Test
    void aRespondentCannotConfirmThatAnAnswerNamesNoChild() {
        respondents.start(token);
        var answer = Map.of("questionKey", "next", "answer", Map.of("text", "Kayleigh, 14, said so."));
        GraphQlTester.Response saved = portal.anonymous()
                .documentName("surveys/saveSurveyAnswers")
                .variable("input", Map.of("token", token, "answers", List.of(answer)))
                .extension("confirmNoChildNamed", true)
                .execute();
        assertThat(Portal.userErrors(saved, "surveys/saveSurveyAnswers"))
                .extracting(UserError::code)
                .containsExactly(ErrorCode.MAY_IDENTIFY_A_CHILD);
    }

    @Test
    void theAnswersThatFitAreSavedAndTheOthersNamed() {
        respondents.start(token);

        GraphQlTester.Response saved = respondents.trySaving(
                token,
                List.of(
                        new QuestionAnswer("long-term", Answer.picking("agree")),
                        new QuestionAnswer("region", Answer.picking("atlantis")),
                        new QuestionAnswer("next", words("She was born on 12/03/2014")),
                        new QuestionAnswer("attended", Answer.picking("yes")),
                        new QuestionAnswer("attended", Answer.picking("no")),
                        new QuestionAnswer("no-such", words("Any")),
                        new QuestionAnswer("sharing", Answer.picking("agree"))));

        assertThat(Portal.userErrors(saved, "surveys/saveSurveyAnswers"))
                .extracting(error -> "%s %s".formatted(String.join(".", error.field()), error.code()))
                .containsExactlyInAnyOrder(
                        "input.answers.1.answer INVALID",
                        "input.answers.2.answer.text IDENTIFYING_TEXT",
                        "input.answers.4.questionKey INVALID",
                        "input.answers.5.questionKey INVALID");
        assertThat(respondents.questions(token)).contains("region", "next");
        assertThat(respondents.answers(token))
                .isEqualTo(Map.of(
                        "attended", Answer.picking("yes"),
                        "sharing", Answer.picking("agree"),
                        "long-term", Answer.picking("agree")));
        saved.path("saveSurveyAnswers.survey.sections[*].questions[?(@.key == 'long-term')].answer")
                .entityList(Answer.class)
                .containsExactly(Answer.picking("agree"));
    }

    private static Answer words(String text) {
        return new Answer(List.of(), null, text, null, false);
    }

    @Test
    void savingManyAnswersSendsTheSameCommandsAsSavingOne() {
        respondents.start(token);
        List<QuestionAnswer> one = List.of(new QuestionAnswer("region", Answer.picking("wales")));
        List<QuestionAnswer> many = List.of(
                one.getFirst(),
                new QuestionAnswer("attended", Answer.picking("yes")),
                new QuestionAnswer("sharing", Answer.picking("agree")),
                new QuestionAnswer("long-term", Answer.picking("agree")),
                new QuestionAnswer("knowledge", Answer.picking("agree")),
                new QuestionAnswer("worked-how", Answer.picking("group")),
                new QuestionAnswer("next", words("More time.")));

        List<String> sent =
                commands.during(() -> assertThat(respondents.save(token, many)).isEmpty());

        assertThat(sent).containsExactly("find", "find", "find", "find", "update");
        assertThat(commands.during(() -> respondents.save(token, one))).isEqualTo(sent);
    }

    @Test
    void anAnswerCanBeDeletedAndAnEmptySurveyCannotBeFinished() {
        respondents.start(token);
        assertThat(finish(token)).containsExactly("REQUIRED");
        respondents.answer(token, Map.of("region", Answer.picking("wales")));
        assertThat(save("region", Answer.picking())).isEmpty();
        assertThat(finish(token)).containsExactly("REQUIRED");
    }

    @Test
    void aDeletedAnswerLeadsToNoOtherQuestionAnyMore() {
        respondents.start(token);
        respondents.answer(token, Map.of("attended", Answer.picking("yes")));

        assertThat(respondents.save(
                        token,
                        List.of(
                                new QuestionAnswer("attended", Answer.picking()),
                                new QuestionAnswer("long-term", Answer.picking("agree")))))
                .extracting(UserError::code)
                .containsExactly(ErrorCode.INVALID);
        assertThat(respondents.answers(token)).isEmpty();
    }

    @Test
    void whoSavesNothingBehindAnOpenLinkTakesNoPlace() {
        String code = room(1);
        assertThat(respondents.save(respondents.start(code), List.of())).isEmpty();

        respondents.answer(respondents.start(code), Map.of("useful", Answer.picking("agree")));
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
        respondents.read(token);
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
        respondents.start(token);
        respondents.answer(token, Map.of("region", Answer.picking("wales")));
        var finished = new AtomicInteger();
        RespondentDriver.atOnce(20, _ -> {
            if (finish(token).isEmpty()) {
                finished.incrementAndGet();
            }
        });
        assertThat(finished).hasValue(1);
        assertThat(database.dump("ballots").split("CAST", -1)).hasSize(2);
    }

    @Test
    void startsAtTheSameTimeOpenTheSameBallot() {
        RespondentDriver.atOnce(20, _ -> respondents.start(token));
        assertThat(database.dump("ballots").split("TAKEN", -1)).hasSize(2);
    }

    @Test
    void unusableLinksLookAlike() {
        String finished = RespondentDriver.token(testMail());
        respondents.start(finished);
        respondents.answer(finished, Map.of("region", Answer.picking("wales")));
        respondents.finish(finished);
        List<String> links = List.of(finished, "AAAAAAAAAAAAAAAAAAAAAA", "x", "");
        assertThat(links.stream().map(this::everyAnswer).distinct()).hasSize(1);
        assertThat(links.stream()
                        .map(link -> commands.during(() -> respondents.look(link)))
                        .distinct())
                .hasSize(1);
        respondents.start(token);
        surveys.close(campaign);
        assertThat(everyAnswer(token)).isEqualTo(everyAnswer("x"));
        assertThat(commands.during(() -> respondents.look(token)))
                .isEqualTo(commands.during(() -> respondents.look("x")));
        responseCountJob.run();
        assertThat(everyAnswer(token)).isEqualTo(everyAnswer("x"));
    }

    @Test
    void thePlacesOfAnOpenLinkBelongToThoseWhoAnswer() {
        String code = room(2);
        RespondentDriver.atOnce(20, _ -> respondents.start(code));
        String first = respondents.start(code);
        String second = respondents.start(code);
        String third = respondents.start(code);

        respondents.answer(first, Map.of("useful", Answer.picking("agree")));
        respondents.answer(second, Map.of("useful", Answer.picking("agree")));

        assertThat(respondents.save(third, List.of(new QuestionAnswer("useful", Answer.picking("agree")))))
                .extracting(error -> error.code().name())
                .containsExactly("FULL");
        assertThat(respondents.codes("surveys/startSurvey", code)).containsExactly("FULL");
        assertThat(respondents
                        .look(code)
                        .path("survey.state")
                        .entity(SurveyState.class)
                        .get())
                .isEqualTo(SurveyState.FULL);
        respondents.finish(first);
        assertThat(respondents.codes("surveys/startSurvey", code)).containsExactly("FULL");
    }

    /** A script could otherwise answer one question for each place, and keep everybody else out. */
    @Test
    void aFullLinkGivesThePlaceOfSomebodyWhoHasStoppedToTheNext() {
        String code = room(2);
        Map<String, Answer> answer = Map.of("useful", Answer.picking("agree"));
        String idle = respondents.start(code);
        respondents.answer(idle, answer);
        clock.advance(Duration.ofMinutes(61));
        String busy = respondents.start(code);
        respondents.answer(busy, answer);

        String next = respondents.start(code);
        respondents.answer(next, answer);

        assertThat(everyAnswer(idle)).isEqualTo(everyAnswer("x"));
        respondents.finish(busy);
        respondents.finish(next);
        clock.advance(Duration.ofMinutes(61));
        assertThat(respondents.codes("surveys/startSurvey", code))
                .as("finished answers keep their place")
                .containsExactly("FULL");
        clock.reset();
    }

    @Test
    void whoHasFinishedBehindAnOpenLinkCannotAnswerAgainWithTheSameToken() {
        String code = room(5);
        String mine = respondents.start(code);
        respondents.answer(mine, Map.of("useful", Answer.picking("agree")));
        respondents.finish(mine);

        assertThat(everyAnswer(mine)).isEqualTo(everyAnswer("x"));
        assertThat(commands.during(() -> respondents.look(mine)))
                .isEqualTo(commands.during(() -> respondents.look("x")));
    }

    /** A script could otherwise fill the database. The time is that of a midnight, and so of nobody. */
    @Test
    void aStartWithoutAnAnswerIsDeletedAfterTheNextDay() {
        respondents.start(room(5));

        Instant end = mongo.findAll(Document.class, "surveyStarts")
                .getFirst()
                .get("expireAt", Date.class)
                .toInstant();

        assertThat(end)
                .isEqualTo(LondonTime.today(clock)
                        .plusDays(2)
                        .atStartOfDay(LondonTime.ZONE)
                        .toInstant());
    }

    private String room(int places) {
        var open = surveys.open(surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, places)));
        dispatch.run();
        return surveys.code(open);
    }

    private MimeMessage testMail() {
        surveys.test(campaign);
        return mailbox.deliver().getFirst();
    }

    private String everyAnswer(String link) {
        Input token = Input.of("token", link);
        return Stream.of(
                        respondents.look(link),
                        respondents.trySaving(link, List.of(new QuestionAnswer("region", Answer.picking("wales")))),
                        respondents.send("surveys/finishSurvey", token),
                        respondents.send("surveys/startSurvey", token),
                        respondents.send("surveys/optOutOfSurveys", token))
                .map(Portal::text)
                .collect(Collectors.joining());
    }

    private List<String> save(String question, Answer answer) {
        return respondents.save(token, List.of(new QuestionAnswer(question, answer))).stream()
                .map(error -> error.code().name())
                .toList();
    }

    private List<String> finish(String link) {
        return respondents.codes("surveys/finishSurvey", link);
    }
}
