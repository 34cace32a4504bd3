package org.preventionportal.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRun;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecipients;
import org.preventionportal.tasks.indicators.WorkCounts;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Lists and emails of a deputy include the tasks of the absent officer, and nothing that the deputy may not see; old
 * absences are deleted.
 */
@PortalTest
class DeputiesTests {

    private static final Account OFFICER = Account.OFFICER_SOUTH_EAST;
    private static final Account DEPUTY = Account.OFFICER_AND_EVALUATOR;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TaskRecipients recipients;

    @Autowired
    private CapacityRecords records;

    @Autowired
    private CapacityMaintenance maintenance;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private PersonalRecords capacityData;

    @Autowired
    private Notifier notifier;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private WorkCounts counts;

    @Autowired
    private TestDatabase database;

    private CapacityDriver capacities;
    private LocalDate today;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        capacities = new CapacityDriver(portal);
        today = LondonTime.today(clock);
    }

    private List<String> toSchedule(Account account) {
        return portal.readAll(
                account,
                "tasks/tasksToDo",
                Map.of("toDo", "SCHEDULE", "first", 20),
                "tasksToDo.nodes[*].id",
                String.class);
    }

    private List<String> agenda(Account account) {
        return portal.readAll(account, "tasks/agenda", Map.of("first", 20), "agenda.nodes[*].id", String.class);
    }

    @Test
    void aDeputyHasToDoWhatTheAbsentOfficerHas() {
        Task task = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OFFICER);
        assertThat(toSchedule(DEPUTY)).isEmpty();

        capacities.absent(OFFICER, DEPUTY, today);
        assertThat(toSchedule(DEPUTY)).containsExactly(task.id().value());
        assertThat(agenda(DEPUTY)).containsExactly(task.id().value());
        assertThat(toSchedule(OFFICER)).containsExactly(task.id().value());
        assertThat(recipients.inCharge(task)).containsExactly(OFFICER.id(), DEPUTY.id());
        assertThat(portal.readAll(DEPUTY, "capacity/deputyFor", Map.of(), "viewer.deputyFor[*].id", String.class))
                .containsExactly(OFFICER.id().value());
    }

    @Test
    void aDeputyGetsTheEmailsAboutWhatIsAssigned() {
        capacities.absent(OFFICER, DEPUTY, today);
        accept(given.requested(Given.SOUTH, Account.PARTNER_SOUTH));
        notifier.run();
        assertThat(assigned(OFFICER)).isEqualTo(1);
        assertThat(assigned(DEPUTY)).isEqualTo(1);
        assertThat(mailbox.deliver().stream().map(MailCatcher::text))
                .filteredOn(mail -> mail.contains("was assigned"))
                .satisfiesExactlyInAnyOrder(
                        mail -> assertThat(mail).contains("A task was assigned to you: "),
                        mail -> assertThat(mail).contains("A task was assigned to an officer for whom you deputise: "));

        Task excluding = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        given.excluding(excluding, DEPUTY);
        accept(excluding);
        notifier.run();
        assertThat(assigned(OFFICER)).isEqualTo(2);
        assertThat(assigned(DEPUTY)).isEqualTo(1);
    }

    private void accept(Task request) {
        portal.changeTask(
                Account.MANAGER,
                "tasks/acceptTask",
                Input.of(given.load(request)).with("officerId", OFFICER.id()));
    }

    /** How many emails somebody gets about tasks that were assigned. */
    private long assigned(Account account) {
        return database.dump("outbox")
                .lines()
                .filter(mail -> mail.contains("TASK_ASSIGNED") && mail.contains(to(account)))
                .count();
    }

    @Test
    void theWeekOfADeputyCountsWhatTheAbsentOfficerHasToDo() {
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OFFICER);
        given.excluding(given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OFFICER), DEPUTY);
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        accept(given.requestedOn(today, Given.SOUTH, Account.PARTNER_SOUTH, _ -> Given.need(Region.NATIONAL)));
        assertThat(deputised()).isZero();
        capacities.absent(OFFICER, DEPUTY, today);
        assertThat(deputised()).isEqualTo(2);
        assertThat(toSchedule(DEPUTY)).hasSize(2);
    }

    private long deputised() {
        var week = new WorkCounts.Span(today.minusDays(7), today);
        return counts.of(DEPUTY.id(), List.of(Region.SOUTH_EAST), week, today).deputised();
    }

    @Test
    void anOfficerWhoIsAwayCannotDeputise() {
        capacities.absent(DEPUTY, null, today.plusDays(7));
        assertThat(portal.codes(OFFICER, "capacity/recordAbsence", CapacityDriver.absence(OFFICER, DEPUTY, today)))
                .containsExactly("INVALID");
        capacities.absent(OFFICER, DEPUTY, today.minusDays(1));
    }

    @Test
    void anAbsenceSaysIfItsDeputyIsAwayLater() {
        capacities.absent(OFFICER, DEPUTY, today);
        assertThat(deputyProblems()).containsExactly((String) null);
        assertThat(home(Account.MANAGER).absencesWithDeputyProblemCount()).isZero();
        capacities.absent(DEPUTY, null, today.plusDays(7));
        assertThat(deputyProblems()).containsExactly("AWAY");
        assertThat(home(Account.MANAGER).absencesWithDeputyProblemCount()).isEqualTo(1);
        assertThat(home(OFFICER).absencesWithDeputyProblemCount()).isNull();
    }

    @Test
    void onDaysThatAreOverADeputyMayHaveBeenAway() {
        records.save(away(DEPUTY, Absence.create(today.minusDays(5), today.minusDays(1), null)));
        capacities.absent(OFFICER, DEPUTY, today.minusDays(2));
        assertThat(deputyProblems()).containsExactly((String) null);
        notifier.run();
        assertThat(deputyAway()).isEmpty();
    }

    /** As after a change of the deputies' accounts. */
    @Test
    void anAbsenceSaysIfTheAccountOfItsDeputyIsNotEnough() {
        records.save(away(
                OFFICER,
                Absence.create(today.minusDays(1), today.minusDays(1), Account.EVALUATOR.id()),
                Absence.create(today, today, Account.EVALUATOR.id()),
                Absence.create(today.plusDays(1), today.plusDays(1), Account.OFFICER_NORTH_EAST.id())));
        assertThat(deputyProblems()).containsExactly(null, "NO_OFFICER", "REGION_NOT_COVERED");
        assertThat(home(Account.MANAGER).absencesWithDeputyProblemCount()).isEqualTo(2);
    }

    @Test
    void theAbsentOfficerAndTheManagersGetOneEmailIfTheDeputyIsAwayLater() {
        capacities.absent(OFFICER, DEPUTY, today);
        notifier.run();
        assertThat(deputyAway()).isEmpty();

        capacities.absent(DEPUTY, null, today.plusDays(7));
        notifier.run();
        assertThat(deputyAway())
                .as("of the officer, the manager and nobody else")
                .hasSize(2)
                .anyMatch(mail -> mail.contains(to(OFFICER)) && mail.contains("isOwn"))
                .anyMatch(mail -> mail.contains(to(Account.MANAGER)) && !mail.contains("isOwn"))
                .noneMatch(mail -> mail.contains(DEPUTY.id().value()));
        assertThat(deputyAway())
                .filteredOn(mail -> mail.contains(OFFICER.id().value()))
                .hasSize(1);
        assertThat(records.pending(1)).isEmpty();
        String week = "from " + DateWords.inWords(new DateRange(today, today.plusDays(7)));
        assertThat(mailbox.deliver().stream().map(MailCatcher::text))
                .anyMatch(mail -> mail.contains("You are away " + week + "."))
                .anyMatch(mail -> mail.contains("An officer is away " + week + "."))
                .allMatch(mail -> mail.contains("/planning#officers"));

        Input next = CapacityDriver.absence(DEPUTY, null, today.plusDays(3))
                .with("version", 1)
                .with("endsOn", today.plusDays(5));
        assertThat(portal.codes(DEPUTY, "capacity/recordAbsence", next)).isEmpty();
        notifier.run();
        assertThat(deputyAway()).hasSize(2);
    }

    @Test
    void anotherDeputyWhoIsAwayTooIsAnotherEmail() {
        capacities.absent(OFFICER, DEPUTY, today);
        capacities.absent(DEPUTY, null, today.plusDays(7));
        notifier.run();
        assertThat(deputyAway()).hasSize(2);

        Input first = Input.of("officerId", OFFICER.id()).with("version", 1).with("startsOn", today);
        assertThat(portal.codes(OFFICER, "capacity/removeAbsence", first)).isEmpty();
        Account other = Account.OFFICER_AND_PARTNER;
        Input again = CapacityDriver.absence(OFFICER, other, today).with("version", 2);
        assertThat(portal.codes(OFFICER, "capacity/recordAbsence", again)).isEmpty();
        capacities.absent(other, null, today.plusDays(7));
        notifier.run();
        assertThat(deputyAway()).hasSize(4);
    }

    @Test
    void nobodyGetsAnEmailAboutAnAbsenceThatIsOver() {
        records.save(away(OFFICER, Absence.create(today.minusDays(5), today.minusDays(1), DEPUTY.id())));
        capacities.absent(DEPUTY, null, today.minusDays(7));
        notifier.run();
        assertThat(deputyAway()).isEmpty();
    }

    private List<String> deputyAway() {
        return database.dump("outbox")
                .lines()
                .filter(mail -> mail.contains("DEPUTY_AWAY"))
                .toList();
    }

    private static String to(Account account) {
        return "\"to\": \"%s\"".formatted(account.id());
    }

    private List<String> deputyProblems() {
        return portal.readAll(
                OFFICER,
                "capacity/officerCapacities",
                Map.of(),
                "officerCapacities[*].absences[?(@.deputy != null)].deputyProblem",
                String.class);
    }

    @Test
    void anAbsenceCountsFromItsFirstDay() {
        Task task = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OFFICER);
        capacities.absent(OFFICER, DEPUTY, today.plusDays(1));
        assertThat(toSchedule(DEPUTY)).isEmpty();
        assertThat(recipients.inCharge(task)).containsExactly(OFFICER.id());
    }

    @Test
    void anExclusionAppliesToTheDeputy() {
        Task task = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OFFICER);
        given.excluding(task, DEPUTY);
        capacities.absent(OFFICER, DEPUTY, today);
        assertThat(toSchedule(DEPUTY)).isEmpty();
        assertThat(agenda(DEPUTY)).isEmpty();
        assertThat(portal.read(DEPUTY, "tasks/toDo", Map.of(), "home.tasksToDoCount", Integer.class))
                .isZero();
        assertThat(recipients.inCharge(given.load(task))).containsExactly(OFFICER.id());
    }

    /** As after a change of the deputy's regions. */
    @Test
    void aDeputyGetsOnlyTasksOfTheirOwnRegions() {
        Task elsewhere = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        capacities.absent(OFFICER, DEPUTY, today);
        assertThat(toSchedule(DEPUTY)).isEmpty();
        assertThat(agenda(DEPUTY)).isEmpty();
        assertThat(toSchedule(OFFICER)).containsExactly(elsewhere.id().value());
        assertThat(recipients.inCharge(elsewhere)).containsExactly(OFFICER.id());
    }

    @Test
    void whoDoesNotCoverTheRegionsCannotDeputise() {
        assertThat(portal.codes(
                        OFFICER,
                        "capacity/recordAbsence",
                        CapacityDriver.absence(OFFICER, Account.OFFICER_NORTH_EAST, today)))
                .containsExactly("NOT_ALLOWED");
        assertThat(portal.codes(
                        OFFICER, "capacity/recordAbsence", CapacityDriver.absence(OFFICER, Account.MANAGER, today)))
                .containsExactly("INVALID");
        assertThat(portal.codes(DEPUTY, "capacity/recordAbsence", CapacityDriver.absence(OFFICER, DEPUTY, today)))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void twoManagersDoNotOverwriteEachOther() {
        capacities.daysPerWeek(OFFICER, 4);
        assertThat(portal.codes(Account.MANAGER, "capacity/updateOfficerCapacity", CapacityDriver.days(OFFICER, 3)))
                .containsExactly("CONFLICT");
    }

    private static OfficerCapacity away(Account officer, Absence... absences) {
        return new OfficerCapacity(officer.id().value(), 0, officer.id(), 4.0, List.of(absences));
    }

    @Test
    void absencesAreDeletedThreeMonthsAfterTheirLastDay() {
        LocalDate first = today.minusMonths(3);
        var over = Absence.create(first.minusDays(9), first.minusDays(1), null);
        var recent = Absence.create(first, first, DEPUTY.id());
        records.save(away(OFFICER, over, recent));
        records.save(away(DEPUTY, recent));

        maintenance.purge();

        assertThat(records.load(OFFICER.id()).absences()).containsExactly(recent);
        assertThat(records.load(OFFICER.id()).daysPerWeek()).isEqualTo(4);
        assertThat(records.load(DEPUTY.id()).absences()).containsExactly(recent);
        assertThat(runs.latest())
                .extracting(RetentionRun::data, RetentionRun::removedCount)
                .containsExactly(tuple(RetainedData.ABSENCES, 1L));
    }

    @Test
    void erasureRemovesTheCapacityOfThePersonAndOfNobodyElse() {
        records.save(away(DEPUTY));
        records.save(away(OFFICER, Absence.create(today, today, DEPUTY.id())));

        capacityData.erase(DataSubject.of(DEPUTY.id().value()));

        assertThat(records.find(DEPUTY.id())).isEmpty();
        assertThat(records.find(OFFICER.id())).isPresent();
    }

    @Test
    void officersForWhomNobodyRecordedDaysAreCountedForManagers() {
        int before = Objects.requireNonNull(withoutDays(Account.MANAGER));

        capacities.daysPerWeek(OFFICER, 3);

        assertThat(withoutDays(Account.MANAGER)).isEqualTo(before - 1);
        assertThat(withoutDays(OFFICER)).isNull();
        assertThat(portal.readAll(
                        Account.MANAGER,
                        "planning/quarterCapacity",
                        Map.of(),
                        "quarterCapacity.officers[?(@.hasRecordedDays == true)].officer.id",
                        String.class))
                .containsExactly(OFFICER.id().value());
    }

    private @Nullable Integer withoutDays(Account account) {
        return home(account).officersWithoutDaysCount();
    }

    private Home home(Account account) {
        return portal.read(account, "access/home", Map.of("since", "2026-01-05"), "home", Home.class);
    }

    private record Home(
            @Nullable Integer officersWithoutDaysCount,
            @Nullable Integer absencesWithDeputyProblemCount) {}
}
