package org.preventionportal.tasks.requests;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.NeedInput;

record UpdateTaskDraftInput(
        TaskId taskId, long version, @NotNull @Valid NeedInput need) {}
