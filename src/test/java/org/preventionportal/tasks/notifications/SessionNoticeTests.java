package org.preventionportal.tasks.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.progress.NotCompletedReason;

/** Checks what a mail says of a session: when, never where, and whether it is new, changed or cancelled. */
class SessionNoticeTests {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final PersonId OFFICER = new PersonId("officer");

    private final Task accepted = Given.recorded(OFFICER, NOW);

    @Test
    void aFirstSessionIsPlannedAndALaterOneChanged() {
        Task once = accepted.schedule(schedule(DAY, "9:30", "12:00", "5 Elm Road", List.of()), OFFICER, NOW);
        assertThat(notice(once).values())
                .containsEntry("change", "planned")
                .containsEntry("startsOn", "1 December 2026")
                .containsEntry("session", "Tuesday 1 December 2026, 09:30 to 12:00");
        assertThat(notice(once).values().values()).noneMatch(value -> value.contains("Elm Road"));

        Task twice = once.schedule(Schedule.ofDays(DAY, DAY.plusDays(1), null, List.of()), OFFICER, NOW);
        assertThat(notice(twice).values())
                .containsEntry("change", "changed")
                .containsEntry("session", "Tuesday 1 December 2026 to Wednesday 2 December 2026");
    }

    @Test
    void organisationsHearNothingIfOnlyThePartnersChange() {
        Task once = accepted.schedule(schedule(DAY, "9:30", "12:00", null, List.of()), OFFICER, NOW);
        Task others = once.schedule(schedule(DAY, "9:30", "12:00", null, List.of(Given.SOUTH)), OFFICER, NOW);
        Task later = others.schedule(schedule(DAY, "9:30", "12:30", null, List.of(Given.SOUTH)), OFFICER, NOW);

        assertThat(notice(once).isForPartners()).isTrue();
        assertThat(notice(others).isForPartners()).isFalse();
        assertThat(notice(later).isForPartners()).isTrue();
    }

    @Test
    void aRemovedScheduleCancelsASessionThatIsStillAhead() {
        Task once = accepted.schedule(schedule(DAY, "9:30", "12:00", "5 Elm Road", List.of()), OFFICER, NOW);
        Task removed = once.schedule(null, OFFICER, NOW);
        assertThat(notice(removed).isForPartners()).isTrue();
        assertThat(notice(removed).values())
                .containsEntry("startsOn", "1 December 2026")
                .containsEntry("session", "Tuesday 1 December 2026, 09:30 to 12:00");
        int set = removed.history().size() - 2;
        assertThat(new SessionNotice(removed, set, set).isForPartners())
                .as("the date that was set, and is there no longer")
                .isFalse();
    }

    @Test
    void aRemovalCancelsTheSessionThatPeopleKnow() {
        Task once = accepted.schedule(schedule(DAY, "9:30", "12:00", "5 Elm Road", List.of()), OFFICER, NOW);
        int known = once.history().size();
        Task moved = once.schedule(Schedule.ofDays(DAY.plusDays(7), DAY.plusDays(8), null, List.of()), OFFICER, NOW)
                .schedule(null, OFFICER, NOW);
        assertThat(new SessionNotice(moved, known + 1, known).values())
                .containsEntry("session", "Tuesday 1 December 2026, 09:30 to 12:00");
        assertThat(new SessionNotice(moved, known + 1, known - 1).isForPartners())
                .as("of which nobody has heard")
                .isFalse();

        Task again = moved.schedule(schedule(DAY, "9:30", "12:00", null, List.of()), OFFICER, NOW);
        assertThat(notice(again).values()).containsEntry("change", "planned");
        Task removed = again.schedule(null, OFFICER, NOW);
        assertThat(new SessionNotice(removed, known + 3, known).isForPartners())
                .as("that was set after the removal")
                .isFalse();
        assertThat(new SessionNotice(removed, known + 1, known).isForPartners()).isTrue();
    }

