package org.preventionportal.tasks.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.documents.StoredDocuments;
import org.preventionportal.tasks.lists.ScheduledTasks;
import org.preventionportal.tasks.lists.TaskToDo;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A count has exactly the tasks of its list, and nobody's counts show more than lists do. */
@SliceTest
class ToDoTests {

    private static final Account MEMBER = Account.PARTNER_NORTH;
    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    private static final Set<TaskToDo> QUEUED = EnumSet.range(TaskToDo.DECIDE_OVERDUE, TaskToDo.DECIDE_ANSWERED);
    private static final Set<Account> OFFICERS =
            EnumSet.of(OFFICER, Account.OFFICER_SOUTH_EAST, Account.OFFICER_AND_PARTNER, Account.MANAGER);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private ScheduledTasks scheduled;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    @Test
    void anOfficerHasToDoWhatIsDueInTheirRegionsAndAssignedToThem() {
        given.requestedOn(today().minusDays(40));
        Task answered = given.asked(Given.NORTH, MEMBER, OFFICER);
        portal.changeTask(MEMBER, "tasks/provideInformation", Input.of(answered).with("answer", "Twenty."));
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        given.accepted(Given.NORTH, MEMBER, OFFICER);
        given.inProgress(Given.NORTH, MEMBER, OFFICER);
        given.inProgress(Given.NORTH, MEMBER, Account.MANAGER);
        post(MEMBER, answered);

        assertThat(counts(OFFICER))
                .isEqualTo(Map.of(
                        TaskToDo.ACKNOWLEDGE, 1,
                        TaskToDo.DECIDE, 2,
                        TaskToDo.DECIDE_ANSWERED, 1,
                        TaskToDo.DECIDE_OVERDUE, 1,
                        TaskToDo.READ_MESSAGES, 1,
                        TaskToDo.SCHEDULE, 1,
                        TaskToDo.RECORD_DELIVERY, 1));
        assertThat(counts(Account.MANAGER)).containsEntry(TaskToDo.ACKNOWLEDGE, 2);
        assertThat(counts(Account.OFFICER_NO_REGION)).isEmpty();
        assertEachCountHasItsList();
    }

    @Test
    void aRequestIsDueTodayOnTheLastDayToAcknowledgeAndOnTheLastToDecide() {
        LocalDate requested = today();
        given.requestedOn(requested);
        for (int target : List.of(2, 10)) {
            moveTo(WorkingDays.after(requested, target));
            assertThat(counts(OFFICER)).containsEntry(TaskToDo.DECIDE_TODAY, 1);
            assertEachCountHasItsList();

            moveTo(WorkingDays.after(requested, target + 1));
            assertThat(counts(OFFICER)).doesNotContainKey(TaskToDo.DECIDE_TODAY);
        }
    }

    @Test
    void whatWasDueBeforeAWeekendIsDueUntilTheNextWorkingDayAndOverdueFromThen() {
        LocalDate requested = Stream.iterate(today(), day -> day.plusDays(1))
                .filter(day ->
                        !WorkingDays.isWorkingDay(WorkingDays.after(day, 2).plusDays(1)))
                .findFirst()
                .orElseThrow();
        LocalDate due = WorkingDays.after(requested, 2);
        given.requestedOn(requested);

        moveTo(due.plusDays(1));
        assertThat(counts(OFFICER)).containsEntry(TaskToDo.DECIDE_TODAY, 1).doesNotContainKey(TaskToDo.DECIDE_OVERDUE);
        assertEachCountHasItsList();

        moveTo(WorkingDays.after(due, 1));
        assertThat(counts(OFFICER)).containsEntry(TaskToDo.DECIDE_OVERDUE, 1).doesNotContainKey(TaskToDo.DECIDE_TODAY);
    }

    private void moveTo(LocalDate day) {
        clock.advanceDays(ChronoUnit.DAYS.between(today(), day));
    }

    @Test
    void aDisputeIsToDoHoweverLongAgoTheTaskWasCompleted() {
        Task task = given.completedOn(today().minusDays(200));
        String outcome = outcome(task);
        portal.change(
                MEMBER,
                "tasks/answerOutcome",
                Input.of("outcomeId", outcome)
                        .with("version", 1)
                        .with("answer", "DISPUTED")
                        .with("explanation", "It was not us."),
                "outcome.id",
                String.class);

        assertThat(counts(OFFICER)).containsEntry(TaskToDo.AMEND_OUTCOME, 1);
        assertEachCountHasItsList();
    }

