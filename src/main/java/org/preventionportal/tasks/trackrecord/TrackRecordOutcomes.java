package org.preventionportal.tasks.trackrecord;

import java.util.List;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.outcomes.Outcome;

/**
 * Counts the outcomes of tasks.
 *
 * @param lastVerified those that a partner verified last, the latest first
 */
record TrackRecordOutcomes(int recordedCount, int verifiedCount, List<VerifiedOutcome> lastVerified) {

    /** Names an outcome and the task that contributed to it. */
    record VerifiedOutcome(Task task, Outcome outcome) {}
}
