package org.preventionportal.tasks.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a person sees a part of a task, and which rule decides.
 *
 * @param expiresAt until when it holds; null if it does not end by itself
 */
record AccessDecision(
        AccessPart part, AccessRule rule, @Nullable Instant expiresAt) {

    enum AccessPart {
        TASK,
        INTELLIGENCE,
        NOTES,
        PARTICIPANTS,
        MESSAGES,
        DOCUMENTS
    }

    /** The rules that let people see something, and then the reasons why they do not. */
    enum AccessRule {
        MANAGER,
        OFFICER,
        REGION_OFFICER,
        OWN_ORGANISATION,
        JOINED_ORGANISATION,
        OPENED,
        EXCLUDED,
        NO_ACCOUNT,
        NO_ROLE,
        NOT_SHARED,
        OTHER_ORGANISATION,
        OTHER_REGION,
        DELIVERY_STAFF_ONLY;

        boolean isPermission() {
            return compareTo(EXCLUDED) < 0;
        }
    }

    public boolean getIsPermitted() {
        return rule.isPermission();
    }

    static AccessDecision of(AccessPart part, AccessRule rule) {
        return new AccessDecision(part, rule, null);
    }
}
