package org.preventionportal.tasks;

import org.preventionportal.access.Caller;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.stereotype.Component;

/**
 * Saves what somebody did to a task and settles the queue after it. A saved task carries the standing that it was read
 * with, and an accepted one moves the others, so both are mended before the answer goes out.
 */
@Component
public class TaskChanges {

    private final Tasks tasks;
    private final QueueOrder order;

    TaskChanges(Tasks tasks, QueueOrder order) {
        this.tasks = tasks;
        this.order = order;
    }

    /** @return the task as the settled queue has it */
    public Task save(Task changed, Caller caller) {
        return settled(tasks.save(changed, caller), caller);
    }

    /** @return whether nobody was faster */
    public boolean trySave(Task changed) {
        if (!tasks.trySave(changed)) {
            return false;
        }
        order.settle();
        return true;
    }

    public Task insert(Task made, Caller caller) {
        return settled(tasks.insert(made, caller), caller);
    }

    private Task settled(Task task, Caller caller) {
        if (task.isOpen() || task.state() == TaskState.ACCEPTED) {
            order.settle();
        }
        return task.isOpen()
                ? tasks.find(task.id(), caller)
                        .map(settled -> TaskView.of(settled, caller))
                        .orElse(task)
                : task;
    }
}
