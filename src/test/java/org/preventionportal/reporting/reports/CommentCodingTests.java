package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Comment;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.comments.SurveyQuotes.SurveyQuote;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Evaluators code comments, and reports find them by what they are coded to. */
@SliceTest
class CommentCodingTests {

    private static final String BETTER = "better";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private RoomSurvey survey;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    /** So many say something that may be quoted, each something else, and others do not. */
    private static List<Map<String, Answer>> room(String question, String other, int comments) {
        List<Map<String, Answer>> room = new ArrayList<>();
        IntStream.range(0, comments)
                .forEach(number -> room.add(Map.of(question, RoomSurvey.words("Curlewwords " + number, true))));
        room.addAll(Collections.nCopies(12, Map.of(other, Answer.picking("agree"))));
        return room;
    }

    private static List<Map<String, Answer>> room() {
        return room(BETTER, "useful", 6);
    }

    private Comment comment(Campaign campaign, String question, String text) {
        return new SurveyDriver(portal, Account.EVALUATOR)
                .comments(campaign, question).stream()
                        .filter(comment -> comment.text().equals(text))
                        .findFirst()
                        .orElseThrow();
    }

    private List<String> codes(Account account, Input coding) {
        return portal.codes(account, "surveys/codeSurveyComment", coding);
    }

    private void code(Input coding, String... themes) {
        assertThat(codes(Account.EVALUATOR, coding.with("themes", List.of(themes))))
                .isEmpty();
    }

    private List<String> found(Account account, String words, String theme) {
        return portal.readAll(
                account,
                "reporting/quotableComments",
                Map.of("words", words, "theme", theme),
                "quotableComments[*].text",
                String.class);
    }

    @Test
    void aCommentOnTheWholeProgrammeIsFoundByItsThemeAndByNoOther() {
        Campaign campaign = survey.answered(room());
        Comment comment = comment(campaign, BETTER, "Curlewwords 3");
        assertThat(found(Account.EVALUATOR, "", "COUNTY_LINES")).isEmpty();

        code(comment.coding("PRACTICE"), "COUNTY_LINES");

        assertThat(found(Account.EVALUATOR, "", "COUNTY_LINES")).containsExactly("Curlewwords 3");
        assertThat(found(Account.OFFICER_NORTH_EAST, "curlewwords", "COUNTY_LINES"))
                .containsExactly("Curlewwords 3");
        assertThat(found(Account.EVALUATOR, "plover", "COUNTY_LINES")).isEmpty();
        assertThat(found(Account.EVALUATOR, "", "MISSING_CHILDREN")).isEmpty();

        assertThat(codes(Account.EVALUATOR, comment.coding())).containsExactly("CONFLICT");
        code(comment.coding().with("version", 1), "MISSING_CHILDREN");
        assertThat(found(Account.EVALUATOR, "", "COUNTY_LINES")).isEmpty();
    }

