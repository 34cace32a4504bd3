package org.preventionportal.tasks.delivery;

import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.Explained;

@Explained
record CloseTaskInput(
        TaskId taskId,
        long version,
        CloseTaskReason reason,
        @Nullable @FreeText(max = 1000) String explanation) implements Explained.Reasoned {}
