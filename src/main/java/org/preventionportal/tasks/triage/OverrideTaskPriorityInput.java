package org.preventionportal.tasks.triage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

record OverrideTaskPriorityInput(
        TaskId taskId,
        long version,
        @Min(0) @Max(100) int points,
        @NotBlank @FreeText(max = 1000) String reason) {}
