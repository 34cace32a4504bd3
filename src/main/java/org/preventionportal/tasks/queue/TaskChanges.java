package org.preventionportal.tasks.queue;

import java.util.EnumSet;
import java.util.Set;
import org.preventionportal.access.Caller;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Component;

/**
 * Saves a changed task and refreshes the queue. A task is saved with the position that it was read with, and accepting
 * one moves the others, so both are corrected before the answer is sent.
 */
@Component
public class TaskChanges {

    /** The actions that give a region and a theme more work. That work has ended is counted within a minute. */
    private static final Set<Action> WORK = EnumSet.of(Action.RECORDED, Action.ACCEPTED);

    private final Tasks tasks;
    private final TaskRecords records;
    private final QueueOrder order;

    TaskChanges(Tasks tasks, TaskRecords records, QueueOrder order) {
        this.tasks = tasks;
        this.records = records;
        this.order = order;
    }

    /** @return the task with its position in the refreshed queue */
    public Task save(Task changed, Caller caller) {
        return settled(tasks.save(changed, caller), caller);
    }

    /** @return false if another change was saved first */
    public boolean trySave(Task changed) {
        if (!records.trySave(changed)) {
            return false;
        }
        follow(changed);
        return true;
    }

    /**
     * Gives a request another position without a new version, which its partner would see.
     *
     * @return false if it has changed or was moved since it was read
     */
    public boolean tryReposition(Task request, QueuePosition next) {
        if (!order.trySave(request, next)) {
            return false;
        }
        order.place(request.reposition(next));
        return true;
    }

    public Task insert(Task made, Caller caller) {
        return settled(tasks.insert(made, caller), caller);
    }

    private Task settled(Task saved, Caller caller) {
        Task placed = follow(saved);
        return placed.isOpen() ? TaskView.of(placed, caller) : placed;
    }

    /** @return the task with the position that it is stored with */
    private Task follow(Task saved) {
        if (WORK.contains(saved.history().getLast().action())) {
            order.settle();
        }
        return saved.isOpen() ? order.place(saved) : saved;
    }
}
