package org.preventionportal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.demo.DemoCsv;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.reporting.reports.ReportIndicator;
import org.preventionportal.reporting.sharing.WelshNames;
import org.preventionportal.spreadsheets.DemoImport;
import org.preventionportal.spreadsheets.Importer;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.YearOneResults;
import org.preventionportal.surveys.YearOneSurveys;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Imports the first year, answers its survey by the links that people were mailed, and its feedback forms by a link
 * that they share, and sets its target. The results and figures are then those of the evaluation report, each with
 * its base, for every reader and in a published report. What the report contradicts itself has a note. The import
 * has no participants, so those who are asked are stored as such: of a list, only they make the survey one of the
 * whole programme.
 */
@PortalTest
@TestInstance(Lifecycle.PER_CLASS) // the year moves in once
class YearOneReportTests {

    /** Which number each figure of the report is: its indicator, its row, and which part of the row. */
    private static final String PLACES = """
            tasks completed                                   | tasks.completed               | all                              | amount
            tasks ongoing                                     | tasks.ongoing                 | all                              | amount
            tasks not completed                               | tasks.not-completed           | all                              | amount
            not completed: unable to engage partners          | tasks.not-completed-by-reason | UNABLE_TO_ENGAGE_PARTNER         | amount
            not completed: funding or capacity                | tasks.not-completed-by-reason | FUNDING_OR_CAPACITY              | amount
            not completed: external event (Covid-19)          | tasks.not-completed-by-reason | EXTERNAL_EVENT                   | amount
            not completed: decision not recorded              | tasks.not-completed-by-reason | NOT_RECORDED                     | amount
            task target                                       | tasks.target                  | all                              | amount
            reach: professionals                              | reach.delivered               | PROFESSIONALS                    | amount
            reach: young people                               | reach.delivered               | YOUNG_PEOPLE                     | amount
            reach: other                                      | reach.delivered               | OTHER                            | amount
            officers                                          | tasks.officers                | all                              | amount
            survey responses                                  | surveys.responses             | qst_year-one                     | amount
            survey responses complete                         | surveys.complete              | qst_year-one                     | amount
            survey responses partial                          | surveys.partial               | qst_year-one                     | amount
            event feedback forms                              | surveys.responses             | qst_event-feedback               | amount
            organisation kind: police                         | surveys.respondents           | organisation/police              | percent
            organisation kind: local government               | surveys.respondents           | organisation/local-government    | percent
            region: Yorkshire and the Humber                  | surveys.respondents           | region/yorkshire-and-the-humber  | percent
            region: South East                                | surveys.respondents           | region/south-east                | percent
            holds a caseload                                  | surveys.respondents           | contact/caseload                 | percent
            regular contact without a caseload                | surveys.respondents           | contact/regular-contact          | percent
            no caseload and no regular contact                | surveys.respondents           | contact/none                     | percent
            knowledge increased (agree or strongly agree)     | surveys.agreement             | knowledge                        | percent
            more confident identifying                        | surveys.agreement             | confidence                       | percent
            increased skills to support                       | surveys.agreement             | skills                           | percent
            way of responding has changed                     | surveys.agreement             | response                         | percent
            attended: implemented or plan to implement learning | surveys.agreement           | implemented                      | percent
            attended: long-term impact on the way they work   | surveys.agreement             | long-term                        | percent
            attended: confident to share with colleagues      | surveys.agreement             | sharing                          | percent
            organisation made positive changes                | surveys.agreement             | organisation-positive            | percent
            """;

    private static final Map<String, Place> PLACES_BY_FIGURE = PLACES.lines()
            .map(line -> List.of(line.strip().split("\\s*\\|\\s*")))
            .collect(Collectors.toMap(List::getFirst, Place::of));

    /** No whole number of 69 gives the report's 34: 23 gives 33, and 24 gives 35. */
    private static final String CONTRADICTION = "organisation kind: local government";

    private static final Input YEAR = IndicatorsDriver.during(IndicatorsDriver.year(2019));

    @Autowired
    private HttpPortal portal;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoOperations mongo;

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

    /** A row of the report's figures. */
    record Published(String figure, String value, String base, String unit, String where, String note) {}

    private record Place(String figure, String row, String what) {

        private static Place of(List<String> cells) {
            return new Place(cells.get(1), cells.get(2), cells.get(3));
        }

        private String line(String survey) {
            boolean isOfOneSurvey =
                    List.of("surveys.agreement", "surveys.respondents").contains(figure);
            return isOfOneSurvey ? "%s/%s".formatted(survey, row) : row;
        }
    }

    /** Of the survey of stakeholders: the forms of events ask some of the same. */
    private String survey = "";

    private Campaign stakeholders = new Campaign("", 0, "");
    private Campaign events = stakeholders;

