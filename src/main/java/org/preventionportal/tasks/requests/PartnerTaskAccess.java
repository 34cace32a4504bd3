package org.preventionportal.tasks.requests;

import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.PartnerMembership;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Component;

/**
 * Limits what members of a partner may change: tasks that they see, of a partner that they belong to and that is not
 * suspended. Staff who are also members act within the same limit here.
 */
@Component
class PartnerTaskAccess {

    private final Tasks tasks;
    private final PartnerMembership membership;

    PartnerTaskAccess(Tasks tasks, PartnerMembership membership) {
        this.tasks = tasks;
        this.membership = membership;
    }

    /** @throws Refusal if the task is not visible, the partner is suspended or the version has changed */
    Task load(TaskId id, long version, Caller caller) {
        Task task = tasks.find(id, caller)
                .filter(found -> TaskView.isShared(found, caller))
                .orElseThrow(() -> Refusal.notFound("taskId", "task"));
        membership.active(task.partnerId(), caller);
        return TaskView.requireVersion(task, version, caller);
    }
}
