package org.preventionportal.tasks.notifications;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;

/**
 * Says when a planned activity is, in words for a mail. As {@link SessionNotice}, it names no place.
 *
 * @param task the task as it is now, whose activities may have changed again since the entry
 * @param entry the place of the entry in the history
 * @param from the place of the first entry that nobody was notified of
 */
record PlannedSessionNotice(Task task, int entry, int from) {

    private static final String DATE = "date";
    private static final String PLACE = "place";

    /**
     * Whether the entry planned an activity on a day to come, changed its day or place, or cancelled one that people
     * know of. The activity on the day of a session of one day is that session, about which there is a mail already.
     * Nothing is planned once the task has ended, though its activities can still be amended.
     */
    boolean isForPartners() {
        return planned()
                        .filter(activity -> task.delivery().isSession(activity)
                                ? earlierDay().isPresent()
                                : hasChanged(DATE) || hasChanged(PLACE))
                        .isPresent()
                || cancelled().isPresent();
    }

    /** The day of the activity, if it is planned. */
    Optional<LocalDate> day() {
        return planned().map(Activity::date);
    }

    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        planned().ifPresent(activity -> {
            values.put("change", change().action() == Action.ACTIVITY_AMENDED ? "changed" : "planned");
            values.put("startsOn", DateWords.inWords(activity.date()));
            values.put("session", DateWords.withWeekday(activity.date()));
            earlierDay().ifPresent(day -> values.put("before", DateWords.withWeekday(day)));
        });
        cancelled().ifPresent(day -> {
            values.put("startsOn", DateWords.inWords(day));
            values.put("session", DateWords.withWeekday(day));
        });
        return values;
    }

    /** Empty also if another activity of the day was cancelled later, whose mail says the same. */
    private Optional<LocalDate> cancelled() {
        return cancelledDay()
                .filter(day -> IntStream.range(entry + 1, task.history().size())
                        .mapToObj(later -> new PlannedSessionNotice(task, later, from).cancelledDay())
                        .noneMatch(Optional.of(day)::equals));
    }

    /**
     * The day that people know. Empty if it is the day of the session itself, whose schedule says whether it is held,
     * or of another activity at the same place, which stays.
     */
    private Optional<LocalDate> cancelledDay() {
        return change().action() == Action.ACTIVITY_CANCELLED
                ? part().flatMap(activity -> new AnnouncedDay(task, activity).before(from))
                        .filter(day -> !day.isBefore(LondonTime.day(change().occurredAt())))
                        .filter(day -> sessions().noneMatch(session -> session.isOf(day)))
                        .filter(day -> task.delivery().planned(day).stream()
                                .noneMatch(other -> other.date().equals(day)
                                        && Optional.ofNullable(other.place()).equals(before(PLACE))))
                : Optional.empty();
    }

    /** The session that people know, and that of the task now. */
    private Stream<Schedule> sessions() {
        return Stream.concat(
                task.scheduleBefore(from).stream(),
                Stream.ofNullable(task.delivery().schedule()));
    }

    private TaskHistoryEntry change() {
        return task.history().get(entry);
    }

    private Optional<String> part() {
        return changes().flatMap(changed -> Stream.ofNullable(changed.partId())).findFirst();
    }

    private Optional<Activity> planned() {
        return switch (change().action()) {
            case ACTIVITY_RECORDED, ACTIVITY_AMENDED ->
                part().flatMap(task.delivery()::activity)
                        .filter(activity -> task.isCommitted() && !activity.isDelivered() && isAhead(activity));
            default -> Optional.empty();
        };
    }

    private boolean isAhead(Activity activity) {
        boolean hasPlannedPeople = !activity.reach(ReachStage.PLANNED).isEmpty();
        return AnnouncedDay.isAhead(activity.date(), hasPlannedPeople, change());
    }

    private Optional<LocalDate> earlierDay() {
        return before(DATE).map(LocalDate::parse);
    }

    private Optional<String> before(String field) {
        return changes()
                .filter(changed -> changed.field().equals(field))
                .flatMap(changed -> Stream.ofNullable(changed.before()))
                .findFirst();
    }

    private boolean hasChanged(String field) {
        return changes().anyMatch(changed -> changed.field().equals(field));
    }

    private Stream<FieldChange> changes() {
        return change().fieldChanges().stream();
    }
}
