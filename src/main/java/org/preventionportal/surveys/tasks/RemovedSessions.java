package org.preventionportal.surveys.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskHistoryEntry;

/**
 * Finds in the history of a task the sessions that were removed or cancelled, or that its end cancels. A session that
 * moves before its day keeps its earlier days, because the link of a form may be printed with one of them.
 *
 * @param task with its whole history
 * @param removals the sessions that the task no longer has
 * @param moved the days of each session that the history names, by the id of its activity: those from which it moved
 *     before they came, then its own
 * @param others the days of the sessions that the task has, and those on which sessions took place
 */
record RemovedSessions(Task task, List<Removal> removals, Map<String, List<DateRange>> moved, List<DateRange> others) {

    private static final String SCHEDULE = "schedule";
    private static final String DATE = "date";

    private record Removal(Instant at, List<DateRange> days) {}

    static RemovedSessions of(Task task) {
        var sessions = new RemovedSessions(task, new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        IntStream.range(0, task.history().size()).forEach(sessions::add);
        // the history of an imported task lacks its sessions
        sessions.others.addAll(
                EventFormSessions.of(task.delivery()).activities().keySet());
        return sessions;
    }

    /** Whether the form is of such a session only, and was there before the removal. */
    boolean isOfOne(SurveyCampaign form) {
        LocalDate day = form.plan().sessionOn();
        return day != null && (isRemoved(day, form.createdAt()) || isAfterEnd(day, form.createdAt()));
    }

    private boolean isRemoved(LocalDate day, Instant formCreatedAt) {
        return removals.stream().anyMatch(removal -> !removal.at.isBefore(formCreatedAt) && isAny(removal.days, day))
                && moved.values().stream().noneMatch(days -> isAny(days, day))
                && !isAny(others, day);
    }

    private boolean isAfterEnd(LocalDate day, Instant formCreatedAt) {
        return task.isCancelledOn(day)
                && moved.values().stream().noneMatch(days -> hasMovedBeforeEnd(days, day))
                && task.history().stream()
                        .filter(entry -> entry.fromState() != entry.toState()
                                && entry.toState().isEnd())
                        .anyMatch(entry -> !entry.occurredAt().isBefore(formCreatedAt));
    }

    /** Its form stays as if the task went on. */
    private boolean hasMovedBeforeEnd(List<DateRange> days, LocalDate day) {
        DateRange own = days.getLast();
        return isAny(days, day) && !own.contains(day) && !task.isCancelledOn(own.startsOn());
    }

    private static boolean isAny(List<DateRange> days, LocalDate day) {
        return days.stream().anyMatch(range -> range.contains(day));
    }

    private void add(int place) {
        TaskHistoryEntry entry = task.history().get(place);
        switch (entry.action()) {
            case SCHEDULED, SCHEDULE_REMOVED -> change(SCHEDULE, scheduled(place), scheduled(place + 1), entry);
            case ACTIVITY_RECORDED, ACTIVITY_AMENDED, ACTIVITY_CANCELLED ->
                entry.fieldChanges().stream()
                        .filter(changed -> changed.field().equals(DATE))
                        .forEach(changed -> change(entry, changed));
            default -> {}
        }
    }

    private void change(TaskHistoryEntry entry, FieldChange date) {
        change(Objects.requireNonNull(date.partId()), day(date.before()), day(date.after()), entry);
    }

    private void change(String session, Optional<DateRange> before, Optional<DateRange> after, TaskHistoryEntry entry) {
        List<DateRange> known = moved.remove(session);
        List<DateRange> earlier = Stream.concat(Stream.ofNullable(known).flatMap(List::stream), before.stream())
                .toList();
        if (after.isEmpty()) {
            removals.add(new Removal(entry.occurredAt(), earlier));
        } else {
            LocalDate today = LondonTime.day(entry.occurredAt());
            before.flatMap(range -> daysUntil(today, range))
                    .filter(days -> after.stream().noneMatch(range -> hasAll(range, days)))
                    .ifPresent(others::add);
            moved.put(
                    session,
                    Stream.concat(earlier.stream().flatMap(range -> daysAfter(today, range)), after.stream())
                            .toList());
        }
    }

    private static boolean hasAll(DateRange range, DateRange days) {
        return range.contains(days.startsOn()) && range.contains(days.endsOn());
    }

    /** The days up to that of the move, on which the session may have taken place. */
    private static Optional<DateRange> daysUntil(LocalDate today, DateRange range) {
        if (range.startsOn().isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(range.endsOn().isAfter(today) ? new DateRange(range.startsOn(), today) : range);
    }

    private static Stream<DateRange> daysAfter(LocalDate today, DateRange range) {
        if (!range.endsOn().isAfter(today)) {
            return Stream.empty();
        }
        return Stream.of(range.startsOn().isAfter(today) ? range : new DateRange(today.plusDays(1), range.endsOn()));
    }

    private Optional<DateRange> scheduled(int place) {
        return task.scheduleBefore(place).map(schedule -> new DateRange(schedule.startsOn(), schedule.endsOn()));
    }

    private static Optional<DateRange> day(@Nullable String date) {
        return Optional.ofNullable(date).map(LocalDate::parse).map(day -> new DateRange(day, day));
    }
}
