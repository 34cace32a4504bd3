package org.preventionportal.tasks.delivery;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
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
 * Says when and where a task is delivered.
 *
 * @param endsOn its last day; left out where it is one day
 * @param startTime left out, the time stays as it is
 * @param endTime left out, the time stays as it is
 */
record ScheduleTaskInput(
        TaskId taskId,
        long version,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        ArgumentValue<LocalTime> startTime,
        ArgumentValue<LocalTime> endTime,
        @Nullable @OneLine @FreeText(max = 200) String place,
        @Nullable @Size(max = 50) List<PartnerId> partnerIds)
        implements ConsistentInput {

    /** @param before the schedule that this one replaces; null for the first one */
    Schedule toSchedule(@Nullable Schedule before) {
        LocalTime start = Patch.optional(startTime, before == null ? null : before.startTime());
        LocalTime end = Patch.optional(endTime, before == null ? null : before.endTime());
        Refusal.checkAll(() -> requireDays(startsOn), () -> requireTimes(start, end));
        String tidy = Patch.stripToNull(place);
        return new Schedule(
                startsOn,
                last(),
                start,
                end,
                tidy,
                partnerIds == null ? List.of() : partnerIds.stream().distinct().toList());
    }

    private LocalDate last() {
        return endsOn == null ? startsOn : endsOn;
    }

    @Override
    public void requireConsistent(LocalDate today) {
        Refusal.checkAll(Refusal.given(startsOn, this::requireDays), () -> {
            if (!startTime.isOmitted() && !endTime.isOmitted()) {
                requireTimes(startTime.value(), endTime.value());
            }
        });
    }

    private void requireDays(LocalDate first) {
        if (last().isBefore(first) || last().isAfter(first.plusYears(2))) {
            throw new Refusal(UserError.input(
                    "endsOn",
                    ErrorCode.OUT_OF_RANGE,
                    "Choose a last day on or after the first, within two years of it."));
        }
    }

    private void requireTimes(@Nullable LocalTime start, @Nullable LocalTime end) {
        if ((start == null) != (end == null)) {
            throw new Refusal(UserError.input(
                    start == null ? "startTime" : "endTime",
                    ErrorCode.REQUIRED,
                    "Enter both the start and the end, or leave both blank."));
        }
        if (start != null && Objects.equals(last(), startsOn) && !start.isBefore(end)) {
            throw new Refusal(
                    UserError.input("endTime", ErrorCode.OUT_OF_RANGE, "Enter an end that is later than the start."));
        }
    }
}