    /** They see it for the other one, which joined it and is not asked. */
    @Test
    void aQuestionIsForNobodyFromWhomTheirOrganisationHidesTheRequest() {
        Task asked = given.joinedToo(given.asked(Given.NORTH, MEMBER, OFFICER), Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(counts(Account.PARTNER_TWO)).isEqualTo(Map.of(TaskToDo.PROVIDE_INFORMATION, 1));

        portal.changeTask(MEMBER, "tasks/shareTask", Input.of(given.load(asked)).with("visibility", "AUTHOR"));

        assertThat(counts(Account.PARTNER_TWO)).isEmpty();
        assertThat(counts(Account.LEAD_NORTH)).isEqualTo(Map.of(TaskToDo.PROVIDE_INFORMATION, 1));
        assertEachCountHasItsList();
    }

    /** The badge is beside the list of the tasks that they deliver, which does not say what members have to do. */
    @Test
    void theBadgeOfAnOfficerLeavesOutWhatTheirOrganisationHasToDo() {
        Task task = given.completedOn(today().minusDays(200));
        outcome(task);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update(
                        "progress.officer", Account.OFFICER_AND_PARTNER.id().value()),
                Task.class);

        assertThat(counts(Account.OFFICER_AND_PARTNER)).isEqualTo(Map.of(TaskToDo.VERIFY_OUTCOME, 1));
        assertThat(inBadge(Account.OFFICER_AND_PARTNER)).isZero();
        assertThat(kindsInBadge(Account.OFFICER_AND_PARTNER)).doesNotContain(TaskToDo.VERIFY_OUTCOME);
        assertThat(inBadge(MEMBER)).isEqualTo(1);
        assertThat(kindsInBadge(MEMBER)).contains(TaskToDo.VERIFY_OUTCOME).doesNotContain(TaskToDo.SEND_DRAFT);
    }

    @Test
    void sessionsAheadAndWorkUnderWayAreMarked() {
        assertThat(portal.readAll(MEMBER, "tasks/toDo", Map.of(), "home.toDo", Count.class))
                .filteredOn(Count::isSession)
                .extracting(Count::toDo)
                .containsExactly(
                        TaskToDo.ATTEND_SESSION, TaskToDo.ATTEND_SESSION_THIS_WEEK, TaskToDo.CONTINUE_DELIVERY);
    }

    @Test
    void aMessageIsToBeReadAlsoOnATaskThatHasEnded() {
        Task completed = given.completedOn(today().minusDays(200));
        Task declined = given.joined(Given.NORTH, MEMBER, Given.SOUTH, Account.PARTNER_SOUTH);
        portal.changeTask(OFFICER, "tasks/declineTask", Input.of(declined).with("reason", "OUTSIDE_REMIT"));
        post(MEMBER, completed);
        post(MEMBER, declined);

        assertThat(counts(OFFICER)).isEqualTo(Map.of(TaskToDo.READ_MESSAGES, 2));
        assertThat(inBadge(OFFICER)).as("the one that is assigned").isEqualTo(1);
        assertThat(counts(Account.OFFICER_SOUTH_EAST)).isEmpty();

        post(OFFICER, declined);
        post(OFFICER, completed);

        assertThat(counts(MEMBER)).isEqualTo(Map.of(TaskToDo.READ_MESSAGES, 2));
        assertThat(inBadge(MEMBER)).isEqualTo(2);
        assertThat(counts(Account.PARTNER_SOUTH)).isEmpty();
        assertEachCountHasItsList();

        clock.advanceDays(TaskToDo.RECENT_DAYS + 1);
        assertThat(counts(OFFICER)).isEmpty();
        assertThat(counts(MEMBER)).isEmpty();
    }

    @Test
    void anOldTaskWithAMessageIsNotCutByManyNewerOnes() {
        Task old = given.completedOn(today().minusDays(200));
        post(MEMBER, old);
        given.createdOn(old, "2020-01-06T09:00:00Z");
        manyAreNewer(given.inProgress(Given.NORTH, MEMBER, OFFICER));

        assertThat(counts(OFFICER)).containsEntry(TaskToDo.READ_MESSAGES, 1);
    }

    @Test
    void anOldTaskWithADocumentIsNotCutByManyNewerOnes() {
        Task old = given.completedOn(today().minusDays(200));
        StoredDocuments.insert(mongo, old, Given.NORTH, MEMBER, clock.instant());
        given.createdOn(old, "2020-01-06T09:00:00Z");

        assertThat(counts(OFFICER)).containsEntry(TaskToDo.READ_DOCUMENTS, 1);

        manyAreNewer(given.requested(Given.NORTH, MEMBER));

        assertThat(counts(OFFICER)).containsEntry(TaskToDo.READ_DOCUMENTS, 1);
        assertThat(listed(TaskToDo.READ_DOCUMENTS, OFFICER))
                .containsExactly(old.id().value());
    }