    @Test
    void theRemovalOfASessionThatHasBegunIsNotAnnounced() {
        LocalDate today = LondonTime.day(NOW);
        assertThat(isAnnounced(Schedule.ofDays(today.minusDays(1), today.minusDays(1), null, List.of())))
                .isFalse();
        assertThat(isAnnounced(Schedule.ofDays(today.minusDays(1), today.plusDays(1), null, List.of())))
                .isFalse();
        assertThat(isAnnounced(schedule(today, "9:30", "12:00", null, List.of())))
                .as("at ten o'clock")
                .isFalse();
        assertThat(isAnnounced(new Schedule(today, today, LocalTime.of(10, 30), LocalTime.NOON, null, List.of())))
                .isTrue();
        assertThat(isAnnounced(Schedule.ofDays(today, today, null, List.of()))).isTrue();
    }

    private boolean isAnnounced(Schedule removed) {
        return notice(accepted.schedule(removed, OFFICER, NOW).schedule(null, OFFICER, NOW))
                .isForPartners();
    }

    @Test
    void aSessionThatIsStillAheadIsCancelledWithItsTask() {
        assertThat(closed(DAY)).containsEntry("cancelled", "Tuesday 1 December 2026");
        assertThat(closed(LocalDate.of(2026, 11, 1))).doesNotContainKey("cancelled");
    }

    @Test
    void aSessionThatWasDeliveredOnTheDayOfTheEndIsNotCancelled() {
        LocalDate today = LondonTime.day(NOW);
        Task held = accepted.schedule(Schedule.ofDays(today, today, null, List.of()), OFFICER, NOW)
                .start(OFFICER, NOW)
                .record(reaching(ReachStage.DELIVERED, today));
        assertThat(closed(held)).doesNotContainKey("cancelled");
    }

    @Test
    void aCompletionCancelsTheSessionThatOtherWorkReplaced() {
        LocalDate today = LondonTime.day(NOW);
        Task replaced = accepted.schedule(Schedule.ofDays(DAY, DAY, null, List.of()), OFFICER, NOW)
                .start(OFFICER, NOW)
                .record(reaching(ReachStage.DELIVERED, today));
        assertThat(completed(replaced)).containsEntry("cancelled", "Tuesday 1 December 2026");
    }

    @Test
    void plannedActivitiesAreCancelledWithTheirTask() {
        Task task = accepted.record(planned(DAY)).record(planned(DAY.plusDays(7)));
        assertThat(closed(accepted.record(planned(DAY)))).containsEntry("cancelled", "Tuesday 1 December 2026");
        assertThat(closed(task))
                .containsEntry("cancelledDays", "Tuesday 1 December 2026; Tuesday 8 December 2026")
                .doesNotContainKey("cancelled");
    }

    @Test
    void laterDaysAreCancelledWithACompletionAndItsOwnDayIsNot() {
        LocalDate today = LondonTime.day(NOW);
        Task done = accepted.start(OFFICER, NOW).record(reaching(ReachStage.DELIVERED, today));
        assertThat(completed(done.record(planned(DAY)))).containsEntry("cancelled", "Tuesday 1 December 2026");
        assertThat(completed(done.record(planned(DAY)).record(planned(DAY.plusDays(7)))))
                .containsEntry("cancelledDays", "Tuesday 1 December 2026; Tuesday 8 December 2026");
        assertThat(completed(done.record(planned(today)))).doesNotContainKeys("cancelled", "cancelledDays");
    }

    /** As calendars have it. */
    @Test
    void aSessionOfTodayIsCancelledIfTheWorkEndedBefore() {
        LocalDate today = LondonTime.day(NOW);
        LocalDate last = today.minusDays(3);
        Task done = accepted.start(OFFICER, NOW).record(reaching(ReachStage.DELIVERED, last));
        Task completed = done.record(planned(today)).complete(last, OFFICER, NOW);
        assertThat(notice(completed).values()).containsEntry("cancelled", "Monday 2 November 2026");
    }

