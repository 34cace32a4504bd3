package org.preventionportal.tasks.requests;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.Tasks;
import org.springframework.stereotype.Component;

/**
 * The boundary of what members of a partner may change: tasks that they see, of a partner that they belong to, and
 * nothing while it is suspended. Staff who are members too act within the same boundary here.
 */
@Component
class OwnTasks {

    private final Tasks tasks;
    private final PartnerRegister partners;

    OwnTasks(Tasks tasks, PartnerRegister partners) {
        this.tasks = tasks;
        this.partners = partners;
    }

    /** @throws Refusal where there is none to see, or the partner is suspended, or the version is stale */
    Task load(TaskId id, long version, Caller caller) {
        Task task = tasks.find(id, caller)
                .filter(found -> found.isSharedWith(caller))
                .orElseThrow(() -> Refusal.notFound("taskId", "task"));
        active(task.partnerId(), caller);
        if (!task.isVersion(version)) {
            throw Refusal.conflict(task);
        }
        return task;
    }

    /** The partner on whose behalf the caller asks: the one named, or else their only one. */
    Partner asking(@Nullable PartnerId named, Caller caller) {
        if (named == null && caller.partners().size() != 1) {
            throw new Refusal(UserError.input(
                    "partnerId",
                    ErrorCode.REQUIRED,
                    caller.partners().isEmpty()
                            ? "You do not belong to a partner organisation yet. Ask its lead to invite you."
                            : "You belong to several partners. Say for which of them you ask."));
        }
        return active(named == null ? caller.partners().iterator().next() : named, caller);
    }

    Partner active(@Nullable PartnerId id, Caller caller) {
        if (id == null || !caller.partners().contains(id)) {
            throw Refusal.notFound("partnerId", "partner");
        }
        Partner partner = partners.find(id, caller).orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
        if (partner.isSuspended()) {
            throw new Refusal(UserError.general(
                    ErrorCode.PARTNER_SUSPENDED,
                    "Your organisation is suspended: you can read your requests, but not make or change any."));
        }
        return partner;
    }
}
