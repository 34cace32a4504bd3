package org.preventionportal.tasks.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records when and why a task ended, beside the history so that endings can be counted.
 *
 * @param reason null only for a completed task
 * @param metByResource the resource that meets the need instead, if that is the reason
 */
public record TaskEnding(
        LocalDate endedOn,
        @Nullable TaskReason reason,
        @Nullable ResourceId metByResource) {}
