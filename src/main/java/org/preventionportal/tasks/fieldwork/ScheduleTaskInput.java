package org.preventionportal.tasks.fieldwork;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.FreeText;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.Schedule;

/** @param to its last day; left out where it is one day */
record ScheduleTaskInput(
        TaskId taskId,
        long version,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable @FreeText(max = 200) String place,
        @Nullable @Size(max = 50) List<PartnerId> partners) {

    Schedule toSchedule() {
        LocalDate last = to == null ? from : to;
        if (last.isBefore(from) || last.isAfter(from.plusYears(2))) {
            throw new Refusal(UserError.input(
                    "to", ErrorCode.OUT_OF_RANGE, "Choose a last day on or after the first, within two years of it."));
        }
        String tidy = place == null || place.isBlank() ? null : place.strip();
        return new Schedule(
                from,
                last,
                tidy,
                partners == null ? List.of() : partners.stream().distinct().toList());
    }
}
