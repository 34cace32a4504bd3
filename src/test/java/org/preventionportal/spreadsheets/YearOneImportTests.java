package org.preventionportal.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.demo.YearOne;
import org.preventionportal.spreadsheets.Exporter.Sheet;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.delivery.activities.ReachTotals;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A programme moves in with its first year, and the figures of the evaluation report come out by counting. */
@PortalTest
class YearOneImportTests {

    @Autowired
    private HttpPortal portal;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoTemplate mongo;

    private Sheets sheets = new Sheets(new HttpPortal(0));

    private static final String HEADER =
            "reference,title,description,kind,region,themes,aim,expected frontline,requested on,decided on,started on,ended on,state,reached professionals,reached young people,reached other,reach method,follow-up of\n";

    private static final String ROW =
            "%s,T,D,workshop,Wales,disruption,skills,5,2019-05-01,2019-05-02,2019-05-03,2019-05-04,completed,1,0,0,estimate,%s\n";

    @BeforeEach
    void begin() {
        database.clear();
        sheets = new Sheets(portal);
    }

    @Test
    void theReportsFiguresComeOutByCounting() throws IOException {
        moveIn();

        List<Delivered> tasks = allTasks();
        assertThat(count(tasks, Delivered::state))
                .isEqualTo(Map.of("COMPLETED", 371L, "IN_PROGRESS", 12L, "NOT_COMPLETED", 85L));
        assertThat(count(
                        tasks.stream()
                                .filter(task -> task.state().equals("NOT_COMPLETED"))
                                .toList(),
                        task -> Objects.requireNonNull(task.ending()).reason()))
                .isEqualTo(Map.of(
                        "UNABLE_TO_ENGAGE_PARTNER",
                        31L,
                        "FUNDING_OR_CAPACITY",
                        26L,
                        "EXTERNAL_EVENT",
                        22L,
                        "NOT_RECORDED",
                        6L));
        assertThat(reached(tasks, ReachTotals::professionals)).isEqualTo(13_363);
        assertThat(reached(tasks, ReachTotals::youngPeople)).isEqualTo(1_183);
        assertThat(reached(tasks, ReachTotals::other)).isEqualTo(3_100);
        assertThat(count(tasks, task -> task.officer().id())).hasSize(10);
    }

    @Test
    void importingTheYearTwiceChangesNothing() throws IOException {
        moveIn();
        String once = database.dump("tasks", "partners", "relationships");

        Sheets.Result again = sheets.bring(Sheet.TASKS, false, YearOne.tasksCsv());

        assertThat(again.rows()).isEqualTo(rows(468, 0, 468, 0));
        assertThat(sheets.bring(Sheet.PARTNERS, false, partners()).rows().imported())
                .isEqualTo(0);
        assertThat(database.dump("tasks", "partners", "relationships")).isEqualTo(once);
        assertThat(database.dump("outbox"))
                .as("nobody is notified about the past")
                .isEmpty();
    }

    @Test
    void aCheckImportsNothing() throws IOException {
        sheets.bring(Sheet.PARTNERS, false, partners());

        Sheets.Result checked = sheets.bring(Sheet.TASKS, true, YearOne.tasksCsv());

        assertThat(checked.rows()).isEqualTo(rows(468, 468, 0, 0));
        assertThat(database.dump("tasks")).isEmpty();
    }

    @Test
    void whatIsExportedImportsAgainToTheSame() throws IOException {
        moveIn();
        String partners = sheets.take(Sheet.PARTNERS);
        String tasks = sheets.take(Sheet.TASKS);
        assertThat(tasks.lines().count()).isGreaterThan(468);

        assertThat(sheets.bring(Sheet.TASKS, false, tasks).rows().unchanged()).isEqualTo(468);
        database.clear();
        sheets.bring(Sheet.PARTNERS, false, partners);
        Sheets.Result moved = sheets.bring(Sheet.TASKS, false, tasks);

        assertThat(moved.problems()).isEmpty();
        assertThat(sheets.take(Sheet.PARTNERS)).isEqualTo(partners);
        assertThat(sheets.take(Sheet.TASKS)).isEqualTo(tasks);
    }

    /** What moved in lives on like everything else. */
    @Test
    void anImportedTaskCanBeWorkedOn() throws IOException {
        moveIn();
        ChangedTask task = portal.readAll(
                        Account.MANAGER,
                        "tasks/tasks",
                        Map.of("filter", Map.of("states", List.of("IN_PROGRESS"))),
                        "tasks.edges[*].node",
                        ChangedTask.class)
                .getFirst();

        ChangedTask ended = portal.changeTask(
                Account.MANAGER, "tasks/closeTask", Input.of(task).with("reason", "FUNDING_OR_CAPACITY"));

        assertThat(ended.state()).isEqualTo(TaskState.NOT_COMPLETED);
    }

    /** A file may name a task before it comes. */
    @Test
    void referencesMayPointForward() throws IOException {
        sheets.bring(Sheet.PARTNERS, false, partners());
        List<String> year = YearOne.tasksCsv().lines().toList();
        List<String> again =
                year.stream().map(line -> line.replace("y1-", "z1-")).toList();
        List<String> rows = new ArrayList<>(year.subList(1, year.size()));
        rows.addAll(again.subList(1, again.size()));

        Sheets.Result moved =
                sheets.bring(Sheet.TASKS, false, year.getFirst() + "\n" + String.join("\n", rows.reversed()));

        assertThat(moved.problems()).isEmpty();
        assertThat(moved.rows()).isEqualTo(rows(936, 936, 0, 0));
    }

