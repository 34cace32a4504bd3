package org.preventionportal.tasks.fieldwork;

import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.Explained;
import org.preventionportal.tasks.TaskId;

@Explained
record CloseTaskInput(
        TaskId taskId,
        long version,
        CloseTaskReason reason,
        @Nullable @FreeText(max = 1000) String explanation) implements Explained.Reasoned {}