    @Test
    void aCompletedTaskWithoutASurveyIsNotCutByManyNewerRequests() {
        Task completed = given.completedOn(today().minusDays(9));
        given.createdOn(completed, "2020-01-06T09:00:00Z");
        manyAreNewer(given.requested(Given.NORTH, MEMBER));

        assertThat(counts(OFFICER)).containsEntry(TaskToDo.ASK_PARTICIPANTS, 1);
        assertThat(listed(TaskToDo.ASK_PARTICIPANTS, OFFICER))
                .containsExactly(completed.id().value());
    }

    private void manyAreNewer(Task newer) {
        var tasks = mongo.getCollection("tasks");
        Document copied = Objects.requireNonNull(
                tasks.find(new Document("_id", newer.id().value())).first());
        tasks.insertMany(IntStream.range(0, 300)
                .mapToObj(copy -> new Document(copied).append("_id", "tsk_copy" + copy))
                .toList());
    }

    @Test
    void aMemberHasToDoWhatIsSharedWithThem() {
        Task asked = given.asked(Given.NORTH, MEMBER, OFFICER);
        Task hidden = given.asked(Given.NORTH, MEMBER, OFFICER);
        portal.changeTask(MEMBER, "tasks/shareTask", Input.of(hidden).with("visibility", "AUTHOR"));
        given.draft(Given.NORTH, MEMBER);
        Task delivered = given.inProgress(Given.NORTH, MEMBER, OFFICER);
        outcome(delivered);
        post(OFFICER, asked);

        assertThat(counts(MEMBER))
                .isEqualTo(Map.of(
                        TaskToDo.PROVIDE_INFORMATION, 2,
                        TaskToDo.VERIFY_OUTCOME, 1,
                        TaskToDo.READ_MESSAGES, 1,
                        TaskToDo.SEND_DRAFT, 1));
        assertThat(counts(Account.COLLEAGUE_NORTH))
                .isEqualTo(
                        Map.of(TaskToDo.PROVIDE_INFORMATION, 1, TaskToDo.VERIFY_OUTCOME, 1, TaskToDo.READ_MESSAGES, 1));
        assertThat(inBadge(MEMBER))
                .as("a task with a question and a message counts once")
                .isEqualTo(3);
        assertThat(inBadge(Account.COLLEAGUE_NORTH)).isEqualTo(2);
        assertThat(inBadge(Account.PARTNER_SOUTH)).isZero();
        assertThat(counts(Account.LEAD_NORTH)).containsEntry(TaskToDo.PROVIDE_INFORMATION, 2);
        assertThat(counts(Account.PARTNER_SOUTH)).isEmpty();
        assertEachCountHasItsList();
    }

    /** The requester's questions, messages and outcomes are not those of an organisation that joined. */
    @Test
    void anOrganisationThatJoinedHasNothingToDoForTheOneThatRequested() {
        Task task = given.joined(Given.NORTH, MEMBER, Given.SOUTH, Account.PARTNER_SOUTH);
        portal.changeTask(OFFICER, "tasks/requestInformation", Input.of(task).with("question", "How many?"));
        post(OFFICER, task);

        assertThat(counts(MEMBER)).isEqualTo(Map.of(TaskToDo.PROVIDE_INFORMATION, 1, TaskToDo.READ_MESSAGES, 1));
        assertThat(inBadge(MEMBER)).isEqualTo(1);
        assertThat(counts(Account.PARTNER_SOUTH)).isEmpty();
        assertThat(inBadge(Account.PARTNER_SOUTH)).isZero();

        post(Account.PARTNER_SOUTH, Given.SOUTH, task);
        post(OFFICER, Given.SOUTH, task);

        assertThat(counts(Account.PARTNER_SOUTH)).isEqualTo(Map.of(TaskToDo.READ_MESSAGES, 1));
        assertThat(inBadge(Account.PARTNER_SOUTH)).isEqualTo(1);
        assertThat(inBadge(MEMBER)).as("as before").isEqualTo(1);
        assertEachCountHasItsList();
    }

