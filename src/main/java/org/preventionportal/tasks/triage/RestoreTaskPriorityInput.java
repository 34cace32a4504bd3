package org.preventionportal.tasks.triage;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

record RestoreTaskPriorityInput(
        TaskId taskId,
        long version,
        @NotBlank @FreeText(max = 1000) String reason) {}
