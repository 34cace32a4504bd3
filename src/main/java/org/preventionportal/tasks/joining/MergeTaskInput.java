package org.preventionportal.tasks.joining;

import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.Explained;
import org.preventionportal.tasks.progress.MergeReason;

@Explained
record MergeTaskInput(
        TaskId taskId,
        long version,
        TaskId intoTaskId,
        MergeReason reason,
        @Nullable @FreeText(max = 1000) String explanation)
        implements Explained.Reasoned {}