    @BeforeAll
    void theYear() {
        database.clear();
        clock.reset();
        builtIn.install();
        DemoImport.partners(importer);
        DemoImport.yearOne(importer);
        DemoImport.participants(importer, YearOneSurveys.participantsCsv(mongo));
        clock.advance(Duration.between(clock.instant(), Instant.parse("2020-03-02T09:00:00Z")));
        var surveys = new YearOneSurveys(portal, dispatch, responseCountJob, mailbox);
        stakeholders = surveys.stakeholders("2020-03-20");
        events = surveys.events("2020-03-20");
        survey = stakeholders.id();
        results().areHiddenWhileAnybodyCanAnswer(stakeholders);
        results().theLinkOfEventsIsFull(events);
        surveys.close(stakeholders);
        surveys.close(events);
        surveys.noteContradictions(stakeholders);
        clock.reset();
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

    private YearOneResults results() {
        return new YearOneResults(portal);
    }

    @Test
    void theResultsEqualTheReportsAndItsContradictionsAreNoted() {
        results().ofStakeholdersEqualTheReportsAndItsContradictionsAreNoted(stakeholders);
    }

    @Test
    void oneOpenLinkTakesThreeHundredAndNinetyFiveAnswers() {
        results().ofEventsAreThoseOfAllForms(events);
    }

    static List<Account> readers() {
        return List.of(Account.OFFICER_NORTH_EAST, Account.MANAGER, Account.EVALUATOR);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyFigureOfTheReportComesOutForEveryReader(Account reader) {
        everyFigureComesOut(IndicatorsDriver.read(portal, reader, YEAR));
    }

    @Test
    void everyRowHasAWelshName() {
        var indicators = IndicatorsDriver.read(portal, Account.MANAGER, YEAR).indicators();

        assertThat(WelshNames.missing(indicators)).isEmpty();
    }

    @Test
    void everyFigureComesOutOfAPublishedReport() {
        var evaluator = new ReportDriver(portal, Account.EVALUATOR);
        String[] indicators =
                PLACES_BY_FIGURE.values().stream().map(Place::figure).distinct().toArray(String[]::new);
        Report published = evaluator.published(evaluator.composed(YEAR, indicators));
        for (Account reader : readers()) {
            everyFigureComesOut(new IndicatorsDriver(evaluator.sections(reader, published).stream()
                    .flatMap(section -> section.indicators().stream())
                    .map(ReportIndicator::indicator)
                    .filter(Objects::nonNull)
                    .toList()));
        }
    }

    /** Published groups are larger than those that staff see. */
    @Test
    void thePreviewOfAnIndicatorHasTheRowsOfTheReport() {
        var evaluator = new ReportDriver(portal, Account.EVALUATOR);
        Report draft = evaluator.composed(YEAR, "surveys.respondents");
        List<String> preview = portal
                .readAll(
                        Account.EVALUATOR,
                        "reporting/reportPreview",
                        Input.of("id", draft.id())
                                .with("indicatorKey", "surveys.respondents")
                                .with("questionKeys", List.of("organisation")),
                        "programmeReport.preview.indicator.rows",
                        IndicatorRow.class)
                .stream()
                .filter(row -> row.key().startsWith(survey))
                .map(YearOneReportTests::line)
                .toList();

        assertThat(preview).containsExactly("police 29", "local-government 23", "other 0", "#other 17");
        assertThat(evaluator.sections(Account.EVALUATOR, draft).stream()
                        .flatMap(section -> section.indicators().stream())
                        .map(ReportIndicator::indicator)
                        .filter(Objects::nonNull)
                        .flatMap(indicator -> indicator.rows().stream())
                        .filter(row -> row.key().startsWith(survey))
                        .map(YearOneReportTests::line))
                .containsAll(preview);
    }

    private static String line(IndicatorRow row) {
        return "%s %.0f"
                .formatted(
                        row.key().substring(row.key().lastIndexOf('/') + 1),
                        row.number() == null || row.number().amount() == null
                                ? -1
                                : row.number().amount().number().orElse(-1));
    }

    /** The report names no share of those who attended, but of them alone it says what they do since. */
    @Test
    void answersToOtherQuestionsComeOutLiveAndPublishedAsTheirResultsHaveThem() {
        var evaluator = new ReportDriver(portal, Account.EVALUATOR);
        Report published = evaluator.published(evaluator.composed(YEAR, "surveys.answers"));
        var inReport = new IndicatorsDriver(evaluator.sections(Account.OFFICER_NORTH_EAST, published).stream()
                .flatMap(section -> section.indicators().stream())
                .map(ReportIndicator::indicator)
                .filter(Objects::nonNull)
                .toList());

        for (IndicatorsDriver known : List.of(IndicatorsDriver.read(portal, Account.MANAGER, YEAR), inReport)) {
            assertThat(answer(known, "attended/yes")).isEqualTo("38 of 58, 66");
            assertThat(answer(known, "attended/no")).isEqualTo("20 of 58, 34");
            assertThat(answer(known, "shared-with/mean")).matches("\\d+(\\.\\d)? of 38, none");
        }
        assertThat(inReport.rows("surveys.answers"))
                .extracting(row -> row.key().split("/", 3)[1])
                .containsOnly("worked-how", "attended", "shared-with");
    }

    private String answer(IndicatorsDriver known, String answer) {
        String line = "%s/%s".formatted(survey, answer);
        return "%s of %s, %s"
                .formatted(
                        known.number("surveys.answers", line, "amount"),
                        known.number("surveys.answers", line, "base"),
                        known.number("surveys.answers", line, "percent"));
    }

    private void everyFigureComesOut(IndicatorsDriver known) {
        assertThat(published().stream().map(Published::figure))
                .containsExactlyInAnyOrderElementsOf(PLACES_BY_FIGURE.keySet());
        for (Published row : published()) {
            Place place = Objects.requireNonNull(PLACES_BY_FIGURE.get(row.figure()));
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
    }

    /** The three people of one region could be recognised. */
    @ParameterizedTest
    @MethodSource("readers")
    void aRegionOfFewRespondentsIsSuppressed(Account reader) {
        var regional = IndicatorsDriver.read(portal, reader, YEAR.with("scope", Map.of("region", "NORTH_EAST")));
        assertThat(regional.number("surveys.responses", "qst_year-one", "amount"))
                .isEqualTo("FEWER_THAN_FIVE");
        assertThat(regional.rows("surveys.agreement"))
                .isNotEmpty()
                .allMatch(row -> row.number() == null
                        || row.number().amount() == null
                        || row.number().amount().isSuppressed());
    }

    private static List<Published> published() {
        return DemoCsv.read("/year-one/figures.csv", Published.class);
    }
}
