package org.preventionportal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.preventionportal.demo.DemoCsv;
import org.preventionportal.reporting.reports.DemoReports;
import org.preventionportal.spreadsheets.DemoImport;
import org.preventionportal.spreadsheets.Importer;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.YearOneSurveys;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The first year moves in, its survey and feedback forms are answered, its target is set: and the programme's figures
 * are those that the evaluation report published, each with its base, but for what the report contradicts itself.
 */
@PortalTest
@TestInstance(Lifecycle.PER_CLASS) // the year moves in once
class YearOneReportTests {

    /** Which of our figures each of the report's is: whose to ask, figure, line, and what of the number. */
    private static final String PLACES = """
            tasks completed                                   | manager   | tasks.completed               | all                              | amount
            tasks ongoing                                     | manager   | tasks.ongoing                 | all                              | amount
            tasks not completed                               | manager   | tasks.not-completed           | all                              | amount
            not completed: unable to engage partners          | manager   | tasks.not-completed-by-reason | UNABLE_TO_ENGAGE_PARTNER         | amount
            not completed: funding or capacity                | manager   | tasks.not-completed-by-reason | FUNDING_OR_CAPACITY              | amount
            not completed: external event (Covid-19)          | manager   | tasks.not-completed-by-reason | EXTERNAL_EVENT                   | amount
            not completed: decision not recorded              | manager   | tasks.not-completed-by-reason | NOT_RECORDED                     | amount
            task target                                       | manager   | tasks.target                  | all                              | amount
            reach: professionals                              | manager   | reach.delivered               | PROFESSIONALS                    | amount
            reach: young people                               | manager   | reach.delivered               | YOUNG_PEOPLE                     | amount
            reach: other                                      | manager   | reach.delivered               | OTHER                            | amount
            officers                                          | manager   | tasks.officers                | all                              | amount
            survey responses                                  | evaluator | surveys.responses             | qst_year-one                     | amount
            survey responses complete                         | evaluator | surveys.complete              | qst_year-one                     | amount
            survey responses partial                          | evaluator | surveys.partial               | qst_year-one                     | amount
            event feedback forms                              | evaluator | surveys.responses             | qst_event-feedback               | amount
            organisation kind: police                         | evaluator | surveys.respondents           | organisation/police              | percent
            organisation kind: local government               | evaluator | surveys.respondents           | organisation/local-government    | percent
            region: Yorkshire and the Humber                  | evaluator | surveys.respondents           | region/yorkshire-and-the-humber  | percent
            region: South East                                | evaluator | surveys.respondents           | region/south-east                | percent
            holds a caseload                                  | evaluator | surveys.respondents           | contact/caseload                 | percent
            regular contact without a caseload                | evaluator | surveys.respondents           | contact/regular-contact          | percent
            no caseload and no regular contact                | evaluator | surveys.respondents           | contact/none                     | percent
            knowledge increased (agree or strongly agree)     | evaluator | surveys.agreement             | knowledge                        | percent
            more confident identifying                        | evaluator | surveys.agreement             | confidence                       | percent
            increased skills to support                       | evaluator | surveys.agreement             | skills                           | percent
            way of responding has changed                     | evaluator | surveys.agreement             | response                         | percent
            attended: implemented or plan to implement learning | evaluator | surveys.agreement           | implemented                      | percent
            attended: long-term impact on the way they work   | evaluator | surveys.agreement             | long-term                        | percent
            attended: confident to share with colleagues      | evaluator | surveys.agreement             | sharing                          | percent
            organisation made positive changes                | evaluator | surveys.agreement             | organisation-positive            | percent
            """;

    /** No whole number of 69 gives the report's 34: 23 gives 33, and 24 gives 35. */
    private static final String CONTRADICTION = "organisation kind: local government";

    private static final Input YEAR = IndicatorsDriver.during(IndicatorsDriver.year(2019));

    @Autowired
    private HttpPortal portal;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Importer importer;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private ResponseCountJob responseCountJob;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MongoOperations mongo;

    /** A row of the report's figures. */
    record Published(String figure, String value, String base, String unit, String where, String note) {}

    private record Place(Account account, String figure, String row, String what) {

        private static Place of(List<String> cells) {
            return new Place(
                    cells.get(1).equals("manager") ? Account.MANAGER : Account.EVALUATOR,
                    cells.get(2),
                    cells.get(3),
                    cells.get(4));
        }

        private String line(String survey) {
            boolean isOfOneSurvey =
                    List.of("surveys.agreement", "surveys.respondents").contains(figure);
            return isOfOneSurvey ? "%s/%s".formatted(survey, row) : row;
        }
    }

    /** Of the survey of stakeholders: the forms of events ask some of the same. */
    private String survey = "";

    @BeforeAll
    void theYear() {
        database.clear();
        clock.reset();
        builtIn.install();
        clock.advance(Duration.between(clock.instant(), Instant.parse("2020-03-02T09:00:00Z")));
        var surveys = new YearOneSurveys(portal, dispatch, responseCountJob, mailbox);
        var stakeholders = surveys.stakeholders("2020-03-20");
        var events = surveys.events("2020-03-20");
        survey = stakeholders.id();
        surveys.close(stakeholders);
        surveys.close(events);
        surveys.noteContradictions(stakeholders);
        clock.reset();
        DemoImport.partners(importer);
        DemoImport.yearOne(importer);
        String target = published().stream()
                .filter(row -> row.figure().equals("task target"))
                .findFirst()
                .orElseThrow()
                .value();
        assertThat(portal.codes(
                        Account.MANAGER,
                        "reporting/setProgrammeTarget",
                        Input.of("days", IndicatorsDriver.year(2019))
                                .with("version", 0)
                                .with("taskCount", Integer.valueOf(target))
                                .with("reason", "As agreed with the funder.")))
                .isEmpty();
    }

