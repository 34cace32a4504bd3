package org.preventionportal.planning.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.planning.quarter.OfficerLoad;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.TaskState;

/**
 * Says of a request whether a plan accepts it, why, and what is lost if it does not. The words are composed
 * from numbers and coded values only, and when they are asked for: a page shows those of one request.
 *
 * @param planned what is planned for it; null if nothing is
 * @param queue the queue after the plan
 */
record RequestForecast(Task task, @Nullable PlannedDecision planned, PlanEffect effect, QueueForecast queue)
        implements AssignableForecast {

    /** What it is ordered by in the queue, 0 to 100. */
    public double points() {
        return QueueForecast.points(task.queuePosition());
    }

    /** The same after the plan, which changes the spread. */
    public double pointsAfter() {
        return QueueForecast.points(effect.after().position(task));
    }

    /** In the queue after the plan; null if it does not wait there then. */
    public @Nullable Integer placeAfter() {
        return queue.place(task);
    }

    @Override
    public double days() {
        return effect.after().days(task);
    }

    @Override
    public boolean hasMoreTasks() {
        return effect.before().hasMoreTasks();
    }

    /** Whether an officer who may deliver it has enough free days after the plan. */
    public boolean fits() {
        return effect.after().fits(task);
    }

    /** Whether it has missed a response target, or misses one by the end of the quarter after the plan. */
    public boolean missesTarget() {
        return missed().isAny();
    }

    public String explanation() {
        return words().explanation(planned);
    }

    public @Nullable String loss() {
        return planned != null && planned.action() == PlannedAction.ACCEPT ? null : words().loss();
    }

    private RequestWords words() {
        return new RequestWords(task, missed(), effect);
    }

    private MissedTargets missed() {
        return MissedTargets.of(
                task, planned, effect.after().today(), effect.after().quarter());
    }

    /** What is planned for it; null if nothing is. */
    public @Nullable PlannedAction action() {
        return planned == null ? null : planned.action();
    }

    @Override
    public List<OfficerLoad> loads() {
        return effect.after().loadsWithout(planned, task);
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