    /** Each person reads for themselves. Officers of other regions read no documents. */
    @Test
    void aDocumentIsToBeReadByTheOtherSideUntilItIsMarkedOrAnswered() {
        Task task = given.joined(Given.NORTH, MEMBER, Given.SOUTH, Account.PARTNER_SOUTH);
        String document = StoredDocuments.insert(mongo, task, Given.NORTH, MEMBER, clock.instant());
        assertThat(counts(OFFICER)).containsEntry(TaskToDo.READ_DOCUMENTS, 1);
        assertThat(unreadDocumentCount(OFFICER, task)).isEqualTo(1);
        assertThat(unreadDocumentCount(Account.OFFICER_SOUTH_EAST, task)).isZero();
        assertEachCountHasItsList();

        portal.change(
                OFFICER,
                "tasks/commentOnDocument",
                Input.of("documentId", document)
                        .withKey()
                        .with("versionNumber", 1)
                        .with("text", "Say who leads."),
                "document.id",
                String.class);

        assertThat(counts(OFFICER)).doesNotContainKey(TaskToDo.READ_DOCUMENTS);
        assertThat(counts(MEMBER)).isEqualTo(Map.of(TaskToDo.READ_DOCUMENTS, 1));
        assertThat(counts(Account.COLLEAGUE_NORTH)).isEqualTo(Map.of(TaskToDo.READ_DOCUMENTS, 1));
        assertThat(counts(Account.PARTNER_SOUTH)).isEmpty();
        assertEachCountHasItsList();

        portal.change(
                MEMBER,
                "tasks/markDocumentRead",
                Input.of("documentId", document).with("upTo", clock.instant()),
                "document.id",
                String.class);

        assertThat(counts(MEMBER)).isEmpty();
        assertThat(unreadDocumentCount(MEMBER, task)).isZero();
        assertThat(counts(Account.COLLEAGUE_NORTH)).isEqualTo(Map.of(TaskToDo.READ_DOCUMENTS, 1));
    }

    private int unreadDocumentCount(Account account, Task task) {
        return portal.read(
                account, "tasks/documents", Map.of("id", task.id()), "task.unreadDocumentCount", Integer.class);
    }

    @Test
    void aSessionIsListedFromTwoWeeksBeforeToItsFirstDay() {
        Task task = given.accepted(Given.NORTH, MEMBER, OFFICER);
        schedule(task, today().plusDays(TaskToDo.SESSION_DAYS));
        assertThat(counts(OFFICER)).isEmpty();

        schedule(task, today().plusDays(TaskToDo.SESSION_DAYS - 1));

        assertThat(counts(OFFICER)).isEqualTo(Map.of(TaskToDo.ATTEND_SESSION, 1));
        assertThat(counts(MEMBER)).isEqualTo(Map.of(TaskToDo.ATTEND_SESSION, 1));
        assertThat(counts(Account.OFFICER_SOUTH_EAST)).isEmpty();
        assertEachCountHasItsList();
    }

    @Test
    void aSessionIsOfThisWeekUntilSunday() {
        LocalDate sunday = today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        schedule(given.accepted(Given.NORTH, MEMBER, OFFICER), sunday);
        schedule(given.accepted(Given.NORTH, MEMBER, OFFICER), sunday.plusDays(1));

        for (Account account : List.of(OFFICER, MEMBER)) {
            assertThat(counts(account))
                    .isEqualTo(Map.of(TaskToDo.ATTEND_SESSION, 2, TaskToDo.ATTEND_SESSION_THIS_WEEK, 1));
        }
        assertEachCountHasItsList();
    }

    /** So that five courses that run for months do not hide the session of tomorrow. */
    @Test
    void whatHasBegunIsUnderWayUntilItsLastDay() {
        Task course = given.inProgress(Given.NORTH, MEMBER, OFFICER);
        schedule(course, today(), today().plusDays(20));
        assertThat(counts(MEMBER)).isEqualTo(Map.of(TaskToDo.ATTEND_SESSION, 1, TaskToDo.ATTEND_SESSION_THIS_WEEK, 1));

        clock.advanceDays(1);

        assertThat(counts(OFFICER)).isEqualTo(Map.of(TaskToDo.CONTINUE_DELIVERY, 1));
        assertThat(counts(MEMBER)).isEqualTo(Map.of(TaskToDo.CONTINUE_DELIVERY, 1));
        assertThat(inBadge(MEMBER)).isZero();
        assertEachCountHasItsList();

        clock.advanceDays(20);
        assertThat(counts(MEMBER)).isEmpty();
    }

