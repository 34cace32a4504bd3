package org.preventionportal.tasks.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

/** @param activity what should have been recorded; what is left out stays as it is */
record AmendActivityInput(
        TaskId taskId,
        long version,
        String activityId,
        @NotNull @Valid ActivityInput activity,
        @NotBlank @FreeText(max = 1000) String reason) {}
