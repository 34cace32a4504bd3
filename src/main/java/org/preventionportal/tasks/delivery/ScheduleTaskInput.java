package org.preventionportal.tasks.delivery;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.springframework.graphql.data.ArgumentValue;

/**
 * Says when and where a task is delivered. What is left out stays as it is.
 *
 * @param startsOn its first day; null removes the schedule
 * @param endsOn its last day; null for one day
 */
record ScheduleTaskInput(
        TaskId taskId,
        long version,
        ArgumentValue<LocalDate> startsOn,
        ArgumentValue<LocalDate> endsOn,
        ArgumentValue<LocalTime> startTime,
        ArgumentValue<LocalTime> endTime,
        ArgumentValue<@OneLine @FreeText(max = 200) String> place,
        ArgumentValue<@Size(max = 50) List<PartnerId>> partnerIds)
        implements ConsistentInput {

    /**
     * Empty if the schedule is removed.
     *
     * @param before the schedule that this one replaces; null for the first one
     */
    Optional<Schedule> toSchedule(@Nullable Schedule before) {
        LocalDate first = Patch.optional(startsOn, before, Schedule::startsOn);
        if (first == null) {
            requireRemovable(before);
            return Optional.empty();
        }
        LocalTime start = Patch.optional(startTime, before, Schedule::startTime);
        LocalTime end = Patch.optional(endTime, before, Schedule::endTime);
        LocalDate last = last(first, before);
        Refusal.checkAll(
                () -> requireDays(first, last),
                () -> requireBoth(start, end),
                () -> requireOrder(start, end, first, last));
        return Optional.of(new Schedule(
                first,
                last,
                start,
                end,
                Patch.text(place, before, Schedule::place),
                Patch.distinct(partnerIds, before, Schedule::partners)));
    }

    private void requireRemovable(@Nullable Schedule before) {
        boolean isAlone = Stream.of(endsOn, startTime, endTime, place).allMatch(field -> field.value() == null)
                && Patch.list(partnerIds, List.of()).isEmpty();
        if (before == null || !isAlone) {
            throw new Refusal(UserError.input("startsOn", ErrorCode.REQUIRED, "Enter the first day."));
        }
    }

    /** A task of one day stays one, whichever day that is. */
    private LocalDate last(LocalDate first, @Nullable Schedule before) {
        LocalDate stays = before == null || before.isOfOneDay() ? null : before.endsOn();
        return Objects.requireNonNullElse(Patch.optional(endsOn, stays), first);
    }

    @Override
    public void requireConsistent(LocalDate today) {
        boolean hasTimes = !startTime.isOmitted() && !endTime.isOmitted();
        Refusal.checkAll(
                Refusal.given(startsOn.value(), first -> requireDays(first, last(first, null))),
                () -> {
                    if (hasTimes) {
                        requireBoth(startTime.value(), endTime.value());
                    }
                },
                Refusal.given(startsOn.value(), first -> {
                    if (hasTimes && !endsOn.isOmitted()) {
                        requireOrder(startTime.value(), endTime.value(), first, last(first, null));
                    }
                }));
    }

    private static void requireDays(LocalDate first, LocalDate last) {
        if (last.isBefore(first) || last.isAfter(first.plusYears(2))) {
            throw new Refusal(UserError.input(
                    "endsOn",
                    ErrorCode.OUT_OF_RANGE,
                    "Choose a last day on or after the first, within two years of it."));
        }
    }

    private static void requireBoth(@Nullable LocalTime start, @Nullable LocalTime end) {
        if ((start == null) != (end == null)) {
            throw new Refusal(UserError.input(
                    start == null ? "startTime" : "endTime",
                    ErrorCode.REQUIRED,
                    "Enter both the start and the end, or leave both blank."));
        }
    }

    private static void requireOrder(
            @Nullable LocalTime start, @Nullable LocalTime end, LocalDate first, LocalDate last) {
        if (start != null && end != null && last.equals(first) && !start.isBefore(end)) {
            throw new Refusal(
                    UserError.input("endTime", ErrorCode.OUT_OF_RANGE, "Enter an end that is later than the start."));
        }
    }
}