    @Test
    void organisationsHearOfAPlannedActivityOfItsOwnDayAndOfChangesOfItsDayAndPlace() {
        Task once = accepted.record(planned(DAY));
        Task moved = once.amend(planned(DAY.plusDays(7)), "Snow", OFFICER, NOW);
        assertThat(plannedNotice(once).isForPartners()).isTrue();
        assertThat(plannedNotice(moved).isForPartners()).isTrue();
        assertThat(plannedNotice(moved).values())
                .containsEntry("change", "changed")
                .containsEntry("session", "Tuesday 8 December 2026")
                .containsEntry("before", "Tuesday 1 December 2026");

        Task reworded = once.amend(activity(DAY, "Town hall", "Another talk"), "A slip", OFFICER, NOW);
        Task elsewhere = once.amend(activity(DAY, "Library", "A talk"), "A leak", OFFICER, NOW);
        assertThat(plannedNotice(reworded).isForPartners()).isFalse();
        assertThat(plannedNotice(elsewhere).isForPartners()).isTrue();
        assertThat(plannedNotice(elsewhere).values().values()).noneMatch(value -> value.contains("Library"));
    }

    @Test
    void organisationsHearNothingOfAPastActivityAndOfTheSessionItself() {
        Task scheduled = accepted.schedule(Schedule.ofDays(DAY, DAY, null, List.of()), OFFICER, NOW);
        assertThat(plannedNotice(accepted.record(planned(LocalDate.of(2026, 11, 1))))
                        .isForPartners())
                .isFalse();
        assertThat(plannedNotice(scheduled.record(planned(DAY))).isForPartners())
                .isFalse();
        assertThat(plannedNotice(scheduled.record(planned(DAY.plusDays(7))).amend(planned(DAY), "Snow", OFFICER, NOW))
                        .isForPartners())
                .as("moved to the day of the session")
                .isTrue();
    }

    @Test
    void anActivityOfTheSameDayIsPlannedOnlyIfItsNumbersSaySo() {
        LocalDate today = LondonTime.day(NOW);
        assertThat(plannedNotice(accepted.record(planned(today))).isForPartners())
                .isFalse();
        assertThat(plannedNotice(accepted.record(reaching(ReachStage.PLANNED, today)))
                        .isForPartners())
                .isTrue();
    }

    @Test
    void organisationsHearThatAnActivityWhichTheyKnowIsCancelled() {
        Task planned = accepted.record(planned(DAY));
        int recording = planned.history().size() - 1;
        Task moved = planned.amend(planned(DAY.plusDays(7)), "Snow", OFFICER, NOW);
        Task cancelled = cancel(moved, planned(DAY.plusDays(7)));

        assertThat(plannedNotice(cancelled).isForPartners()).isTrue();
        assertThat(plannedNotice(cancelled).values()).containsEntry("session", "Tuesday 8 December 2026");
        assertThat(new PlannedSessionNotice(cancelled, recording + 2, recording + 1).values())
                .as("no mail about the move has gone out")
                .containsEntry("session", "Tuesday 1 December 2026");
        assertThat(new PlannedSessionNotice(cancelled, recording + 2, recording).isForPartners())
                .as("nobody has heard of it")
                .isFalse();
        assertThat(new PlannedSessionNotice(cancelled, recording + 1, recording + 1).isForPartners())
                .as("the move of what is cancelled")
                .isFalse();
    }

    @Test
    void theCancellationOfAPastActivityAndOfTheSessionItselfIsNotAnnounced() {
        Activity past = planned(LocalDate.of(2026, 11, 1));
        assertThat(plannedNotice(cancel(accepted.record(past), past)).isForPartners())
                .isFalse();
        Task session = accepted.schedule(Schedule.ofDays(DAY, DAY, null, List.of()), OFFICER, NOW)
                .record(planned(DAY));
        Task removed = cancel(session, planned(DAY)).schedule(null, OFFICER, NOW);
        int cancellation = removed.history().size() - 2;
        assertThat(new PlannedSessionNotice(removed, cancellation, cancellation).isForPartners())
                .isFalse();
        assertThat(new SessionNotice(removed, cancellation + 1, cancellation).isForPartners())
                .isTrue();
    }

    @Test
    void twoCancelledActivitiesOfOneDayMakeOneMail() {
        Activity later = elsewhere("act_3", DAY.plusDays(7));
        Task planned = accepted.record(planned(DAY)).record(elsewhere(DAY)).record(later);
        int from = planned.history().size();
        Task cancelled = cancel(cancel(cancel(planned, planned(DAY)), elsewhere(DAY)), later);
        assertThat(new PendingEntries(cancelled, from, from + 3)
                        .mailed()
                        .mapToObj(place -> new PlannedSessionNotice(cancelled, place, from))
                        .filter(PlannedSessionNotice::isForPartners)
                        .map(notice -> notice.values().get("session")))
                .containsExactly("Tuesday 1 December 2026", "Tuesday 8 December 2026");
    }

