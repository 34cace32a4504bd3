package org.preventionportal.tasks.requests;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

record ProvideInformationInput(
        TaskId taskId,
        long version,
        @NotBlank @FreeText(max = 4000) String answer) {}
