package org.preventionportal.tasks.delivery.activities;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FieldChange;

/**
 * Holds the schedule and the activities of a task.
 *
 * @param schedule null until somebody has set it
 * @param activities in the order in which they were recorded
 */
public record Delivery(@Nullable Schedule schedule, List<Activity> activities) {

    public Delivery {
        activities = Objects.requireNonNullElse(activities, List.of()); // a list need not read them
    }

    public static final Delivery NOTHING_YET = new Delivery(null, List.of());

    /** More than any task had, so that a task stays one document of bounded size. */
    public static final int MAX_ACTIVITIES = 200;

    /** @param next null removes the schedule */
    public Delivery scheduled(@Nullable Schedule next) {
        return new Delivery(next, activities);
    }

    public Optional<Activity> activity(String id) {
        return activities.stream().filter(activity -> activity.id().equals(id)).findFirst();
    }

    public Delivery with(Activity activity) {
        return new Delivery(
                schedule,
                Stream.concat(activities.stream(), Stream.of(activity)).toList());
    }

    public Delivery amended(Activity amended) {
        return new Delivery(
                schedule,
                activities.stream()
                        .map(activity -> activity.id().equals(amended.id()) ? amended.amending(activity) : activity)
                        .toList());
    }

    public Delivery without(Activity cancelled) {
        return new Delivery(
                schedule,
                activities.stream()
                        .filter(activity -> !activity.id().equals(cancelled.id()))
                        .toList());
    }

    /** Whether it is the scheduled session itself: the activity on the day of a session of one day is. */
    public boolean isSession(Activity activity) {
        return schedule != null && schedule.isOf(activity.date());
    }

    /** Whether an activity that was not delivered yet is the session itself. */
    public boolean hasPlannedSession() {
        return activities.stream().anyMatch(activity -> !activity.isDelivered() && isSession(activity));
    }

    /** The activities that are still to come beside the session, such as the days of a course, the next one first. */
    public List<Activity> planned(LocalDate today) {
        return activities.stream()
                .filter(activity -> !activity.date().isBefore(today) && !activity.isDelivered() && !isSession(activity))
                .sorted(Comparator.comparing(Activity::date))
                .toList();
    }

    /**
     * The next day on which people meet: the first day, or that of a planned activity. Once there is neither, the last
     * day.
     */
    public Optional<LocalDate> nextSession(LocalDate today) {
        Optional<LocalDate> first = Optional.ofNullable(schedule).map(Schedule::startsOn);
        return Stream.concat(first.stream(), planned(today).stream().map(Activity::date))
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(schedule).map(Schedule::endsOn).filter(day -> !day.isBefore(today)));
    }

    /** Whether an activity says how many people it reached, also if that was nobody. */
    public boolean hasDelivered() {
        return activities.stream().anyMatch(Activity::isDelivered);
    }

    /** Whether an activity was delivered on one of these days. */
    public boolean hasDelivered(LocalDate first, LocalDate last) {
        return daysDelivered().anyMatch(day -> !day.isBefore(first) && !day.isAfter(last));
    }

    /** The day of the earliest delivered activity. */
    public Optional<LocalDate> firstDelivered() {
        return daysDelivered().min(Comparator.naturalOrder());
    }

    /** The day of the latest delivered activity. */
    public Optional<LocalDate> lastDelivered() {
        return daysDelivered().max(Comparator.naturalOrder());
    }

    private Stream<LocalDate> daysDelivered() {
        return activities.stream().filter(Activity::isDelivered).map(Activity::date);
    }

    public ReachTotals reach(ReachStage stage) {
        return ReachTotals.of(activities.stream()
                .flatMap(activity -> activity.reach(stage).stream())
                .toList());
    }

    /** As an organisation sees it that is not to know who else takes part. */
    public Delivery withoutPartners() {
        Schedule alone = schedule == null ? null : schedule.withoutPartners();
        return new Delivery(
                alone, activities.stream().map(Activity::withoutPartners).toList());
    }

    /** What the history says of the way to the next state. */
    public List<FieldChange> changesTo(Delivery next) {
        Stream<FieldChange> removed = activities.stream()
                .filter(activity -> next.activity(activity.id()).isEmpty())
                .flatMap(activity -> activity.removal().stream());
        return Stream.of(
                        FieldChange.between(facts(schedule), facts(next.schedule)).stream(),
                        next.activities.stream().flatMap(this::changesTo),
                        removed)
                .flatMap(changes -> changes)
                .toList();
    }

    private Stream<FieldChange> changesTo(Activity next) {
        return next.changesFrom(activity(next.id()).orElse(null)).stream();
    }

    private static Map<String, Object> facts(@Nullable Schedule schedule) {
        return schedule == null ? Map.of() : schedule.facts();
    }
}