    @Test
    void eachPlannedDayOfACourseIsASession() {
        Task course = given.inProgress(Given.NORTH, MEMBER, OFFICER);
        schedule(course, today(), today().plusDays(40));
        plan(course, today().plusDays(TaskToDo.SESSION_DAYS));
        assertThat(sessions(MEMBER)).isEqualTo(1);

        clock.advanceDays(1);

        assertThat(sessions(MEMBER)).isEqualTo(1);
        assertThat(sessions(OFFICER)).isEqualTo(1);
        assertThat(sessions(Account.PARTNER_SOUTH)).isZero();
        assertEachCountHasItsList();

        clock.advanceDays(TaskToDo.SESSION_DAYS);
        assertThat(sessions(MEMBER)).isZero();
    }

    @Test
    void anActivityOfATaskThatIsNotScheduledIsASession() {
        Task task = given.accepted(Given.NORTH, MEMBER, OFFICER);
        plan(task, today().plusDays(2));

        assertThat(sessions(OFFICER)).isEqualTo(1);
        assertThat(sessions(MEMBER)).isEqualTo(1);
        assertEachCountHasItsList();
    }

    /** Its next session is the next planned day. The sessions of all officers are counted by day, recorded or not. */
    @Test
    void aDayOfACourseThatIsRecordedIsNoSessionAhead() {
        Task course = given.inProgress(Given.NORTH, MEMBER, OFFICER);
        schedule(course, today(), today().plusDays(40));
        clock.advanceDays(1);

        record(course, today(), "DELIVERED");

        assertThat(sessions(MEMBER)).isZero();
        assertThat(sessions(OFFICER)).isZero();
        assertThat(sessionDays(Account.MANAGER)).startsWith(1, 0);
        assertEachCountHasItsList();

        plan(course, today().plusDays(7));
        assertThat(sessions(MEMBER)).isEqualTo(1);
    }

    private int sessions(Account account) {
        return counts(account).getOrDefault(TaskToDo.ATTEND_SESSION, 0);
    }

    @Test
    void whatNobodyHasStartedIsNotUnderWay() {
        schedule(given.accepted(Given.NORTH, MEMBER, OFFICER), today(), today().plusDays(20));

        clock.advanceDays(1);

        assertThat(counts(OFFICER)).isEqualTo(Map.of(TaskToDo.RECORD_DELIVERY, 1));
        assertThat(counts(MEMBER)).isEmpty();
    }

    private record Row(String id, @Nullable LocalDate behindScheduleSince) {}

    @Test
    void theTasksToRecordAreThoseThatAreBehindTheirSchedule() {
        Task unbegun = given.accepted(Given.NORTH, MEMBER, OFFICER);
        schedule(unbegun, today(), today().plusDays(20));
        Task over = given.inProgress(Given.NORTH, MEMBER, OFFICER);
        schedule(over, today().minusDays(3), today());
        schedule(given.accepted(Given.NORTH, MEMBER, OFFICER), today().plusDays(1));
        schedule(given.inProgress(Given.NORTH, MEMBER, OFFICER), today(), today().plusDays(1));
        given.accepted(Given.NORTH, MEMBER, OFFICER);
        LocalDate day = today();

        clock.advanceDays(1);

        assertThat(portal.readAll(OFFICER, "tasks/agenda", Map.of("first", 50), "agenda.nodes", Row.class))
                .hasSize(5)
                .filteredOn(row -> row.behindScheduleSince() != null)
                .containsExactlyInAnyOrder(
                        new Row(unbegun.id().value(), day), new Row(over.id().value(), day));
        assertThat(listed(TaskToDo.RECORD_DELIVERY, OFFICER))
                .containsExactlyInAnyOrder(unbegun.id().value(), over.id().value());
    }

    /** As many as the list of tasks has for the day, to which the count leads. */
    @Test
    void theSessionsOfAllOfficersAreCountedByDay() {
        Task course = given.accepted(Given.NORTH, MEMBER, OFFICER);
        schedule(course, today(), today().plusDays(3));
        plan(course, today().plusDays(1));
        schedule(given.accepted(Given.NORTH, MEMBER, Account.MANAGER), today().plusDays(2));
        schedule(given.accepted(Given.NORTH, MEMBER, OFFICER), today().plusDays(TaskToDo.SESSION_DAYS));
        given.accepted(Given.NORTH, MEMBER, OFFICER);
        Task hidden = given.accepted(Given.NORTH, MEMBER, OFFICER);
        schedule(hidden, today().plusDays(1));
        given.excluding(hidden, Account.MANAGER);

        assertThat(sessionDays(Account.MANAGER)).startsWith(1, 1, 1, 0).hasSize(TaskToDo.SESSION_DAYS);
        assertThat(sessionDays(OFFICER)).startsWith(1, 2, 1, 0);
        List<Integer> listed = IntStream.range(0, TaskToDo.SESSION_DAYS)
                .mapToObj(days -> today().plusDays(days))
                .map(day -> Map.of("states", List.of("ACCEPTED", "IN_PROGRESS"), "sessionOn", day))
                .map(filter -> portal.read(
                        Account.MANAGER,
                        "tasks/taskCounts",
                        Map.of("filter", filter),
                        "taskCounts.totalCount",
                        Integer.class))
                .toList();
        assertThat(sessionDays(Account.MANAGER)).isEqualTo(listed);
    }

