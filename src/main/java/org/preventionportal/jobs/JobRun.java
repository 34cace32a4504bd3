package org.preventionportal.jobs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of the runs of a job when the newest began, and how those before it ended.
 *
 * @param interval the time from the end of a run to the next one
 * @param hasFailed whether the last run that ended has failed
 */
record JobRun(
        Duration interval,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable Instant succeededAt,
        boolean hasFailed) {

    /** Longer than any run takes, such as that of a large export. */
    private static final Duration MAX_DURATION = Duration.ofHours(3);

    static final JobRun NONE = new JobRun(Duration.ZERO, null, null, null, false);

    JobRun begun(Instant now, Duration interval) {
        return new JobRun(interval, now, endedAt, succeededAt, hasFailed);
    }

    JobRun ended(Instant now, boolean isSuccess) {
        return new JobRun(interval, null, now, isSuccess ? now : succeededAt, !isSuccess);
    }

    JobState state(Instant now) {
        if (isOverdue(now)) {
            return JobState.OVERDUE;
        }
        if (endedAt == null) {
            return JobState.NOT_RUN;
        }
        return hasFailed ? JobState.FAILING : JobState.WORKING;
    }

    private boolean isOverdue(Instant now) {
        if (begunAt != null) {
            return now.isAfter(begunAt.plus(MAX_DURATION));
        }
        return endedAt != null && now.isAfter(endedAt.plus(interval).plus(MAX_DURATION));
    }
}
