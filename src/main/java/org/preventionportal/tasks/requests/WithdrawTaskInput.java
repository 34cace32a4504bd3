package org.preventionportal.tasks.requests;

import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.Explained;
import org.preventionportal.tasks.progress.WithdrawalReason;

@Explained
record WithdrawTaskInput(
        TaskId taskId,
        long version,
        WithdrawalReason reason,
        @Nullable @FreeText(max = 1000) String explanation) implements Explained.Reasoned {}
