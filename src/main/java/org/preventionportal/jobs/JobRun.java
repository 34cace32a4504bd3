package org.preventionportal.jobs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of the runs of a job when the newest began, and how those before it ended.
 *
 * @param begunAt null if no run is under way
 * @param dueAt when the next run begins; null while one is under way, and for a job that never runs on this node
 * @param hasFailed whether the last run that ended has failed
 */
record JobRun(
        @Nullable Instant begunAt,
        @Nullable Instant dueAt,
        @Nullable Instant succeededAt,
        boolean hasFailed) {

    /** Longer than a busy node takes to begin a run that is due. */
    static final Duration MAX_DELAY = Duration.ofMinutes(10);

    /** @param dueAt null if the job never runs on this node */
    static JobRun first(@Nullable Instant dueAt) {
        return new JobRun(null, dueAt, null, false);
    }

    JobRun begun(Instant now) {
        return new JobRun(now, null, succeededAt, hasFailed);
    }

    /** @param interval the time from the end of a run to the next one */
    JobRun ended(Instant now, Duration interval, boolean isSuccess) {
        return new JobRun(null, now.plus(interval), isSuccess ? now : succeededAt, !isSuccess);
    }

    JobState state(Instant now, Duration maxDuration) {
        if (isOverdue(now, maxDuration)) {
            return JobState.OVERDUE;
        }
        if (hasFailed) {
            return JobState.FAILING;
        }
        return succeededAt == null ? JobState.NOT_RUN : JobState.WORKING;
    }

    private boolean isOverdue(Instant now, Duration maxDuration) {
        return (begunAt != null && now.isAfter(begunAt.plus(maxDuration)))
                || (dueAt != null && now.isAfter(dueAt.plus(MAX_DELAY)));
    }
}
