package org.preventionportal.tasks.delivery;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Schedule;

/**
 * Says when and where a task is delivered.
 *
 * @param endsOn its last day; left out where it is one day
 */
record ScheduleTaskInput(
        TaskId taskId,
        long version,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        @Nullable @OneLine @FreeText(max = 200) String place,
        @Nullable @Size(max = 50) List<PartnerId> partnerIds) {

    Schedule toSchedule() {
        LocalDate last = endsOn == null ? startsOn : endsOn;
        if (last.isBefore(startsOn) || last.isAfter(startsOn.plusYears(2))) {
            throw new Refusal(UserError.input(
                    "endsOn",
                    ErrorCode.OUT_OF_RANGE,
                    "Choose a last day on or after the first, within two years of it."));
        }
        requireTimes(last);
        String tidy = place == null || place.isBlank() ? null : place.strip();
        return new Schedule(
                startsOn,
                last,
                startTime,
                endTime,
                tidy,
                partnerIds == null ? List.of() : partnerIds.stream().distinct().toList());
    }

    private void requireTimes(LocalDate last) {
        if ((startTime == null) != (endTime == null)) {
            throw new Refusal(UserError.input(
                    startTime == null ? "startTime" : "endTime",
                    ErrorCode.REQUIRED,
                    "Enter both the start and the end, or leave both blank."));
        }
        if (startTime != null && last.equals(startsOn) && !startTime.isBefore(endTime)) {
            throw new Refusal(
                    UserError.input("endTime", ErrorCode.OUT_OF_RANGE, "Enter an end that is later than the start."));
        }
    }
}
