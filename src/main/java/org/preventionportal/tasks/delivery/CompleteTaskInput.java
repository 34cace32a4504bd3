package org.preventionportal.tasks.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.TaskId;

/** @param completedOn null if it is today */
record CompleteTaskInput(
        TaskId taskId, long version, @Nullable LocalDate completedOn) {}
