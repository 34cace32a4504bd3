package org.preventionportal.tasks.triage;

import jakarta.validation.constraints.Future;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.Explained;

@Explained
record DeferTaskInput(
        TaskId taskId,
        long version,
        @Future LocalDate until,
        DeferralReason reason,
        @Nullable @FreeText(max = 1000) String explanation)
        implements Explained.Reasoned {}
