package org.preventionportal.tasks.triage;

import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.LibraryAccess;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.stereotype.Component;

/**
 * Requires that a request declined because a resource meets the need names that resource or explains where to find it,
 * and that the partner can see it.
 */
@Component
class ResourceDeclineRule {

    private final LibraryAccess access;

    ResourceDeclineRule(LibraryAccess access) {
        this.access = access;
    }

    /** @throws Refusal if the resource is missing, does not belong to the reason or is hidden from the partner */
    void require(DeclineTaskInput input, Task task, Caller caller) {
        ResourceId resource = input.resourceId();
        boolean isMet = input.reason() == DeclineReason.MET_BY_RESOURCE;
        if (resource == null) {
            if (isMet && (input.explanation() == null || input.explanation().isBlank())) {
                throw new Refusal(UserError.input(
                        "explanation", ErrorCode.REQUIRED, "Explain where the partner finds the resource."));
            }
            return;
        }
        if (!isMet) {
            throw new Refusal(UserError.input(
                    "resourceId",
                    ErrorCode.INVALID,
                    "Choose a resource only if the reason is that a resource meets the need."));
        }
        PartnerId partner = task.partnerId();
        if (partner == null || !access.isOpenTo(partner, resource, caller)) {
            throw new Refusal(UserError.input(
                    "resourceId",
                    ErrorCode.NOT_FOUND,
                    "The partner cannot see this resource. Choose another one, or have it published for them."));
        }
    }
}