    /** As many comments as are read at once, of which none is disclosed and one cannot be read. */
    @Test
    void aCommentThatCannotBeReadDoesNotEndTheSearch() {
        survey.answered(room());
        Document hidden = Objects.requireNonNull(
                mongo.findOne(Query.query(Criteria.where("mayBeQuoted").is(true)), Document.class, "surveyComments"));
        hidden.put("question", "undisclosed");
        for (int number = 100; number < 200; number++) {
            hidden.put("_id", "cmt_!%d".formatted(number)); // before all others
            mongo.insert(new Document(hidden), "surveyComments");
        }
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("cmt_!150")),
                Update.update("withheldFor", "SANG"),
                "surveyComments");

        assertThat(portal.readAll(
                        Account.EVALUATOR,
                        "reporting/quotableComments",
                        Map.of("words", "curlewwords"),
                        "quotableComments[*].text",
                        String.class))
                .hasSize(6);
    }

    @Test
    void aCodeComesBeforeTheThemesOfTheTask() {
        Task task = given.completedOn(LocalDate.of(2026, 3, 2));
        Campaign form = survey.answered(eventForm(task), room());
        code(comment(form, BETTER, "Curlewwords 1").coding("PRACTICE"), "DISRUPTION");
        code(comment(form, BETTER, "Curlewwords 2").coding("PRACTICE"));

        assertThat(found(Account.EVALUATOR, "", "DISRUPTION")).containsExactly("Curlewwords 1");
        assertThat(found(Account.EVALUATOR, "", "COUNTY_LINES"))
                .as("one that is coded to a question only has the themes of the task")
                .hasSize(5)
                .contains("Curlewwords 2")
                .doesNotContain("Curlewwords 1");

        Comment excluded = comment(form, BETTER, "Curlewwords 1");
        given.excluding(task, Account.EVALUATOR);
        assertThat(found(Account.EVALUATOR, "", "DISRUPTION")).isEmpty();
        assertThat(codes(Account.EVALUATOR, excluded.coding()))
                .as("as for a comment that does not exist")
                .containsExactly("NOT_FOUND");
    }

    private Campaign eventForm(Task task) {
        builtIn.install();
        LocalDate later = LocalDate.parse(Given.later());
        given.sessions(task, later, later);
        return portal.change(
                Account.OFFICER_NORTH_EAST,
                "surveys/createEventForm",
                Input.of("taskId", task.id())
                        .withKey()
                        .with("questionnaireId", SurveyPlans.EVENT_FEEDBACK)
                        .with("sessionOn", Given.later()),
                "surveyCampaign",
                Campaign.class);
    }

    @Test
    void aCodeShowsNothingThatIsSuppressed() {
        Campaign few = survey.answered(room(BETTER, "useful", 4));
        Comment ofFew = comment(few, BETTER, "Curlewwords 0");

        code(ofFew.coding("PRACTICE"), "COUNTY_LINES");

        assertThat(found(Account.EVALUATOR, "", "COUNTY_LINES")).isEmpty();
        assertThat(portal.text(Account.OFFICER_NORTH_EAST, "surveys/surveyComment", Map.of("id", ofFew.id())))
                .contains("null")
                .doesNotContain("PRACTICE");
    }

    @Test
    void onlyWhatMayBeQuotedIsCoded() {
        Campaign campaign =
                survey.answered(Collections.nCopies(12, Map.of(BETTER, RoomSurvey.words("Between ourselves", false))));

        assertThat(codes(
                        Account.EVALUATOR,
                        comment(campaign, BETTER, "Between ourselves").coding()))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void whoMayNotCodeDoesNotLearnThatACommentExists() {
        Comment comment = comment(survey.answered(room()), BETTER, "Curlewwords 0");
        Input madeUp = comment.coding().with("surveyCommentId", "cmt_0123456789abcdef0123456789abcdef");

        for (Account account : List.of(Account.OFFICER_NORTH_EAST, Account.MANAGER, Account.PARTNER_NORTH)) {
            String answer = coding(account, comment.coding());
            assertThat(answer)
                    .isEqualTo(coding(account, madeUp))
                    .contains("FORBIDDEN")
                    .doesNotContain("Curlew");
        }
        assertThat(codes(Account.EVALUATOR, madeUp)).containsExactly("NOT_FOUND");
    }

    private String coding(Account account, Input input) {
        return portal.text(account, "surveys/codeSurveyComment", Map.of("input", input));
    }

    @Test
    void nothingElseRepeatsTheWords() {
        code(comment(survey.answered(room()), BETTER, "Curlewwords 0").coding("PRACTICE"), "COUNTY_LINES");

        assertThat(portal.text(Account.ADMIN, "audit/auditTrail", Map.of())
                        + portal.text(Account.EVALUATOR, "evidence/evidenceOverview", Map.of())
                        + database.dump("audit", "outbox", "evidenceItems"))
                .contains("codeSurveyComment")
                .doesNotContain("Curlewwords", "COUNTY_LINES");
    }

    @Test
    void aReportBeginsWithItWhereItIsCodedTo() {
        Campaign year = survey.answered(SurveyPlans.YEAR_ONE, room("children-how", "knowledge", 5));
        code(comment(year, "children-how", "Curlewwords 4").coding("PRACTICE"), "COUNTY_LINES");
        var reports = new ReportDriver(portal, Account.EVALUATOR);
        LocalDate nextYear = LondonTime.day(Instant.now()).plusYears(1);
        Report begun = reports.change(
                "reporting/createProgrammeReport",
                ReportDriver.creation(
                                "Years",
                                IndicatorsDriver.during(IndicatorsDriver.days("2020-01-01", nextYear.toString())))
                        .with("template", "EVALUATION"));

        assertThat(quotes(reports, begun, "sec_response")).containsExactly("Curlewwords 4");
        assertThat(quotes(reports, begun, "sec_children"))
                .containsExactlyInAnyOrder("Curlewwords 0", "Curlewwords 1", "Curlewwords 2", "Curlewwords 3");
    }

    private static List<String> quotes(ReportDriver reports, Report report, String section) {
        return reports.sections(Account.EVALUATOR, report).stream()
                .filter(found -> found.key().equals(section))
                .flatMap(found -> found.quotes().stream())
                .map(SurveyQuote::text)
                .toList();
    }
}
