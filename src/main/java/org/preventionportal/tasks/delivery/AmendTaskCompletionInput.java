package org.preventionportal.tasks.delivery;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

/** @param completedOn the day of the completion or, for a task that was closed, of its end, as it should have been */
record AmendTaskCompletionInput(
        TaskId taskId,
        long version,
        LocalDate completedOn,
        @NotBlank @FreeText(max = 1000) String reason) {}
