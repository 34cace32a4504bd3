package org.preventionportal.tasks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.PotentialReach;
import org.preventionportal.tasks.delivery.activities.ReachTotals;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.progress.TaskEnding;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskReason;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** From acceptance to the end: plan, do, say whom it reached, set it right. */
@SliceTest
class TaskDeliveryTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    private Task accepted = Given.anyTask();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        accepted = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
    }

    @Test
    void aTaskIsPlannedDoneAndCompletedAndItsReachCountedFromWhatWasDone() {
        ChangedTask task = portal.changeTask(
                OFFICER,
                "tasks/scheduleTask",
                Input.of(accepted)
                        .with("startsOn", "2026-12-01")
                        .with("endsOn", "2026-12-02")
                        .with("startTime", "13:00")
                        .with("endTime", "12:00")
                        .with("place", "Town hall"));
        task = record(task, activity("Planned", "2026-12-01", reach("PROFESSIONALS", "PLANNED", 30, "ESTIMATE")));
        task = portal.changeTask(OFFICER, "tasks/startTask", Input.of(task));
        task = record(
                task,
                activity(
                        "Workshop",
                        "2026-11-02",
                        reach("PROFESSIONALS", "DELIVERED", 24, "REGISTER"),
                        reach("YOUNG_PEOPLE", "DELIVERED", 3, "ESTIMATE")));
        portal.changeTask(OFFICER, "tasks/completeTask", Input.of(task));

        Delivery seen = read();
        assertThat(seen.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(seen.schedule())
                .isEqualTo(
                        new Days(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2), "13:00", "12:00", "Town hall"));
        assertThat(seen.plannedReach()).isEqualTo(new ReachTotals(30, 0, 0, true));
        assertThat(seen.deliveredReach()).isEqualTo(new ReachTotals(24, 3, 0, true));
        assertThat(seen.activities())
                .hasSize(2)
                .allSatisfy(activity -> assertThat(activity.potentialReach())
                        .containsExactly(new PotentialReach(PotentialReach.Kind.VIEWS, 900)));
    }

    /** Nobody came: that is recorded as 0, and the task can be completed. */
    @Test
    void anActivityThatReachedNobodyIsDelivered() {
        ChangedTask task = portal.changeTask(OFFICER, "tasks/startTask", Input.of(accepted));
        task = record(task, activity("Planned", "2026-12-01", reach("PROFESSIONALS", "PLANNED", 30, "ESTIMATE")));
        assertThat(read().hasDeliveredActivity()).isFalse();

        task = record(task, activity("Workshop", "2026-11-02", reach("PROFESSIONALS", "DELIVERED", 0, "REGISTER")));
        assertThat(read().hasDeliveredActivity()).isTrue();
        portal.changeTask(OFFICER, "tasks/completeTask", Input.of(task));
    }

    private Delivery read() {
        return portal.read(
                Account.PARTNER_NORTH, "tasks/taskDelivery", Map.of("id", accepted.id()), "task", Delivery.class);
    }

    /** A client of 0.9, which knows no times, moves the session to another day and place. */
    @Test
    void timesThatAreLeftOutStayAndNullRemovesThem() {
        Input times = Input.of("startTime", "10:00").with("endTime", "12:00");
        ChangedTask task = schedule(Input.of(accepted).withAll(times));

        task = schedule(Input.of(task).with("place", "Library"));
        assertThat(scheduled().startTime()).isEqualTo(LocalTime.of(10, 0));
        assertThat(scheduled().endTime()).isEqualTo(LocalTime.of(12, 0));

        task = schedule(Input.of(task).with("endTime", "12:30"));
        assertThat(scheduled().startTime()).isEqualTo(LocalTime.of(10, 0));
        assertThat(scheduled().endTime()).isEqualTo(LocalTime.of(12, 30));

        schedule(Input.of(task).with("startTime", null).with("endTime", null));
        assertThat(scheduled().startTime()).isNull();
        assertThat(scheduled().endTime()).isNull();
    }

    @Test
    void whatALaterScheduleLeavesOutStaysAndNullRemovesIt() {
        ChangedTask task = schedule(Input.of(accepted)
                .with("endsOn", "2026-12-03")
                .with("place", "Library")
                .with("partnerIds", List.of(Given.SOUTH)));

        task = portal.changeTask(OFFICER, "tasks/scheduleTask", Input.of(task).with("startsOn", "2026-12-02"));
        assertThat(scheduled())
                .isEqualTo(Schedule.ofDays(
                        LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 3), "Library", List.of(Given.SOUTH)));
        assertThat(given.load(accepted).history().getLast().fieldChanges())
                .containsExactly(new FieldChange("startsOn", "2026-12-01", "2026-12-02"));
        assertThat(portal.codes(OFFICER, "tasks/scheduleTask", Input.of(task).with("startsOn", "2026-12-04")))
                .as("after the last day, which stays")
                .containsExactly("OUT_OF_RANGE");

        schedule(Input.of(task).with("endsOn", null).with("place", null).with("partnerIds", null));
        assertThat(scheduled())
                .isEqualTo(Schedule.ofDays(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1), null, List.of()));
    }

    @Test
    void aTaskOfOneDayStaysOneOnAnotherDay() {
        ChangedTask task = schedule(Input.of(accepted));
        for (String day : List.of("2026-11-30", "2026-12-05")) {
            task = portal.changeTask(
                    OFFICER, "tasks/scheduleTask", Input.of(task).with("startsOn", day));
            assertThat(scheduled().startsOn()).isEqualTo(LocalDate.parse(day));
            assertThat(scheduled().isOfOneDay()).isTrue();
        }
    }

    /** The partner has cancelled, and there is no new day yet. */
    @Test
    void aFirstDayOfNullRemovesTheWholeSchedule() {
        ChangedTask task = schedule(Input.of(accepted)
                .with("startTime", "10:00")
                .with("endTime", "12:00")
                .with("place", "Library")
                .with("partnerIds", List.of(Given.SOUTH)));
        Input removal = Input.of(task).with("startsOn", null);
        assertThat(portal.codes(OFFICER, "tasks/scheduleTask", removal.with("place", "Town hall")))
                .as("what is left of a schedule without a day")
                .containsExactly("REQUIRED");

        task = portal.changeTask(OFFICER, "tasks/scheduleTask", removal.with("place", null));

        assertThat(given.load(accepted).delivery().schedule()).isNull();
        assertThat(given.load(accepted).history().getLast())
                .returns(Action.SCHEDULE_REMOVED, TaskHistoryEntry::action)
                .extracting(TaskHistoryEntry::fieldChanges, InstanceOfAssertFactories.list(FieldChange.class))
                .contains(
                        new FieldChange("startsOn", "2026-12-01", null),
                        new FieldChange("place", "Library", null),
                        new FieldChange("partners", Given.SOUTH.value(), null));
        assertThat(portal.codes(OFFICER, "tasks/scheduleTask", Input.of(task).with("startsOn", null)))
                .as("no schedule to remove")
                .containsExactly("REQUIRED");
    }

    @Test
    void aFirstDayThatIsLeftOutStays() {
        Input place = Input.of(accepted).with("place", "Library");
        assertThat(portal.codes(OFFICER, "tasks/scheduleTask", place)).containsExactly("REQUIRED");

        ChangedTask task = schedule(Input.of(accepted));
        portal.changeTask(OFFICER, "tasks/scheduleTask", Input.of(task).with("place", "Library"));
        assertThat(scheduled())
                .isEqualTo(Schedule.ofDays(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1), "Library", List.of()));
    }

    private ChangedTask schedule(Input input) {
        return portal.changeTask(OFFICER, "tasks/scheduleTask", input.with("startsOn", "2026-12-01"));
    }

    private Schedule scheduled() {
        return Objects.requireNonNull(given.load(accepted).delivery().schedule());
    }

    private record Delivery(
            TaskState state,
            Days schedule,
            ReachTotals plannedReach,
            ReachTotals deliveredReach,
            boolean hasDeliveredActivity,
            List<Done> activities) {}

    private record Days(LocalDate startsOn, LocalDate endsOn, String startTime, String endTime, String place) {}

    private record Done(List<PotentialReach> potentialReach) {}

    @Test
    void whatWasRecordedWrongIsSetRightAndTheHistoryKeepsIt() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        String id = task.delivery().activities().getFirst().id();
        Input amended = Input.of(task)
                .with("activityId", id)
                .with("reason", "The register came.")
                .with(
                        "activity",
                        activity("Workshop", "2026-01-05", reach("PROFESSIONALS", "DELIVERED", 18, "REGISTER")));

        portal.changeTask(OFFICER, "tasks/amendActivity", amended);

        assertThat(given.load(task).history().getLast()).satisfies(entry -> {
            assertThat(entry.text()).isEqualTo("The register came.");
            assertThat(entry.fieldChanges()).anySatisfy(change -> {
                assertThat(change.partId()).isEqualTo(id);
                assertThat(change.field()).isEqualTo("delivered professionals");
                assertThat(change.before()).isEqualTo("20 by headcount");
                assertThat(change.after()).isEqualTo("18 by register");
            });
        });
        Input unknown = amended.with("activityId", "act_0");
        assertThat(portal.codes(OFFICER, "tasks/amendActivity", unknown)).containsExactly("CONFLICT");
        assertThat(portal.codes(
                        OFFICER,
                        "tasks/amendActivity",
                        unknown.with("version", given.load(task).version())))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void whatAnAmendmentLeavesOutStaysAndNullRemovesIt() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        Input stall = Input.of("description", "Stall")
                .with("date", "2026-01-06")
                .with("reach", List.of(reach("OTHER", "DELIVERED", 7, "HEADCOUNT")));
        Input all = stall.with("place", "Library")
                .with("partnerIds", List.of(Given.SOUTH))
                .with("potentialReach", List.of(Map.of("kind", "VIEWS", "count", 900)));
        ChangedTask changed = portal.changeTask(
                OFFICER, "tasks/recordActivity", Input.of(task).withKey().with("activity", all));
        Activity recorded = given.load(task).delivery().activities().getLast();
        Input amended = Input.of(changed).with("activityId", recorded.id()).with("reason", "The name was wrong.");

        changed = portal.changeTask(
                OFFICER, "tasks/amendActivity", amended.with("activity", stall.with("description", "Stand")));
        Activity kept = given.load(task).delivery().activities().getLast();
        assertThat(kept.place()).isEqualTo("Library");
        assertThat(kept.partners()).containsExactly(Given.SOUTH);
        assertThat(kept.potentialReach()).containsExactly(new PotentialReach(PotentialReach.Kind.VIEWS, 900));
        assertThat(given.load(task).history().getLast().fieldChanges())
                .containsExactly(new FieldChange(recorded.id(), "description", "Stall", "Stand"));

        portal.changeTask(
                OFFICER,
                "tasks/amendActivity",
                amended.withAll(Input.of(changed))
                        .with(
                                "activity",
                                stall.with("place", null)
                                        .with("partnerIds", List.of())
                                        .with("potentialReach", null)));
        Activity emptied = given.load(task).delivery().activities().getLast();
        assertThat(emptied.place()).isNull();
        assertThat(emptied.partners()).isEmpty();
        assertThat(emptied.potentialReach()).isEmpty();
    }

    @Test
    void aChangeThatAnEarlierReleaseStoredIsReadAsThoseThatAreStoredNow() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        var stored =
                new Document("field", "act_7f partners").append("before", "[]").append("after", "[ptn_one]");
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("progress.history.0.fieldChanges", List.of(stored)),
                Task.class);

        assertThat(given.load(task).history().getFirst().fieldChanges())
                .containsExactly(new FieldChange("act_7f", "partners", null, "ptn_one"));
        assertThat(portal.read(
                        OFFICER,
                        "tasks/history",
                        Map.of("id", task.id()),
                        "task.history[0].fieldChanges[0]",
                        FieldChange.class))
                .isEqualTo(new FieldChange("act_7f", "partners", null, "ptn_one"));
    }

    @Test
    void aTaskCountsOnTheDayOnWhichItsWorkWasCompleted() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        LocalDate last = task.delivery().lastDelivered().orElseThrow();
        Input input = Input.of(task);
        assertThat(portal.userErrors(OFFICER, "tasks/completeTask", input.with("completedOn", last.minusDays(1))))
                .extracting(UserError::message)
                .containsExactly("Choose the day of the last delivered activity, or a later day up to today.");
        assertThat(portal.codes(OFFICER, "tasks/completeTask", input.with("completedOn", "2090-01-01")))
                .containsExactly("OUT_OF_RANGE");

        portal.changeTask(OFFICER, "tasks/completeTask", input.with("completedOn", last));

        Task completed = given.load(task);
        assertThat(completed.progress().ending()).isEqualTo(new TaskEnding(last, null, null));
        assertThat(completed.history().getLast().fieldChanges()).anySatisfy(change -> {
            assertThat(change.field()).isEqualTo("completedOn");
            assertThat(change.after()).isEqualTo(last.toString());
        });
    }

    @Test
    void aTaskThatIsGivenUpCountsOnTheDayOnWhichItsWorkEnded() {
        Task accepted = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        LocalDate acceptedOn = Objects.requireNonNull(accepted.progress().acceptedOn());
        assertThat(portal.userErrors(
                        OFFICER,
                        "tasks/closeTask",
                        Input.of(accepted).with("reason", "EXTERNAL_EVENT").with("endedOn", acceptedOn.minusDays(1))))
                .extracting(UserError::message)
                .containsExactly("Choose the day on which the task was accepted, or a later day up to today.");
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        LocalDate last = task.delivery().lastDelivered().orElseThrow();

        portal.changeTask(
                OFFICER,
                "tasks/closeTask",
                Input.of(task).with("reason", "EXTERNAL_EVENT").with("endedOn", last));

        Task closed = given.load(task);
        assertThat(closed.progress().ending()).isEqualTo(new TaskEnding(last, TaskReason.EXTERNAL_EVENT, null));
        assertThat(closed.history().getLast().fieldChanges())
                .extracting(FieldChange::field)
                .containsExactly("endedOn");
    }

    @Test
    void aManagerCorrectsTheDayOnWhichATaskWasGivenUp() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        LocalDate last = task.delivery().lastDelivered().orElseThrow();
        portal.changeTask(OFFICER, "tasks/closeTask", Input.of(task).with("reason", "EXTERNAL_EVENT"));

        portal.changeTask(
                Account.MANAGER,
                "tasks/amendTaskCompletion",
                Input.of(given.load(task)).with("completedOn", last).with("reason", "They told us late."));

        Task amended = given.load(task);
        assertThat(amended.state()).isEqualTo(TaskState.NOT_COMPLETED);
        assertThat(amended.progress().ending()).isEqualTo(new TaskEnding(last, TaskReason.EXTERNAL_EVENT, null));
        assertThat(amended.history().getLast().fieldChanges())
                .extracting(FieldChange::field)
                .containsExactly("endedOn");
    }

    @Test
    void aManagerCorrectsTheDayOfCompletionWithAReasonThatPartnersDoNotRead() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        LocalDate last = task.delivery().lastDelivered().orElseThrow();
        Input day = Input.of(task).with("completedOn", last).with("reason", "The register came late.");
        assertThat(portal.codes(Account.MANAGER, "tasks/amendTaskCompletion", day))
                .containsExactly("WRONG_STATE");
        portal.changeTask(OFFICER, "tasks/completeTask", Input.of(task));
        Input completed = day.with("version", given.load(task).version());
        assertThat(portal.codes(
                        Account.MANAGER, "tasks/amendTaskCompletion", completed.with("completedOn", last.minusDays(1))))
                .containsExactly("OUT_OF_RANGE");

        portal.changeTask(Account.MANAGER, "tasks/amendTaskCompletion", completed);

        assertThat(given.load(task).progress().ending()).isEqualTo(new TaskEnding(last, null, null));
        assertThat(portal.codes(
                        Account.MANAGER,
                        "tasks/amendTaskCompletion",
                        completed.with("version", given.load(task).version())))
                .containsExactly("INVALID");
        assertThat(portal.text(OFFICER, "tasks/guardedTask", Map.of("id", task.id())))
                .contains("The register came late.");
        assertThat(portal.text(Account.PARTNER_NORTH, "tasks/guardedTask", Map.of("id", task.id())))
                .doesNotContain("The register came late.");
    }

    @Test
    void afterCompletionOnlyWhatWasDeliveredIsRecordedAndWithAReason() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        portal.changeTask(OFFICER, "tasks/completeTask", Input.of(task));
        Task completed = given.load(task);
        Input late = Input.of(completed)
                .withKey()
                .with("activity", activity("Stall", "2026-01-06", reach("OTHER", "DELIVERED", 7, "HEADCOUNT")));
        assertThat(portal.codes(OFFICER, "tasks/recordActivity", late)).containsExactly("REQUIRED");
        var figure = reach("OTHER", "DELIVERED", 7, "HEADCOUNT");
        assertThat(portal.codes(
                        OFFICER,
                        "tasks/recordActivity",
                        late.with("activity", activity("Stall", "2090-01-06", figure, figure))))
                .as("all at once")
                .containsExactly("REQUIRED", "INVALID", "OUT_OF_RANGE");
        assertThat(portal.codes(
                        OFFICER,
                        "tasks/recordActivity",
                        late.with("reason", "The register came.")
                                .with(
                                        "activity",
                                        activity("Stall", "2026-12-06", reach("OTHER", "PLANNED", 7, "REGISTER")))))
                .containsExactly("WRONG_STATE");

        portal.changeTask(OFFICER, "tasks/recordActivity", late.with("reason", "The register came."));

        Task recorded = given.load(task);
        assertThat(recorded.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(recorded.delivery().activities()).hasSize(2);
        assertThat(recorded.history().getLast().text()).isEqualTo("The register came.");
        assertThat(recorded.progress().ending()).isEqualTo(completed.progress().ending());
    }

    @Test
    void aRepeatedRecordingCountsOnce() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        var figure = reach("OTHER", "DELIVERED", 7, "HEADCOUNT");
        Input stall = Input.of(task).withKey().with("activity", activity("Stall", "2026-01-06", figure));
        portal.changeTask(OFFICER, "tasks/recordActivity", stall);
        portal.changeTask(OFFICER, "tasks/recordActivity", stall);

        assertThat(given.load(task).delivery().activities()).hasSize(2);
        Input another = stall.with("activity", activity("Another", "2026-01-06", figure));
        assertThat(portal.codes(OFFICER, "tasks/recordActivity", another)).containsExactly("KEY_REUSED");
        Input withAReason = stall.with("reason", "The register came.");
        assertThat(portal.codes(OFFICER, "tasks/recordActivity", withAReason)).containsExactly("KEY_REUSED");
    }

    @Test
    void whatCannotBeIsRefused() {
        Input task = Input.of(accepted);
        assertThat(portal.codes(OFFICER, "tasks/completeTask", task)).containsExactly("WRONG_STATE");
        assertThat(portal.codes(OFFICER, "tasks/closeTask", task.with("reason", "OTHER")))
                .containsExactly("REQUIRED");
        Input scheduled = task.with("startsOn", "2026-12-02");
        assertThat(portal.codes(OFFICER, "tasks/scheduleTask", scheduled.with("endsOn", "2026-12-01")))
                .containsExactly("OUT_OF_RANGE");
        assertThat(portal.codes(OFFICER, "tasks/scheduleTask", scheduled.with("startTime", "09:00")))
                .containsExactly("REQUIRED");
        assertThat(portal.codes(
                        OFFICER,
                        "tasks/scheduleTask",
                        scheduled.with("startTime", "09:00").with("endTime", "09:00")))
                .containsExactly("OUT_OF_RANGE");
        assertThat(portal.codes(OFFICER, "tasks/scheduleTask", scheduled.with("partnerIds", List.of("ptn_none"))))
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(
                        OFFICER,
                        "tasks/scheduleTask",
                        scheduled
                                .with("endsOn", "2026-12-01")
                                .with("startTime", "09:00")
                                .with("partnerIds", List.of("ptn_none"))))
                .as("all at once")
                .containsExactly("NOT_FOUND", "OUT_OF_RANGE", "REQUIRED");
    }

    @Test
    void anActivityThatCannotBeIsRefused() {
        var delivered = reach("OTHER", "DELIVERED", 7, "HEADCOUNT");
        var planned = reach("OTHER", "PLANNED", 7, "HEADCOUNT");
        var negative = reach("OTHER", "PLANNED", -1, "HEADCOUNT");
        var one = reach("OTHER", "PLANNED", 1, "REGISTER");
        var two = reach("OTHER", "PLANNED", 2, "REGISTER");
        assertThat(refused(activity("Stall", "2026-01-05", delivered))).containsExactly("WRONG_STATE");
        assertThat(refused(activity("Stall", "2090-01-05", delivered))).containsExactly("OUT_OF_RANGE");
        assertThat(refused(activity("Stall", "1990-01-05", planned))).containsExactly("OUT_OF_RANGE");
        assertThat(refused(activity("Stall", "2026-01-05", negative))).containsExactly("OUT_OF_RANGE");
        assertThat(refused(activity("Stall", "2026-01-05", one, two))).containsExactly("INVALID");
    }

    @Test
    void theReasonForClosingIsNeverLeftOpen() {
        Input input = Input.of(accepted).with("reason", "NOT_RECORDED");
        assertThat(portal.text(OFFICER, "tasks/closeTask", Map.of("input", input)))
                .contains("NOT_RECORDED")
                .doesNotContain("closeTask={");
        assertThat(given.load(accepted).state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void whatWasAskedForAtASessionPointsBackToIt() {
        var need = Map.of(
                "title", "More",
                "description", "They asked for more.",
                "kind", "WORKSHOP",
                "themes", List.of("DISRUPTION"),
                "aim", "SKILLS",
                "reach", Map.of("frontline", 5));
        Input followUp = Input.of("followUpOfId", accepted.id()).withKey();
        assertThat(portal.codes(
                        OFFICER,
                        "tasks/recordTask",
                        Input.of("followUpOfId", "tsk_none")
                                .withKey()
                                .with("partnerId", Given.SOUTH)
                                .with("need", Map.of("reach", Map.of("frontline", 0)))))
                .as("all at once")
                .contains("REQUIRED", "NOT_FOUND", "NOT_ALLOWED");
        assertThat(portal.codes(OFFICER, "tasks/recordTask", followUp.with("need", need)))
                .as("neither a partner nor a region")
                .containsExactly("REQUIRED");
        portal.changeTask(
                OFFICER,
                "tasks/recordTask",
                followUp.with("partnerId", Given.NORTH).with("need", need));

        assertThat(portal.readAll(
                        OFFICER, "tasks/followUps", Map.of("id", accepted.id()), "task.followUps", FollowUp.class))
                .containsExactly(new FollowUp("More", new Origin(accepted.id().value())));
        assertThat(portal.codes(
                        Account.PARTNER_SOUTH,
                        "tasks/createTaskDraft",
                        followUp.with("childAtRiskNow", false).with("need", Map.of("title", "Mine"))))
                .containsExactly("NOT_FOUND");
    }

    /** The trainer is ill, and there is no new day. */
    @Test
    void aPlannedActivityIsCancelledWithAReasonAndTheHistoryKeepsIt() {
        ChangedTask task = schedule(Input.of(accepted));
        Input planned = Input.of("description", "Workshop")
                .with("date", "2026-12-01")
                .with("reach", List.of(reach("PROFESSIONALS", "PLANNED", 30, "ESTIMATE")));
        Input recording = Input.of(task).withKey().with("activity", planned);
        task = portal.changeTask(OFFICER, "tasks/recordActivity", recording);
        String id = given.load(accepted).delivery().activities().getFirst().id();
        Input cancellation = Input.of(task).with("activityId", id).with("reason", " The trainer is ill. ");
        assertThat(portal.codes(OFFICER, "tasks/cancelActivity", cancellation.with("reason", " ")))
                .containsExactly("REQUIRED");
        assertThat(portal.codes(OFFICER, "tasks/cancelActivity", cancellation.with("activityId", "act_0")))
                .containsExactly("NOT_FOUND");

        task = portal.changeTask(OFFICER, "tasks/cancelActivity", cancellation);

        assertThat(read().plannedReach()).isEqualTo(new ReachTotals(0, 0, 0, false));
        assertThat(read().activities()).isEmpty();
        assertThat(given.load(accepted).history().getLast())
                .returns(Action.ACTIVITY_CANCELLED, TaskHistoryEntry::action)
                .returns("The trainer is ill.", TaskHistoryEntry::text)
                .extracting(TaskHistoryEntry::fieldChanges, InstanceOfAssertFactories.list(FieldChange.class))
                .contains(
                        new FieldChange(id, "date", "2026-12-01", null),
                        new FieldChange(id, "planned professionals", "30 by estimate", null));
        assertThat(portal.text(Account.PARTNER_NORTH, "tasks/guardedTask", Map.of("id", accepted.id())))
                .doesNotContain("The trainer is ill.");
        assertThat(portal.codes(OFFICER, "tasks/recordActivity", recording.with("version", task.version())))
                .as("a repeat of the recording")
                .containsExactly("WRONG_STATE");
        portal.changeTask(OFFICER, "tasks/scheduleTask", Input.of(task).with("startsOn", null));
        assertThat(given.load(accepted).delivery().schedule()).isNull();
    }

    @Test
    void whatWasDeliveredAndWhatIsOfAnEndedTaskIsNotCancelled() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        String delivered = task.delivery().activities().getFirst().id();
        assertThat(cancelled(task, delivered)).containsExactly("WRONG_STATE");
        record(
                portal.changeTask(
                        OFFICER,
                        "tasks/recordActivity",
                        Input.of(task).withKey().with("activity", activity("Leaflets", "2026-01-05"))),
                Input.of("description", "Talk").with("date", "2026-12-01").with("reach", List.of()));
        List<Activity> activities = given.load(task).delivery().activities();
        assertThat(cancelled(given.load(task), activities.get(1).id()))
                .as("views are counted")
                .containsExactly("WRONG_STATE");
        portal.changeTask(OFFICER, "tasks/completeTask", Input.of(given.load(task)));
        assertThat(cancelled(given.load(task), activities.get(2).id())).containsExactly("WRONG_STATE");
    }

    private List<String> cancelled(Task task, String activity) {
        return portal.codes(
                OFFICER,
                "tasks/cancelActivity",
                Input.of(task).with("activityId", activity).with("reason", "Ill."));
    }

    private record FollowUp(String title, Origin followUpOf) {}

    private record Origin(String id) {}

    private ChangedTask record(ChangedTask task, Map<String, ?> activity) {
        return portal.changeTask(
                OFFICER, "tasks/recordActivity", Input.of(task).withKey().with("activity", activity));
    }

    private List<String> refused(Map<String, ?> activity) {
        return portal.codes(
                OFFICER, "tasks/recordActivity", Input.of(accepted).withKey().with("activity", activity));
    }

    @SafeVarargs
    private static Map<String, ?> activity(String description, String date, Map<String, ?>... reach) {
        return Map.of(
                "description",
                description,
                "date",
                date,
                "reach",
                List.of(reach),
                "potentialReach",
                List.of(Map.of("kind", "VIEWS", "count", 900)));
    }

    private static Map<String, ?> reach(String kind, String stage, int people, String method) {
        return Map.of("kind", kind, "stage", stage, "people", people, "method", method);
    }
}
