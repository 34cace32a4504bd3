package org.preventionportal.planning.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.planning.quarter.OfficerLoad;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.TaskState;

/**
 * Says of a request whether a plan accepts it, why, and what is lost if it does not. The words are composed
 * from numbers and coded values only.
 *
 * @param planned what is planned for it; null if nothing is
 * @param after the situation after the plan
 * @param points what it is ordered by in the queue, 0 to 100
 * @param pointsAfter the same after the plan, which changes the spread
 * @param placeAfter in the queue after the plan; null if it does not wait there then
 * @param days that it takes
 * @param fits whether an officer who may deliver it has enough free days after the plan
 * @param missesTarget whether it has missed a response target, or misses one by the end of the quarter
 */
record RequestForecast(
        Task task,
        @Nullable PlannedDecision planned,
        PlanSituation after,
        double points,
        double pointsAfter,
        @Nullable Integer placeAfter,
        double days,
        boolean fits,
        boolean missesTarget,
        String explanation,
        @Nullable String loss)
        implements AssignableForecast {

    /** @param planned null if nothing is planned */
    static RequestForecast of(
            Task task, @Nullable PlannedDecision planned, PlanEffect effect, @Nullable Integer placeAfter) {
        PlanSituation after = effect.after();
        double points = QueueForecast.points(task.queuePosition());
        MissedTargets missed = MissedTargets.of(task, planned, after.today(), after.quarter());
        RequestWords words = new RequestWords(task, missed, effect);
        return new RequestForecast(
                task,
                planned,
                after,
                points,
                QueueForecast.points(after.position(task)),
                placeAfter,
                after.days(task),
                after.fits(task),
                missed.isAny(),
                words.explanation(planned),
                planned != null && planned.action() == PlannedAction.ACCEPT ? null : words.loss());
    }

    /** What is planned for it; null if nothing is. */
    public @Nullable PlannedAction action() {
        return planned == null ? null : planned.action();
    }

    /** Computed on demand: a page shows it for one request. */
    @Override
    public List<OfficerLoad> loads() {
        return after.loadsWithout(planned, task);
    }

    boolean isOf(@Nullable TaskId other) {
        return task.id().equals(other);
    }

    /** Whether nothing is planned for it, and it can be accepted or deferred. */
    boolean isUndecided() {
        return planned == null && task.state() != TaskState.INFORMATION_REQUESTED;
    }

    @Override
    public int hashCode() {
        return task.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
