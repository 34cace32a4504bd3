package org.preventionportal.surveys.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Given;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.progress.NotCompletedReason;

/** Tests which event forms close when their task ends. */
class SessionsAfterEndTests {

    private static final Instant PLANNED = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-12-01T16:00:00Z");
    private static final LocalDate END = LondonTime.day(ENDED);
    private static final LocalDate FIRST = END.minusDays(1);
    private static final LocalDate LAST = END.plusDays(7);
    private static final PersonId OFFICER = new PersonId("officer");

    private final Task begun = Given.recorded(OFFICER, PLANNED)
            .start(OFFICER, PLANNED)
            .schedule(Schedule.ofDays(FIRST, LAST, null, List.of()), OFFICER, PLANNED)
            .record(delivered(FIRST));
    private final Task completed = begun.complete(END, OFFICER, ENDED);

    @Test
    void aCompletionCancelsTheDaysAfterIt() {
        assertThat(isRemoved(begun, LAST)).isFalse();
        assertThat(isRemoved(completed, LAST)).isTrue();
        assertThat(isRemoved(completed, END)).isFalse();
    }

    @Test
    void aTaskThatIsClosedHasNoSessionOnItsLastDayUnlessItWasDelivered() {
        Task closed = begun.notComplete(NotCompletedReason.EXTERNAL_EVENT, null, END, OFFICER, ENDED);
        Task delivered =
                begun.record(delivered(END)).notComplete(NotCompletedReason.EXTERNAL_EVENT, null, END, OFFICER, ENDED);

        assertThat(isRemoved(closed, END)).isTrue();
        assertThat(isRemoved(closed, FIRST)).isFalse();
        assertThat(isRemoved(delivered, END)).isFalse();
        assertThat(isRemoved(delivered, LAST)).isTrue();
    }

    /** Its link may be printed with the day from which the session moved. */
    @Test
    void theFormStaysOfASessionThatMovedToADayBeforeTheEnd() {
        Task moved = schedule(begun, END, END);

        assertThat(isRemoved(moved.complete(END, OFFICER, ENDED), LAST)).isFalse();
        assertThat(isRemoved(moved.complete(FIRST, OFFICER, ENDED), LAST))
                .as("moved to a day after the end")
                .isTrue();
        assertThat(isRemoved(schedule(moved, FIRST, LAST).complete(END, OFFICER, ENDED), LAST))
                .as("moved back")
                .isTrue();
    }

    /** An officer who creates it knows that the task has ended. */
    @Test
    void aFormThatWasCreatedAfterTheEndStays() {
        Instant later = ENDED.plusSeconds(1);
        assertThat(RemovedSessions.of(completed).isOfOne(form(LAST, later))).isFalse();
    }

    private static Task schedule(Task task, LocalDate startsOn, LocalDate endsOn) {
        return task.schedule(Schedule.ofDays(startsOn, endsOn, null, List.of()), OFFICER, PLANNED);
    }

    private static Activity delivered(LocalDate day) {
        var people = new ReachFigure(ReachKind.PROFESSIONALS, ReachStage.DELIVERED, 12, Reach.Method.HEADCOUNT);
        return new Activity(
                "act_" + day, "A talk", day, null, List.of(), List.of(people), List.of(), OFFICER, PLANNED, null);
    }

    private static boolean isRemoved(Task task, LocalDate day) {
        return RemovedSessions.of(task).isOfOne(form(day, PLANNED));
    }

    private static SurveyCampaign form(LocalDate day, Instant createdAt) {
        var plan = SessionForm.plan(
                "A session",
                BuiltInQuestionnaires.EVENT_FEEDBACK,
                new TaskId("tsk_1"),
                day,
                30,
                LondonTime.day(createdAt));
        return SurveyCampaign.create(new CampaignId("cmp_1"), plan, OFFICER, createdAt, "");
    }
}