    private void plan(Task task, LocalDate day) {
        record(task, day, "PLANNED");
    }

    private void record(Task task, LocalDate day, String stage) {
        var reach = Map.of("kind", "PROFESSIONALS", "stage", stage, "people", 12, "method", "ESTIMATE");
        Input activity = Input.of("description", "Workshop").with("date", day).with("reach", List.of(reach));
        portal.changeTask(
                OFFICER,
                "tasks/recordActivity",
                Input.of(given.load(task)).withKey().with("activity", activity));
    }

    private List<Integer> sessionDays(Account account) {
        return portal.readAll(account, "tasks/sessionDays", Map.of(), "home.sessionDays[*].taskCount", Integer.class);
    }

    @Test
    void theAgendaHasWhatAnOfficerIsToDeliverByItsFirstDay() {
        Task later = given.accepted(Given.NORTH, MEMBER, OFFICER);
        schedule(later, today().plusDays(30));
        Task undated = given.accepted(Given.NORTH, MEMBER, OFFICER);
        Task begun = given.inProgress(Given.NORTH, MEMBER, OFFICER);
        Task sooner = given.accepted(Given.NORTH, MEMBER, OFFICER);
        schedule(sooner, today().plusDays(2));
        Task hidden = given.accepted(Given.NORTH, MEMBER, OFFICER);
        schedule(hidden, today().plusDays(1));
        given.excluding(hidden, OFFICER);
        given.accepted(Given.NORTH, MEMBER, Account.MANAGER);

        assertThat(agenda(OFFICER, true))
                .containsExactly(
                        begun.id().value(), sooner.id().value(), later.id().value());
        assertThat(agenda(OFFICER, false)).containsExactly(undated.id().value());
        assertThat(agenda(Account.OFFICER_SOUTH_EAST, true)).isEmpty();
        assertThat(agenda(OFFICER, Map.of("first", 50)))
                .as("all")
                .containsExactlyInAnyOrder(
                        sooner.id().value(),
                        begun.id().value(),
                        undated.id().value(),
                        later.id().value());
        assertThat(agenda(OFFICER, Map.of("first", 50, "state", "IN_PROGRESS")))
                .containsExactly(begun.id().value());
    }

    /** The page of tasks by date shows the first 15. */
    @Test
    void anUndatedTaskWithASessionAheadComesFirstInTheAgendaAndThenTheNewest() {
        Task planned = given.accepted(Given.NORTH, MEMBER, OFFICER);
        plan(planned, today().plusDays(3));
        List<String> others = Stream.generate(() -> given.accepted(Given.NORTH, MEMBER, OFFICER))
                .limit(15)
                .map(task -> task.id().value())
                .toList();

        assertThat(agenda(OFFICER, Map.of("isScheduled", false, "first", 15)))
                .startsWith(planned.id().value(), others.getLast())
                .endsWith(others.get(1));
    }

    @Test
    void aCalendarWithTooManySessionsHasThoseThatEndLast() {
        Task first = given.accepted(Given.NORTH, MEMBER, OFFICER);
        schedule(first, today().plusDays(1));
        Task last = given.accepted(Given.NORTH, MEMBER, OFFICER);
        schedule(last, today().plusDays(3));
        Task second = given.accepted(Given.NORTH, MEMBER, OFFICER);
        schedule(second, today().plusDays(2));
        var member = new Caller(MEMBER.id(), Set.of(Role.PARTNER), Set.of(Given.NORTH), Set.of(), Set.of());

        assertThat(scheduled.since(today(), today(), 2, member))
                .extracting(Task::id)
                .containsExactly(last.id(), second.id());
    }

    private List<String> agenda(Account account, boolean isScheduled) {
        return agenda(account, Map.of("isScheduled", isScheduled, "first", 50));
    }

    private List<String> agenda(Account account, Map<String, ?> query) {
        return portal.readAll(account, "tasks/agenda", query, "agenda.nodes[*].id", String.class);
    }

