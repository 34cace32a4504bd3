package org.preventionportal.tasks.triage;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

record RequestInformationInput(
        TaskId taskId,
        long version,
        @NotBlank @FreeText(max = 2000) String question) {}
