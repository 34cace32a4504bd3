package org.preventionportal.spreadsheets;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.planning.plans.PlanDriver;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.spreadsheets.Exporter.Sheet;
import org.preventionportal.spreadsheets.Import.State;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Needs;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.tasks.need.Reach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** The HTTP endpoints for sheets, import and export: who may use them, and what else they refuse. */
@PortalTest
class SheetEndpointsTests {

    private static final byte[] SHEET =
            "reference,name,kind,region\none,A school,education,Wales\n".getBytes(StandardCharsets.UTF_8);

    private static final Caller MANAGER =
            new Caller(Account.MANAGER.id(), Set.of(Role.PROGRAMME_MANAGER), Set.of(), Set.of(), Set.of());

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private ImportRepository repository;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RoomSurvey roomSurvey;

    private String path = "";

    @BeforeEach
    void begin() {
        given.partnersOnly();
        path = new Sheets(portal).open(Sheet.PARTNERS, false).uploadPath();
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    void onlyManagersPass(Account account) {
        int expected = EnumSet.of(Account.MANAGER).contains(account) ? 200 : 403;

        assertThat(portal.put(account, path, SHEET).getStatus().value())
                .as("officers see no import of another person")
                .isEqualTo(Account.OFFICERS.contains(account) && expected == 403 ? 404 : expected);
        for (String sheet : List.of("/exports/tasks.csv", "/exports/partners.csv")) {
            var sent = portal.get(account, sheet);
            assertThat(sent.getStatus().value()).isEqualTo(expected);
            if (expected == 403) {
                assertThat(new String(Objects.requireNonNull(sent.getResponseBody()), StandardCharsets.UTF_8))
                        .contains("\"code\":\"FORBIDDEN\"")
                        .doesNotContain("Northumberland");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    void whatEachRegionHasToDealWithIsAFileForOfficers(Account account) {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);

        boolean isReader = Account.OFFICERS.contains(account);
        String file = download(account, "/exports/regions.csv", "exportRegions", isReader);

        assertThat(file.contains("North East,1,0,0,1,1,100,no")).isEqualTo(isReader);
    }

    /** Except the tasks accepted in 90 days: the whole programme has one spread. */
    @Test
    void whoIsExcludedFromTasksDoesNotCountThemInTheFileOfTheRegions() {
        var requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        var accepted = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.excluding(requested, Account.MANAGER);
        given.excluding(accepted, Account.MANAGER);

        assertThat(text(portal.get(Account.MANAGER, "/exports/regions.csv"))).contains("North East,0,0,0,0,1,100,no");
        assertThat(text(portal.get(Account.OFFICER_SOUTH_EAST, "/exports/regions.csv")))
                .contains("North East,1,0,0,1,1,100,no");
    }

    /** The request for many people moves up if only reach counts. */
    @ParameterizedTest
    @EnumSource(Account.class)
    void whatOtherWeightsWouldDoIsAFileForManagers(Account account) {
        given.requestedAs("With intelligence");
        var many = new Reach(4000, 0, 0, 0, Reach.Method.ESTIMATE);
        given.requested(
                Given.NORTH,
                Account.PARTNER_NORTH,
                need -> Needs.without(Needs.with(need, Map.of("title", "For many", "reach", many)), "intelligence"));
        given.excluding(given.requestedAs("Hidden"), Account.MANAGER);

        String file = download(account, preview(100, 0), "exportPriorityPreview", account == Account.MANAGER);

        assertThat(file.contains(",For many,North East,2,1,")).isEqualTo(account == Account.MANAGER);
        assertThat(file.contains(",place now,place then,")).isEqualTo(account == Account.MANAGER);
        assertThat(file).doesNotContain("Hidden");
    }

    @ParameterizedTest
    @CsvSource({"90, 0", "110, -10", "110, 0"})
    void weightsThatAreNoneHaveNoFile(int reach, int impact) {
        var answer = portal.get(Account.MANAGER, preview(reach, impact));

        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(text(answer)).contains("The five weights must add up to 100.");
    }

    private static String preview(int reach, int impact) {
        return "/exports/priority-preview.csv?weights.reach=%d&weights.impact=%d&weights.intelligence=0&weights.sustainability=0&weights.spread=0"
                .formatted(reach, impact);
    }

    /** Officers have the file once the plan is shared with them. */
    @Test
    void theForecastOfAPlanIsAFileForThoseWhoMayReadThePlan() {
        var plans = new PlanDriver(portal);
        var request = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        var plan = plans.change(
                "planning/planDecision", PlanDriver.accept(plans.created(), request, Account.OFFICER_NORTH_EAST));
        String path = "/exports/plans/%s.csv".formatted(plan.id());

        assertThat(text(portal.get(Account.MANAGER, path)))
                .contains(
                        "plan,Cold spots first,requests accepted,,1",
                        "plan,Cold spots first,people reached,,50",
                        "region,North East,tasks in 90 days,0,1",
                        "theme,County lines,tasks in 90 days,0,1",
                        "kind of partner,Local authority,requests accepted,,1",
                        "officer,Nell Eastwick,tasks,0,1");
        assertThat(portal.get(Account.OFFICER_NORTH_EAST, path).getStatus().value())
                .isEqualTo(404);
        plans.change("planning/shareQuarterPlan", plan.input());
        assertThat(text(portal.get(Account.OFFICER_NORTH_EAST, path))).contains("requests accepted,,1");
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    void whatOfficersHaveFreeIsAFileForOfficers(Account account) {
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);

        boolean isReader = Account.OFFICERS.contains(account);
        String file = download(account, "/exports/capacity.csv", "exportCapacity", isReader);

        assertThat(file.contains("Nell Eastwick,North East,5.0,0,1,")).isEqualTo(isReader);
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    void theTheoryOfChangeIsAFileForThoseWhoReadIt(Account account) {
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        boolean isReader = account == Account.EVALUATOR || Account.OFFICERS.contains(account);

        String file = download(account, "/exports/theory-of-change.csv", "exportTheoryOfChange", isReader);

        assertThat(file.contains("activity,Sessions with young people,Young people are protected and safer,0,0,0,"))
                .isEqualTo(isReader);
    }

    @Test
    void theFileOfTheTheoryOfChangeHasOnlyPublishableResults() {
        List<Map<String, Answer>> room =
                new ArrayList<>(Collections.nCopies(6, Map.of("skills", Answer.picking("agree"))));
        room.addAll(Collections.nCopies(6, Map.of("skills", Answer.picking("disagree"))));
        roomSurvey.answered(SurveyPlans.YEAR_ONE, room);

        assertThat(portal.readAll(
                        Account.EVALUATOR,
                        "evidence/theoryOfChange",
                        Map.of(),
                        "theoryOfChange.elements[?(@.key == 'skills')].support.surveyResults[*].percent.value",
                        Double.class))
                .as("the page is for staff")
                .containsExactly(50.0);
        assertThat(text(portal.get(Account.EVALUATOR, "/exports/theory-of-change.csv")))
                .contains("percent who agree: [c], people who answered: ")
                .doesNotContain("percent who agree: 50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "capacity.csv?day=2026-13-01",
                "capacity.csv?day=-999999999-01-01",
                "trend.csv?step=MONTH&startsOn=-999999999-01-01&endsOn=2026-12-31",
                "indicators.csv?indicator=tasks.requested&startsOn=2026-01-01&endsOn=yesterday",
            })
    void whatIsNoDayIsRefused(String file) {
        var sent = portal.get(Account.MANAGER, "/exports/" + file);

        assertThat(sent.getStatus().value()).isEqualTo(400);
        assertThat(text(sent)).contains("\"code\":\"BAD_USER_INPUT\"", "Write a day like 2026-03-26");
    }

    @Test
    void theFileOfCapacityIsOfAQuarterThatIsNotOver() {
        String today = LondonTime.today(clock).toString();
        String later = LondonTime.today(clock).plusMonths(3).toString();
        String past = LondonTime.today(clock).minusMonths(3).toString();
        String file = "/exports/capacity.csv?day=";

        assertThat(text(portal.get(Account.MANAGER, file))).isEqualTo(text(portal.get(Account.MANAGER, file + today)));
        assertThat(text(portal.get(Account.MANAGER, file + later)))
                .contains("Nell Eastwick")
                .isNotEqualTo(text(portal.get(Account.MANAGER, file + today)));
        assertThat(portal.get(Account.MANAGER, file + past).getStatus().value()).isEqualTo(409);
    }

    /** Downloads a file, which the audit trail records, and a denial, too. */
    private String download(Account account, String file, String action, boolean isReader) {
        var sent = portal.get(account, file);
        assertThat(sent.getStatus().value()).isEqualTo(isReader ? 200 : 403);
        assertThat(database.dump("audit").lines().filter(line -> line.contains("\"%s\"".formatted(action))))
                .singleElement()
                .asString()
                .contains(isReader ? "DONE" : "DENIED");
        return text(sent);
    }

    @Test
    void denialsAreAudited() {
        portal.put(Account.PARTNER_NORTH, path, SHEET);
        portal.get(Account.OFFICER_NORTH_EAST, "/exports/tasks.csv");

        assertThat(database.dump("audit").lines().filter(line -> line.contains("DENIED")))
                .anyMatch(line -> line.contains("\"import\"")
                        && line.contains(Account.PARTNER_NORTH.id().value()))
                .anyMatch(line -> line.contains("\"export\"")
                        && line.contains(Account.OFFICER_NORTH_EAST.id().value()));
    }

    @ParameterizedTest
    @CsvSource({
        "/exports/plans/qpl_none.csv, exportQuarterPlan",
        "/exports/measures/msr_none.csv, exportOutcomeMeasure",
        "/surveys/svc_none/results.csv, exportSurveyResults",
        "/surveys/svc_none/results.xlsx, exportSurveyResults"
    })
    void whoAsksForAFileThatIsNotThereIsRecorded(String file, String action) {
        assertThat(portal.get(Account.MANAGER, file).getStatus().value()).isEqualTo(404);

        assertThat(database.dump("audit").lines().filter(line -> line.contains("\"%s\"".formatted(action))))
                .singleElement()
                .asString()
                .contains("REFUSED", "NOT_FOUND");
    }

    /** The entry of an upload says how it ended, so there is none before. */
    @Test
    void theTrailSaysHowAnImportEnded() {
        portal.put(Account.MANAGER, path, "reference\none\n".getBytes(StandardCharsets.UTF_8));
        assertThat(uploads()).containsExactly("FAILED");

        portal.put(Account.MANAGER, path, SHEET);
        assertThat(uploads()).containsExactly("FAILED", "DONE");
    }

    private List<String> uploads() {
        return mongo
                .getCollection("audit")
                .find(eq("operation", "import"))
                .sort(ascending("link.sequence"))
                .into(new ArrayList<>())
                .stream()
                .filter(entry -> path.endsWith(entry.getString("targetId")))
                .map(entry -> entry.getString("outcome"))
                .toList();
    }

    @Test
    void aCallerWithoutATokenIsRefused() {
        portal.client()
                .mutate()
                .baseUrl(portal.url().replace("/graphql", ""))
                .build()
                .get()
                .uri("/exports/tasks.csv")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void whatIsNoImportOrNoSheetIsNotFound() {
        for (var sent : List.of(
                portal.put(Account.MANAGER, "/imports/imp_0", SHEET),
                portal.get(Account.MANAGER, "/exports/people.csv"))) {
            assertThat(sent.getStatus().value()).isEqualTo(404);
            assertThat(text(sent)).contains("\"code\":\"NOT_FOUND\"");
        }
    }

    @Test
    void aFileThatIsNotCsvIsRefused() {
        var sent = portal.http(Account.MANAGER)
                .put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(SHEET)
                .exchange()
                .expectBody()
                .returnResult();
        assertThat(sent.getStatus().value()).isEqualTo(415);
        assertThat(text(sent)).contains("\"code\":\"UNSUPPORTED_MEDIA_TYPE\"", "Send text/csv.");
    }

    private static String text(EntityExchangeResult<byte[]> sent) {
        return new String(Objects.requireNonNull(sent.getResponseBody()), StandardCharsets.UTF_8);
    }

    @Test
    void anExportIsAFileToKeepAndLeavesATrace() {
        var sent = portal.get(Account.MANAGER, "/exports/partners.csv");

        assertThat(sent.getResponseHeaders().getFirst("Content-Disposition")).contains("attachment");
        assertThat(sent.getResponseHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(sent.getResponseHeaders().getCacheControl()).contains("no-store");
        assertThat(new String(Objects.requireNonNull(sent.getResponseBody()), StandardCharsets.UTF_8))
                .startsWith("\ufeffreference,name,kind")
                .contains("Northumberland County Council");
        assertThat(database.dump("audit"))
                .contains("exportPartners", Account.MANAGER.id().value());
    }

    @Test
    void aTaskInAnExportHasTheReferenceThatPeopleSay() {
        var task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        List<String> lines =
                text(portal.get(Account.MANAGER, "/exports/tasks.csv")).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).endsWith("," + TaskRow.PORTAL_REFERENCE);
        assertThat(lines.getLast()).endsWith("," + task.reference().value());
    }

    /** Spreadsheets run what begins like a formula. */
    @Test
    void whatBeginsLikeAFormulaIsDisarmed() {
        given.partnerNamed("=HYPERLINK(\"http://example.org\")");
        String export = new String(
                Objects.requireNonNull(
                        portal.get(Account.MANAGER, "/exports/partners.csv").getResponseBody()),
                StandardCharsets.UTF_8);

        assertThat(export).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK", ",\"=HYPERLINK");
        assertThat(new Sheets(portal).bring(Sheet.PARTNERS, true, export).rows().refused())
                .isEqualTo(0);
    }

    @Test
    void twoUploadsOfOneImportDoNotMix() {
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(repository.begin(id, MANAGER)).isPresent();

        var second = portal.put(Account.MANAGER, path, SHEET);
        assertThat(second.getStatus().value()).isEqualTo(409);
        assertThat(text(second)).contains("\"code\":\"CONFLICT\"");
        clock.advance(Duration.ofMinutes(3));
        assertThat(portal.put(Account.MANAGER, path, SHEET).getStatus().value())
                .as("the first has died")
                .isEqualTo(200);
        assertThat(repository.find(id, MANAGER).orElseThrow()).satisfies(run -> {
            assertThat(run.state()).isEqualTo(State.COMPLETED);
            assertThat(run.attempt()).isEqualTo(2);
        });
    }
}
