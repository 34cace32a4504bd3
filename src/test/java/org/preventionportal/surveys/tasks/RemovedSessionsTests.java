package org.preventionportal.surveys.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.preventionportal.tasks.delivery.activities.Schedule;

/** Checks of which forms the session does not take place: on the day of the form, or on the one to which it moved. */
class RemovedSessionsTests {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate OTHER = DAY.plusDays(7);
    private static final PersonId OFFICER = new PersonId("officer");

    private final Task accepted = Given.recorded(OFFICER, NOW);

    @Test
    void anActivityThatWasAmendedIsCancelledOnAllOfItsDays() {
        Task amended = accepted.record(activity("act_1", DAY)).amend(activity("act_1", OTHER), "Snow", OFFICER, NOW);
        assertThat(isRemoved(amended, DAY)).isFalse();

        Task cancelled = amended.cancel(activity("act_1", OTHER), "More snow", OFFICER, NOW);

        assertThat(isRemoved(cancelled, DAY)).isTrue();
        assertThat(isRemoved(cancelled, OTHER)).isTrue();
        assertThat(isRemoved(cancelled, DAY.plusDays(1))).isFalse();
    }

    @Test
    void theFormStaysOfAnotherSessionThatWasOnItsDayAndHasMoved() {
        Task both = schedule(accepted.record(activity("act_1", DAY)), DAY, NOW);
        Task moved = schedule(both.amend(activity("act_1", OTHER), "Snow", OFFICER, NOW), OTHER.plusDays(1), NOW);

        Task removed = schedule(moved, null, NOW);
        assertThat(isRemoved(removed, DAY)).isFalse();
        assertThat(isRemoved(removed.cancel(activity("act_1", OTHER), "More snow", OFFICER, NOW), DAY))
                .isTrue();
    }

    @Test
    void aSessionThatTookPlaceBeforeTheScheduleWasUsedAgainIsNotRemoved() {
        Instant after = NOW.plus(Period.ofDays(40));
        Task used = schedule(schedule(accepted, DAY, NOW), DAY.plusDays(60), after);

        Task removed = schedule(used, null, after);

        assertThat(LondonTime.day(after)).isAfter(DAY);
        assertThat(isRemoved(removed, DAY)).isFalse();
        assertThat(isRemoved(removed, DAY.plusDays(60))).isTrue();
    }

    @Test
    void aScheduleThatIsUsedAgainOnTheDayOfTheSessionDoesNotRemoveIt() {
        Instant onTheDay = DAY.atTime(16, 0).atZone(LondonTime.ZONE).toInstant();
        Task removed = schedule(schedule(schedule(accepted, DAY, NOW), OTHER, onTheDay), null, onTheDay);

        assertThat(isRemoved(removed, DAY)).isFalse();
        assertThat(isRemoved(removed, OTHER)).isTrue();
    }

    @Test
    void theFormStaysOfASessionThatTookPlaceThoughAnotherOfItsDayWasCancelled() {
        Instant onTheDay = DAY.atTime(16, 0).atZone(LondonTime.ZONE).toInstant();
        Task both = schedule(accepted.record(activity("act_1", DAY)), DAY, NOW);
        Task cancelled = both.cancel(activity("act_1", DAY), "Snow", OFFICER, NOW);

        assertThat(isRemoved(schedule(cancelled, OTHER, NOW), DAY))
                .as("moved before it could take place")
                .isFalse();
        assertThat(isRemoved(schedule(schedule(cancelled, OTHER, NOW), null, NOW), DAY))
                .isTrue();
        Task usedAgain = schedule(cancelled, OTHER, onTheDay);
        assertThat(isRemoved(usedAgain, DAY)).isFalse();
        assertThat(isRemoved(schedule(usedAgain, null, onTheDay), DAY)).isFalse();
    }

    @Test
    void aSessionThatOnlyGetsAnotherPlaceOnItsDayHasNotTakenPlace() {
        Instant onTheDay = DAY.atTime(8, 0).atZone(LondonTime.ZONE).toInstant();
        Task elsewhere = schedule(schedule(accepted, DAY, NOW), DAY, onTheDay);

        assertThat(isRemoved(elsewhere, DAY)).isFalse();
        assertThat(isRemoved(schedule(elsewhere, null, onTheDay), DAY)).isTrue();
    }

    @Test
    void aFormThatWasCreatedAfterTheRemovalStays() {
        Task removed = schedule(schedule(accepted, DAY, NOW), null, NOW);
        assertThat(isRemoved(removed, form(DAY, NOW))).isTrue();
        assertThat(isRemoved(removed, form(DAY, NOW.plusSeconds(1)))).isFalse();
        assertThat(isRemoved(schedule(removed, DAY, NOW), DAY))
                .as("planned again")
                .isFalse();
    }

    private static Task schedule(Task task, @Nullable LocalDate day, Instant at) {
        return task.schedule(day == null ? null : Schedule.ofDays(day, day, null, List.of()), OFFICER, at);
    }

    private static Activity activity(String id, LocalDate day) {
        return new Activity(id, "A talk", day, null, List.of(), List.of(), List.of(), OFFICER, NOW, null);
    }

    private static boolean isRemoved(Task task, LocalDate day) {
        return isRemoved(task, form(day, NOW));
    }

    private static boolean isRemoved(Task task, SurveyCampaign form) {
        return RemovedSessions.of(task).isOfOne(form);
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