    private static Activity elsewhere(LocalDate day) {
        return elsewhere("act_2", day);
    }

    private static Activity elsewhere(String id, LocalDate day) {
        return new Activity(id, "A talk", day, "Library", List.of(), List.of(), List.of(), OFFICER, NOW, null);
    }

    /** An activity of the same day is emailed only if its numbers say that it is planned. */
    @Test
    void theCancellationOfAnActivityOfWhichNobodyHasHeardIsNotAnnounced() {
        LocalDate today = LondonTime.day(NOW);
        Task unknown = accepted.record(planned(today));
        Activity counted = reaching("act_1", ReachStage.PLANNED, today);
        assertThat(isCancellationAnnounced(unknown)).isFalse();
        assertThat(isCancellationAnnounced(unknown.amend(counted, "They are coming.", OFFICER, NOW)))
                .as("numbers are no reason for an email")
                .isFalse();
        assertThat(isCancellationAnnounced(accepted.record(counted))).isTrue();
    }

    @Test
    void aMoveOfWhichNobodyHasHeardLeavesTheDayThatPeopleKnow() {
        LocalDate today = LondonTime.day(NOW);
        Task moved = accepted.record(planned(DAY)).amend(planned(today), "A slip", OFFICER, NOW);
        assertThat(plannedNotice(cancel(moved, planned(today))).values())
                .containsEntry("session", "Tuesday 1 December 2026");
    }

    private static boolean isCancellationAnnounced(Task task) {
        Activity only = task.delivery().activities().getFirst();
        return plannedNotice(cancel(task, only)).isForPartners();
    }

    private static Task cancel(Task task, Activity activity) {
        return task.cancel(activity, "Snow", OFFICER, NOW);
    }

    @Test
    void organisationsHearNothingOfAPlannedActivityOnceTheTaskHasEnded() {
        Task ended = ended(accepted.record(planned(DAY)));
        assertThat(plannedNotice(ended.amend(planned(DAY.plusDays(7)), "Snow", OFFICER, NOW))
                        .isForPartners())
                .isFalse();
    }

    private static Activity planned(LocalDate day) {
        return activity(day, "Town hall", "A talk");
    }

    private static Activity activity(LocalDate day, String place, String description) {
        return new Activity("act_1", description, day, place, List.of(), List.of(), List.of(), OFFICER, NOW, null);
    }

    private static Activity reaching(ReachStage stage, LocalDate day) {
        return reaching("act_2", stage, day);
    }

    private static Activity reaching(String id, ReachStage stage, LocalDate day) {
        var people = new ReachFigure(ReachKind.PROFESSIONALS, stage, 12, Reach.Method.HEADCOUNT);
        return new Activity(id, "A talk", day, "Town hall", List.of(), List.of(people), List.of(), OFFICER, NOW, null);
    }

    private static PlannedSessionNotice plannedNotice(Task task) {
        int last = task.history().size() - 1;
        return new PlannedSessionNotice(task, last, last);
    }

    private Map<String, String> closed(LocalDate day) {
        return closed(accepted.schedule(Schedule.ofDays(day, day, null, List.of()), OFFICER, NOW));
    }

    private static Map<String, String> closed(Task task) {
        return notice(ended(task)).values();
    }

    private static Map<String, String> completed(Task task) {
        return notice(task.complete(LondonTime.day(NOW), OFFICER, NOW)).values();
    }

    private static Task ended(Task task) {
        return task.notComplete(NotCompletedReason.EXTERNAL_EVENT, null, LondonTime.day(NOW), OFFICER, NOW);
    }

    private static Schedule schedule(
            LocalDate day, String start, String end, @Nullable String place, List<PartnerId> partners) {
        return new Schedule(day, day, LocalTime.parse("0" + start), LocalTime.parse(end), place, partners);
    }

    private static SessionNotice notice(Task task) {
        int last = task.history().size() - 1;
        return new SessionNotice(task, last, last);
    }
}
