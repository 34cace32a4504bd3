package org.preventionportal.planning.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;

/** Lists the decisions that can be planned. */
enum PlannedAction {
    ACCEPT(TaskState.ACCEPTED),
    ASSIGN(null),
    DEFER(TaskState.DEFERRED),
    DECLINE(TaskState.DECLINED);

    private final @Nullable TaskState target;

    /** @param target the state that the task gets; null if it keeps its state */
    PlannedAction(@Nullable TaskState target) {
        this.target = target;
    }

    boolean isPossible(Task task) {
        return target == null ? task.isCommitted() : task.state().mayBecome(target);
    }

    /** Whether it is possible now, or will be once the request is back in the queue by the end of the quarter. */
    boolean isPlannable(Task task, Quarter quarter) {
        return isPossible(task)
                || (target != null && returnsIn(quarter, task) && TaskState.REQUESTED.mayBecome(target));
    }

    private static boolean returnsIn(Quarter quarter, Task task) {
        LocalDate returnsOn = task.deferredUntil();
        return task.state() == TaskState.DEFERRED && returnsOn != null && !returnsOn.isAfter(quarter.endsOn());
    }
}
