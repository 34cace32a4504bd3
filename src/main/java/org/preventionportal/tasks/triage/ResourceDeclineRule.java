package org.preventionportal.tasks.triage;

import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.LibraryAccess;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.stereotype.Component;

/** Whoever is told that there is something for them already is told where, and can see it. */
@Component
class ResourceDeclineRule {

    private final LibraryAccess access;

    ResourceDeclineRule(LibraryAccess access) {
        this.access = access;
    }

    /** @throws Refusal where what is said to meet the need does not */
    void require(DeclineTaskInput input, Task task, Caller caller) {
        ResourceId resource = input.resourceId();
        boolean isMet = input.reason() == DeclineReason.MET_BY_RESOURCE;
        if (resource == null) {
            if (isMet && (input.explanation() == null || input.explanation().isBlank())) {
                throw new Refusal(UserError.input(
                        "resourceId", ErrorCode.REQUIRED, "Choose the resource, or explain where it is to be had."));
            }
            return;
        }
        if (!isMet) {
            throw new Refusal(UserError.input(
                    "resourceId", ErrorCode.INVALID, "Only a need that a resource meets is declined with a resource."));
        }
        PartnerId partner = task.partnerId();
        if (partner == null || !access.isOpenTo(partner, resource, caller)) {
            throw new Refusal(
                    UserError.input(
                            "resourceId",
                            ErrorCode.NOT_FOUND,
                            "The organisation that asks cannot see such a resource. Choose another, or let it be published for them."));
        }
    }
}
