package org.preventionportal.tasks.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a task ended, kept beside the history so that endings can be counted.
 *
 * @param reason its code; null only for a completed task
 * @param metBy what met the need instead, where that was the reason
 */
public record TaskEnding(
        LocalDate endedOn,
        @Nullable TaskReason reason,
        @Nullable ResourceId metByResource) {}