    @Test
    void managersReadWhatIsWrittenOnRequestsThatOnlyTheyDecide() {
        Task open = ofBothCountries(given.requested(Given.NORTH, MEMBER));
        Task declined = ofBothCountries(given.requested(Given.NORTH, MEMBER));
        Task hidden = ofBothCountries(given.requested(Given.NORTH, MEMBER));
        Task ofAnOfficer = given.requested(Given.NORTH, MEMBER);
        for (Task task : List.of(open, declined, hidden, ofAnOfficer)) {
            post(MEMBER, task);
            StoredDocuments.insert(mongo, task, Given.NORTH, MEMBER, clock.instant());
        }
        portal.changeTask(
                Account.MANAGER,
                "tasks/declineTask",
                Input.of(given.load(declined)).with("reason", "OUTSIDE_REMIT"));
        given.excluding(given.load(hidden), Account.MANAGER);

        for (TaskToDo toDo : List.of(TaskToDo.READ_MESSAGES, TaskToDo.READ_DOCUMENTS)) {
            assertThat(listed(toDo, Account.MANAGER))
                    .containsExactlyInAnyOrder(open.id().value(), declined.id().value());
            assertThat(listed(toDo, OFFICER)).containsExactly(ofAnOfficer.id().value());
            for (Account other : List.of(Account.OFFICER_SOUTH_EAST, Account.OFFICER_NO_REGION)) {
                assertThat(listed(toDo, other)).isEmpty();
            }
        }
        assertThat(inBadge(Account.MANAGER)).as("none is assigned").isZero();
        assertEachCountHasItsList();
    }

