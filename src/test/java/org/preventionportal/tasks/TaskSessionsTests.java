package org.preventionportal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.progress.NotCompletedReason;

/** Which scheduled days the end of a task cancels. */
class TaskSessionsTests {

    private static final Instant ACCEPTED = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 3);
    private static final LocalDate END = LondonTime.day(ENDED);
    private static final LocalDate AFTER = LocalDate.of(2026, 12, 10);
    private static final PersonId OFFICER = new PersonId("officer");

    private final Task begun = Given.recorded(OFFICER, ACCEPTED).start(OFFICER, ACCEPTED);

    @Test
    void nothingIsCancelledBeforeTheEnd() {
        assertThat(begun.isCancelled(days(BEFORE, BEFORE))).isFalse();
        assertThat(begun.isCancelled(days(AFTER, AFTER))).isFalse();
    }

    @Test
    void closingATaskCancelsWhatWasNotDelivered() {
        Task closed = closed(begun.record(delivered(BEFORE)));
        assertThat(closed.isCancelled(days(BEFORE, BEFORE))).isFalse();
        assertThat(closed.isCancelled(days(BEFORE.plusDays(1), END))).isTrue();
        assertThat(closed.isCancelled(days(AFTER, AFTER))).isTrue();
    }

    @Test
    void closingATaskCancelsACourseThatGoesOn() {
        Task closed = closed(begun.record(delivered(BEFORE)));
        assertThat(closed.isCancelled(days(BEFORE, END))).isFalse();
        assertThat(closed.isCancelled(days(BEFORE, END.plusDays(1)))).isTrue();
    }

    @Test
    void aCompletionCancelsWhatBeginsAfterItsDay() {
        Task completed = begun.record(delivered(BEFORE)).complete(END, OFFICER, ENDED);
        assertThat(completed.isCancelled(days(BEFORE.plusDays(1), BEFORE.plusDays(1))))
                .isFalse();
        assertThat(completed.isCancelled(days(END, AFTER))).isFalse();
        assertThat(completed.isCancelled(days(END.plusDays(1), AFTER))).isTrue();
    }

    private static Task closed(Task task) {
        return task.notComplete(NotCompletedReason.EXTERNAL_EVENT, null, END, OFFICER, ENDED);
    }

    private static Schedule days(LocalDate first, LocalDate last) {
        return Schedule.ofDays(first, last, null, List.of());
    }

    private static Activity delivered(LocalDate day) {
        var people = new ReachFigure(ReachKind.PROFESSIONALS, ReachStage.DELIVERED, 12, Reach.Method.HEADCOUNT);
        return new Activity("act_1", "A talk", day, null, List.of(), List.of(people), List.of(), OFFICER, ENDED, null);
    }
}
