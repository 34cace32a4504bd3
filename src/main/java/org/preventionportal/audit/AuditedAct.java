package org.preventionportal.audit;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;

/**
 * Something for the audit trail that was not done through GraphQL, whose operations are seen to already.
 *
 * @param action what was done
 * @param target id of what it was done to
 */
public record AuditedAct(
        Caller caller, String action, @Nullable String target, boolean isDenied) {

    public static AuditedAct done(Caller caller, String action, @Nullable String target) {
        return new AuditedAct(caller, action, target, false);
    }

    public static AuditedAct denied(Caller caller, String action) {
        return new AuditedAct(caller, action, null, true);
    }
}
