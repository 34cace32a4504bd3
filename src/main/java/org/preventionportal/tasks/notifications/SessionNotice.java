package org.preventionportal.tasks.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;

/**
 * Says when a session is, in words for a mail. It names no place, because a place can be somebody's home and a mail
 * goes out unasked.
 *
 * @param task the task as it is now, whose schedule may have changed again since the entry
 * @param entry the place of the entry in the history
 * @param from the place of the first entry that nobody was notified of
 */
record SessionNotice(Task task, int entry, int from) {

    private static final Set<String> OF_PARTNERS = Set.of("startsOn", "endsOn", "startTime", "endTime", "place");

    /**
     * Whether the entry changed something that the organisations on the task can see, or removed a session that they
     * know of and that was still ahead. A date that was removed since is not announced.
     */
    boolean isForPartners() {
        return change().action() == Action.SCHEDULE_REMOVED
                ? removed().isPresent()
                : lastRemoval(entry + 1, task.history().size()).isEmpty()
                        && change().fieldChanges().stream()
                                .map(FieldChange::field)
                                .anyMatch(OF_PARTNERS::contains);
    }

    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        Schedule schedule = task.delivery().schedule();
        if (schedule != null && change().action() == Action.SCHEDULED) {
            values.put("change", isFirst() ? "planned" : "changed");
            values.put("startsOn", DateWords.inWords(schedule.startsOn()));
            values.put("session", words(schedule));
        }
        removed().ifPresent(session -> {
            values.put("startsOn", DateWords.inWords(session.startsOn()));
            values.put("session", words(session));
        });
        List<String> cancelled = cancelled();
        if (!cancelled.isEmpty()) {
            values.put(cancelled.size() == 1 ? "cancelled" : "cancelledDays", String.join("; ", cancelled));
        }
        return values;
    }

    private TaskHistoryEntry change() {
        return task.history().get(entry);
    }

    private boolean isFirst() {
        return task.scheduleBefore(entry).isEmpty();
    }

    /** The session as people know it: a date of which no mail has gone out is not cancelled by one. */
    private Optional<Schedule> removed() {
        int known = lastRemoval(from, entry).orElse(from - 1) + 1;
        return Optional.of(change())
                .filter(entry -> entry.action() == Action.SCHEDULE_REMOVED)
                .flatMap(entry -> task.scheduleBefore(known))
                .filter(session -> isAhead(session, change().occurredAt()));
    }

    private OptionalInt lastRemoval(int first, int end) {
        return IntStream.range(first, end)
                .filter(place -> task.history().get(place).action() == Action.SCHEDULE_REMOVED)
                .max();
    }

    private static boolean isAhead(Schedule session, Instant at) {
        Instant start = session.startsAt();
        return start == null ? !session.startsOn().isBefore(LondonTime.day(at)) : start.isAfter(at);
    }

    private LocalDate day() {
        return LondonTime.day(change().occurredAt());
    }

    /** The days that were still ahead when the end of the task was recorded, and that it cancels. */
    private List<String> cancelled() {
        LocalDate day = day();
        return switch (change().action()) {
            case COMPLETED, NOT_COMPLETED ->
                Stream.concat(session(day), planned(day)).toList();
            default -> List.of();
        };
    }

    private Stream<String> session(LocalDate from) {
        return Optional.ofNullable(task.delivery().schedule())
                .filter(schedule -> !schedule.endsOn().isBefore(from) && task.isCancelled(schedule))
                .map(SessionNotice::words)
                .stream();
    }

    private Stream<String> planned(LocalDate from) {
        return task.delivery().planned(from).stream()
                .filter(task::isCancelled)
                .map(Activity::date)
                .distinct()
                .map(DateWords::withWeekday);
    }

    private static String words(Schedule schedule) {
        String first = DateWords.withWeekday(schedule.startsOn()) + time(", ", schedule.startTime());
        boolean isOneDay = schedule.startsOn().equals(schedule.endsOn());
        return isOneDay
                ? first + time(" to ", schedule.endTime())
                : first + " to " + DateWords.withWeekday(schedule.endsOn()) + time(", ", schedule.endTime());
    }

    private static String time(String before, @Nullable Object time) {
        return time == null ? "" : before + time;
    }
}