    /**
     * One waits for another, which waits for a third, over more than a batch; and a row that waits in vain gets a
     * problem.
     */
    @Test
    void referencesMayPointForwardInSteps() {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 1200; i++) {
            file.append(ROW.formatted("r" + i, i < 1100 && i % 100 == 0 ? "r" + (i + 100) : ""));
        }
        file.append(ROW.formatted("lost", "nowhere")).append(ROW.formatted("misled", "lost"));

        Sheets.Result moved = sheets.bring(Sheet.TASKS, false, file.toString());

        assertThat(moved.problems())
                .hasSize(2)
                .allMatch(problem -> problem.contains("No task has the reference in \"follow-up of\""));
        assertThat(moved.rows().imported()).isEqualTo(1200);
    }

    /** Otherwise a guess that is right would differ from one that is wrong. */
    @Test
    void aTaskThatExcludesWhoImportsIsNotCompared() {
        String file = HEADER + ROW.formatted("r1", "");
        sheets.bring(Sheet.TASKS, false, file);
        var exclusion = Exclusion.of(Account.MANAGER.id(), null, "A relative.", PersonId.SERVICE, Instant.EPOCH);
        CheckedCommands.exempt(
                () -> mongo.updateMulti(new Query(), new Update().push("sharing.exclusions", exclusion), "tasks"));

        assertThat(sheets.bring(Sheet.TASKS, true, file).problems())
                .singleElement()
                .asString()
                .startsWith("2|reference|This reference is in the portal already, with other content");
    }

    @Test
    void aClosedPeriodTakesNoNewTasks() {
        String before = HEADER + ROW.formatted("r1", "");
        assertThat(sheets.bring(Sheet.TASKS, false, before).rows()).isEqualTo(rows(1, 1, 0, 0));
        Input year = Input.of("days", Map.of("startsOn", "2019-05-04", "endsOn", "2020-03-31"))
                .with("version", 0)
                .with("reason", "The report is out.");
        assertThat(portal.codes(Account.MANAGER, "reporting/closeProgrammePeriod", year))
                .isEmpty();

        Sheets.Result again =
                sheets.bring(Sheet.TASKS, false, before + ROW.formatted("r2", "") + ROW.formatted("r3", "r2"));

        assertThat(again.rows()).as("what is there stays").isEqualTo(rows(3, 0, 1, 2));
        assertThat(again.problems()).allMatch(problem -> problem.contains("|ended on|The period from 4 May 2019"));
    }

    @Test
    void aClosedPeriodTakesNoTaskThatWasOngoingWhenItEnded() {
        Input june = Input.of("days", Map.of("startsOn", "2019-06-01", "endsOn", "2019-06-30"))
                .with("version", 0)
                .with("reason", "The report is out.");
        assertThat(portal.codes(Account.MANAGER, "reporting/closeProgrammePeriod", june))
                .isEmpty();
        String longer = ROW.formatted("r2", "").replace("2019-05-04", "2019-07-01");

        Sheets.Result result = sheets.bring(Sheet.TASKS, false, HEADER + ROW.formatted("r1", "") + longer);

        assertThat(result.rows()).isEqualTo(rows(2, 1, 0, 1));
        assertThat(result.problems())
                .hasSize(1)
                .allMatch(problem -> problem.contains("|started on|The period from 1 June 2019"));
    }

    @Test
    void ofTwoRowsWithOneReferenceOnlyTheOneInTheClosedPeriodIsRefused() {
        Input june = Input.of("days", Map.of("startsOn", "2019-05-01", "endsOn", "2019-06-30"))
                .with("version", 0)
                .with("reason", "The report is out.");
        assertThat(portal.codes(Account.MANAGER, "reporting/closeProgrammePeriod", june))
                .isEmpty();
        String later = ROW.formatted("r1", "").replace("2019-05", "2019-07");

        Sheets.Result result = sheets.bring(Sheet.TASKS, false, HEADER + ROW.formatted("r1", "") + later);

        assertThat(result.state()).isEqualTo("COMPLETED");
        assertThat(result.rows()).isEqualTo(rows(2, 1, 0, 1));
        assertThat(result.problems()).hasSize(1).allMatch(problem -> problem.startsWith("2|ended on|The period from"));
    }

    private void moveIn() throws IOException {
        assertThat(sheets.bring(Sheet.PARTNERS, false, partners()).problems()).isEmpty();
        Sheets.Result imported = sheets.bring(Sheet.TASKS, false, YearOne.tasksCsv());
        assertThat(imported.problems()).isEmpty();
        assertThat(imported.rows()).isEqualTo(rows(468, 468, 0, 0));
    }

    private static byte[] partners() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(YearOneImportTests.class.getResourceAsStream("/demo/partners.csv"))) {
            return file.readAllBytes();
        }
    }

    private static Sheets.Rows rows(int read, int imported, int unchanged, int refused) {
        return new Sheets.Rows(read, imported, unchanged, refused, refused);
    }

    private record Delivered(String state, @Nullable Ending ending, Officer officer, ReachTotals deliveredReach) {}

    private record Ending(String reason) {}

    private record Officer(String id) {}

    private record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

    private List<Delivered> allTasks() {
        List<Delivered> tasks = new ArrayList<>();
        var info = new PageInfo(true, null);
        while (info.hasNextPage()) {
            GraphQlTester.Response page =
                    portal.ask(Account.MANAGER, "tasks/deliveredTasks", Input.of("after", info.endCursor()));
            tasks.addAll(
                    page.path("tasks.edges[*].node").entityList(Delivered.class).get());
            info = page.path("tasks.pageInfo").entity(PageInfo.class).get();
        }
        return tasks;
    }

    private static Map<String, Long> count(List<Delivered> tasks, Function<Delivered, String> by) {
        return tasks.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static int reached(List<Delivered> tasks, ToIntFunction<ReachTotals> people) {
        return tasks.stream().map(Delivered::deliveredReach).mapToInt(people).sum();
    }
}
