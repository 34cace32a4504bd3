package org.preventionportal.tasks.requests;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.preventionportal.safeguarding.ChildAtRiskCheck;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.NeedInput;

record AmendRequestInput(
        TaskId taskId,
        long version,
        @ChildAtRiskCheck boolean childAtRiskNow,
        @NotNull @Valid NeedInput need,
        boolean checkOnly) {}