    @Test
    void everyFigureOfTheReportComesOut() throws IOException {
        Map<Account, IndicatorsDriver> figures = List.of(Account.MANAGER, Account.EVALUATOR).stream()
                .collect(
                        Collectors.toMap(Function.identity(), account -> IndicatorsDriver.read(portal, account, YEAR)));
        Map<String, Place> places = PLACES.lines()
                .map(line -> List.of(line.strip().split("\\s*\\|\\s*")))
                .collect(Collectors.toMap(List::getFirst, Place::of));
        assertThat(published().stream().map(Published::figure)).containsExactlyInAnyOrderElementsOf(places.keySet());
        for (Published row : published()) {
            Place place = Objects.requireNonNull(places.get(row.figure()));
            IndicatorsDriver known = Objects.requireNonNull(figures.get(place.account()));
            String line = place.line(survey);
            String value = known.number(place.figure(), line, place.what());
            if (!row.base().isEmpty()) {
                assertThat(known.number(place.figure(), line, "base"))
                        .as("base of %s", row.figure())
                        .isEqualTo(row.base());
            }
            if (row.value().isEmpty()) {
                assertThat(Integer.parseInt(value))
                        .as("a majority: %s", row.figure())
                        .isGreaterThan(50);
            } else if (row.figure().equals(CONTRADICTION)) {
                assertThat(value).isEqualTo("33");
                assertThat(known.row(place.figure(), line).notes())
                        .asString()
                        .contains("34 % of 69 for local government");
            } else {
                assertThat(value).as(row.figure()).isEqualTo(row.value());
            }
        }
        theReportIsPublishedFromTheSame();
    }

    /** The estimates of the report are sums; callers who do not see the tasks see them in steps of five. */
    @Test
    void everybodyElseSeesLess() {
        var evaluators = IndicatorsDriver.read(portal, Account.EVALUATOR, YEAR);
        int professionals = Integer.parseInt(evaluators.number("reach.delivered", "PROFESSIONALS", "amount"));
        assertThat(professionals).isBetween(13_300, 13_430);
        assertThat(professionals % 5).isZero();
        var managers = IndicatorsDriver.read(portal, Account.MANAGER, YEAR);
        assertThat(managers.number("surveys.responses", "qst_year-one", "amount"))
                .isEqualTo("73");
        assertThat(managers.number("surveys.agreement", "knowledge", "base")).isEqualTo("49");
        assertThat(managers.number("surveys.agreement", "knowledge", "percent")).isEqualTo("FEWER_THAN_FIVE");
        assertThat(managers.number("surveys.agreement", "response", "percent")).isEqualTo("69");
        var regional =
                IndicatorsDriver.read(portal, Account.EVALUATOR, YEAR.with("scope", Map.of("region", "NORTH_EAST")));
        assertThat(regional.number("surveys.responses", "qst_year-one", "amount"))
                .isEqualTo("FEWER_THAN_FIVE");
        assertThat(regional.rows("surveys.agreement"))
                .allMatch(row -> row.number() == null
                        || row.number().amount() == null
                        || row.number().amount().isSuppressed());
        assertThat(portal.text(Account.ADMIN, "audit/auditTrail", Map.of())).contains("SURVEY_TOTALS");
    }

    /** The programme's own work as the report has it; people as they may leave the service. */
    private void theReportIsPublishedFromTheSame() throws IOException {
        mongo.insert(DemoReports.yearOne(clock.instant(), List.of(), List.of()));
        boolean isReachRoundedOnce = portal.change(
                Account.MANAGER,
                "reporting/publishProgrammeReport",
                Input.of("programmeReportId", "rpt_year-one").with("version", 1),
                "programmeReport.publication.isReachRoundedOnce",
                Boolean.class);
        assertThat(isReachRoundedOnce).isTrue();
        byte[] csv = Objects.requireNonNull(portal.get(Account.EVALUATOR, "/exports/reports/rpt_year-one.csv")
                .getResponseBody());
        Map<String, String> cells = new HashMap<>();
        CsvReader.builder()
                .ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8).substring(1))
                .forEach(
                        row -> cells.put(row.getField("indicator") + " " + row.getField("key"), row.getField("value")));
        assertThat(cells)
                .containsEntry("tasks.completed all", "371")
                .containsEntry("tasks.ongoing all", "12")
                .containsEntry("tasks.not-completed all", "85")
                .containsEntry("tasks.not-completed-by-reason FUNDING_OR_CAPACITY", "26");
        assertThat(cells)
                .containsEntry("reach.delivered PROFESSIONALS", "13365")
                .containsEntry("reach.delivered YOUNG_PEOPLE", "1185")
                .containsEntry("reach.delivered OTHER", "3100");
    }

    private static List<Published> published() {
        return DemoCsv.read("/year-one/figures.csv", Published.class);
    }
}
