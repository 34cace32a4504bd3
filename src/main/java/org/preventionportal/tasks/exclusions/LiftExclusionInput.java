package org.preventionportal.tasks.exclusions;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.access.PersonId;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

record LiftExclusionInput(
        TaskId taskId,
        long version,
        PersonId personId,
        @NotBlank @FreeText(max = 1000) String reason) {}
