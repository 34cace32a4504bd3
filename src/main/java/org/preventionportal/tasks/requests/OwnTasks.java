package org.preventionportal.tasks.requests;

import org.preventionportal.access.Caller;
import org.preventionportal.platform.Refusal;
import org.preventionportal.tasks.Members;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskView;
import org.preventionportal.tasks.Tasks;
import org.springframework.stereotype.Component;

/**
 * The boundary of what members of a partner may change: tasks that they see, of a partner that they belong to, and
 * nothing while it is suspended. Staff who are members too act within the same boundary here.
 */
@Component
class OwnTasks {

    private final Tasks tasks;
    private final Members members;

    OwnTasks(Tasks tasks, Members members) {
        this.tasks = tasks;
        this.members = members;
    }

    /** @throws Refusal where there is none to see, or the partner is suspended, or the version is stale */
    Task load(TaskId id, long version, Caller caller) {
        Task task = tasks.find(id, caller)
                .filter(found -> TaskView.isShared(found, caller))
                .orElseThrow(() -> Refusal.notFound("taskId", "task"));
        members.active(task.partnerId(), caller);
        if (!task.isVersion(version)) {
            throw Refusal.conflict(task);
        }
        return task;
    }
}
