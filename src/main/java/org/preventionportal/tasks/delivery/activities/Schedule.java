package org.preventionportal.tasks.delivery.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.dates.LondonTime;

/**
 * Holds when and where a task is delivered, and with which partners.
 *
 * @param endsOn the last day; the same as the first for a task of one day
 * @param startTime the time in London at which it starts on the first day; null if only the days are known
 * @param endTime the time in London at which it ends on the last day; null if only the days are known
 * @param partners those that take part
 */
public record Schedule(
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        @Nullable String place,
        List<PartnerId> partners) {

    private static final String STARTS_ON = "startsOn";
    private static final String ENDS_ON = "endsOn";
    private static final String START_TIME = "startTime";
    private static final String END_TIME = "endTime";

    /** A schedule of which only the days are known. */
    public static Schedule ofDays(
            LocalDate startsOn, LocalDate endsOn, @Nullable String place, List<PartnerId> partners) {
        return new Schedule(startsOn, endsOn, null, null, place, partners);
    }

    /**
     * When the session was before some changes of a task's history, without its place and its partners. Empty if there
     * was no schedule.
     *
     * @param now as it is after all of them
     * @param changes the latest first
     */
    public static Optional<Schedule> before(@Nullable Schedule now, List<FieldChange> changes) {
        Map<String, @Nullable String> values = new HashMap<>();
        if (now != null) {
            now.facts().forEach((field, value) -> values.put(field, value.toString()));
        }
        changes.forEach(change -> values.put(change.field(), change.before()));
        return Optional.ofNullable(values.get(STARTS_ON))
                .map(startsOn -> new Schedule(
                        LocalDate.parse(startsOn),
                        LocalDate.parse(Objects.requireNonNull(values.get(ENDS_ON))),
                        time(values.get(START_TIME)),
                        time(values.get(END_TIME)),
                        null,
                        List.of()));
    }

    private static @Nullable LocalTime time(@Nullable String value) {
        return value == null ? null : LocalTime.parse(value);
    }

    public boolean isOfOneDay() {
        return startsOn.equals(endsOn);
    }

    /** Whether it is of this day alone. */
    public boolean isOf(LocalDate day) {
        return isOfOneDay() && startsOn.equals(day);
    }

    /** Null if only the days are known. */
    public @Nullable Instant startsAt() {
        return startTime == null
                ? null
                : startsOn.atTime(startTime).atZone(LondonTime.ZONE).toInstant();
    }

    /** Null if only the days are known. */
    public @Nullable Instant endsAt() {
        return endTime == null
                ? null
                : endsOn.atTime(endTime).atZone(LondonTime.ZONE).toInstant();
    }

    Schedule withoutPartners() {
        return new Schedule(startsOn, endsOn, startTime, endTime, place, List.of());
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>(Map.of(STARTS_ON, startsOn, ENDS_ON, endsOn, "partners", partners));
        if (place != null) {
            facts.put("place", place);
        }
        if (startTime != null && endTime != null) {
            facts.put(START_TIME, startTime);
            facts.put(END_TIME, endTime);
        }
        return facts;
    }
}
