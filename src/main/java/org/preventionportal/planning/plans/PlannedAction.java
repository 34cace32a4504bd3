package org.preventionportal.planning.plans;

import org.jspecify.annotations.Nullable;
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
}
