package org.preventionportal.tasks.delivery;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

record CancelActivityInput(
        TaskId taskId,
        long version,
        String activityId,
        @NotBlank @FreeText(max = 1000) String reason) {}