    /** No officer has it among their regions. */
    private Task ofBothCountries(Task task) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("need.region", Region.NATIONAL),
                Task.class);
        return given.load(task);
    }

    @Test
    void whoIsExcludedFromATaskIsNotRemindedOfItAndDoesNotCountIt() {
        Task task = given.requestedOn(today().minusDays(40));
        post(MEMBER, task);
        assertThat(counts(OFFICER)).hasSize(4);
        given.excluding(task, OFFICER);
        given.excluding(task, Account.MANAGER);

        assertThat(counts(OFFICER)).isEmpty();
        assertThat(region(OFFICER)).isEqualTo(new Numbers(Region.NORTH_EAST, 0, 0, 0));
        assertThat(counts(Account.MANAGER)).isEmpty();
        assertThat(region(Account.OFFICER_SOUTH_EAST)).isEqualTo(new Numbers(Region.NORTH_EAST, 1, 1, 0));
        assertEachCountHasItsList();
    }

    @Test
    void aRegionWithoutItsShareOfTheWorkIsAColdSpot() {
        given.accepted(Given.NORTH, MEMBER, OFFICER);

        assertThat(cold(OFFICER)).hasSize(Region.COUNT - 1).doesNotContain(Region.NORTH_EAST, Region.NATIONAL);
        assertThat(region(OFFICER)).isEqualTo(new Numbers(Region.NORTH_EAST, 0, 0, 1));
    }

    @Test
    void allCountsOfAPersonCostElevenCommandsAtMost() {
        Task task = given.asked(Given.NORTH, MEMBER, OFFICER);
        post(OFFICER, task);
        outcome(given.inProgress(Given.NORTH, MEMBER, OFFICER));
        post(MEMBER, task);
        StoredDocuments.insert(mongo, task, Given.NORTH, MEMBER, clock.instant());

        assertThat(commands.during(() -> counts(MEMBER)))
                .containsExactly(
                        "aggregate",
                        "aggregate",
                        "find",
                        "aggregate",
                        "find",
                        "aggregate",
                        "find",
                        "find",
                        "aggregate");
        assertThat(commands.during(() -> counts(OFFICER)))
                .containsExactly(
                        "find",
                        "distinct", // officers of other tasks, to find those who have left
                        "aggregate",
                        "aggregate",
                        "find",
                        "find",
                        "aggregate",
                        "aggregate",
                        "find",
                        "find",
                        "aggregate");
    }

    private record Count(TaskToDo toDo, int taskCount, boolean isInBadge, boolean isSession) {}

    /** Those that are not 0. */
    private Map<TaskToDo, Integer> counts(Account account) {
        Map<TaskToDo, Integer> counts = new EnumMap<>(TaskToDo.class);
        portal.readAll(account, "tasks/toDo", Map.of(), "home.toDo", Count.class).stream()
                .filter(count -> count.taskCount() > 0)
                .forEach(count -> counts.put(count.toDo(), count.taskCount()));
        return counts;
    }

    private int inBadge(Account account) {
        return portal.read(account, "tasks/toDo", Map.of(), "home.tasksToDoCount", Integer.class);
    }

    private List<TaskToDo> kindsInBadge(Account account) {
        return portal.readAll(account, "tasks/toDo", Map.of(), "home.toDo", Count.class).stream()
                .filter(Count::isInBadge)
                .map(Count::toDo)
                .toList();
    }

    private void assertEachCountHasItsList() {
        for (Account account : List.of(
                MEMBER,
                Account.COLLEAGUE_NORTH,
                Account.LEAD_NORTH,
                Account.PARTNER_SOUTH,
                Account.PARTNER_SUSPENDED,
                OFFICER,
                Account.OFFICER_SOUTH_EAST,
                Account.OFFICER_AND_PARTNER,
                Account.MANAGER)) {
            Map<TaskToDo, Integer> counts = counts(account);
            for (TaskToDo toDo : TaskToDo.values()) {
                assertThat(listed(toDo, account)).as("%s of %s", toDo, account).hasSize(counts.getOrDefault(toDo, 0));
                assertQueueHasIt(toDo, account, counts.getOrDefault(toDo, 0));
            }
        }
    }

    @Test
    void aListBeginsWithTheNewestTasksOrWithTheOldest() {
        String older = given.accepted(Given.NORTH, MEMBER, OFFICER).id().value();
        clock.advanceDays(1);
        String newer = given.accepted(Given.NORTH, MEMBER, OFFICER).id().value();

        assertThat(listed(TaskToDo.SCHEDULE, OFFICER)).containsExactly(newer, older);
        assertThat(listed(Map.of("toDo", TaskToDo.SCHEDULE, "orderBy", "OLDEST_FIRST", "first", 50), OFFICER))
                .containsExactly(older, newer);
    }

    private List<String> listed(TaskToDo toDo, Account account) {
        return listed(Map.of("toDo", toDo, "first", 50), account);
    }

    private List<String> listed(Map<String, ?> query, Account account) {
        return portal.readAll(account, "tasks/tasksToDo", query, "tasksToDo.nodes[*].id", String.class);
    }

    /** The first page leads to this part of the triage queue. */
    private void assertQueueHasIt(TaskToDo toDo, Account account, int count) {
        if (QUEUED.contains(toDo) && OFFICERS.contains(account)) {
            Map<String, ?> query = Map.of("filter", Map.of("toDo", toDo), "first", 50);
            assertThat(portal.readAll(
                            account, "tasks/triageQueue", query, "triageQueue.edges[*].node.id", String.class))
                    .as("%s of %s in the queue", toDo, account)
                    .hasSize(count);
        }
    }

    private record Numbers(Region region, int waitingCount, int overdueCount, int committedCount) {}

    private Numbers region(Account account) {
        return portal.readAll(account, "tasks/regions", Map.of(), "home.regions", Numbers.class)
                .getFirst();
    }

    private record Spot(Region region, boolean isColdSpot) {}

    private List<Region> cold(Account account) {
        return portal.readAll(account, "tasks/regions", Map.of(), "home.regions", Spot.class).stream()
                .filter(Spot::isColdSpot)
                .map(Spot::region)
                .toList();
    }

    private void post(Account account, Task task) {
        post(account, Given.NORTH, task);
    }

    private void post(Account account, PartnerId partner, Task task) {
        portal.changeTask(
                account,
                "tasks/postMessage",
                Input.of("taskId", task.id())
                        .withKey()
                        .with("partnerId", partner)
                        .with("text", "When would suit you?"));
    }

    private void schedule(Task task, LocalDate day) {
        schedule(task, day, day);
    }

    private void schedule(Task task, LocalDate first, LocalDate last) {
        portal.changeTask(
                OFFICER,
                "tasks/scheduleTask",
                Input.of(given.load(task))
                        .with("startsOn", first)
                        .with("endsOn", last)
                        .with("partnerIds", List.of()));
    }

    private String outcome(Task task) {
        return portal.change(
                OFFICER,
                "tasks/recordOutcome",
                Input.of("taskId", task.id())
                        .withKey()
                        .with(
                                "outcome",
                                Map.of(
                                        "kind", "CHANGE_WITHIN_SYSTEM",
                                        "statement", "They ask first.",
                                        "contribution", "The workshop.",
                                        "evidence", "OBSERVED",
                                        "evidenceText", "Seen in team meetings.",
                                        "significance", "MODERATE")),
                "outcome.id",
                String.class);
    }
}
