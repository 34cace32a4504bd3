package org.preventionportal.tasks.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.Explained;

/** @param endedOn null if it is today */
@Explained
record CloseTaskInput(
        TaskId taskId,
        long version,
        CloseTaskReason reason,
        @Nullable @FreeText(max = 1000) String explanation,
        @Nullable LocalDate endedOn)
        implements Explained.Reasoned {}
