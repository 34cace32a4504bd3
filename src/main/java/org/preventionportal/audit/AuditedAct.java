package org.preventionportal.audit;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;

/**
 * Something for the audit trail that was not done through GraphQL, whose operations are seen to already.
 *
 * @param action what was done
 * @param target id of what it was done to
 * @param refusal the code with which it was refused
 */
public record AuditedAct(
        Caller caller,
        String action,
        @Nullable String target,
        boolean isDenied,
        @Nullable String refusal) {

    public static AuditedAct done(Caller caller, String action, @Nullable String target) {
        return new AuditedAct(caller, action, target, false, null);
    }

    public static AuditedAct denied(Caller caller, String action) {
        return new AuditedAct(caller, action, null, true, null);
    }

    public static AuditedAct refused(Caller caller, String action, String code) {
        return new AuditedAct(caller, action, null, false, code);
    }
}
