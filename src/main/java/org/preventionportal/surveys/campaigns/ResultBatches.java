package org.preventionportal.surveys.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.plans.RollingPlan;

/**
 * Says up to when the results of a rolling campaign go, and when the next batch of responses may be counted. The days
 * are set when the campaign opens, so that nobody learns from the day of a batch when people have answered.
 *
 * @param count batches that are counted
 * @param lastOn the day of the last batch; null before the first
 * @param nextOn the day of the next batch; null after the last one of a closed campaign
 * @param isUnderWay whether a batch is being counted, so that its responses are settled
 */
public record ResultBatches(
        int count, @Nullable LocalDate lastOn, @Nullable LocalDate nextOn, boolean isUnderWay) {

    static ResultBatches first(RollingPlan plan, LocalDate openedOn) {
        return new ResultBatches(0, null, plan.resultsAfter(openedOn, openedOn), false);
    }

    public boolean isDue(LocalDate today) {
        return isUnderWay || (nextOn != null && !nextOn.isAfter(today));
    }

    ResultBatches begin() {
        return new ResultBatches(count, lastOn, nextOn, true);
    }

    ResultBatches postpone(LocalDate next) {
        return new ResultBatches(count, lastOn, next, false);
    }

    /** @param next null if no batch follows */
    ResultBatches complete(LocalDate today, @Nullable LocalDate next) {
        return new ResultBatches(count + 1, today, next, false);
    }

    ResultBatches end() {
        return new ResultBatches(count, lastOn, null, false);
    }
}
