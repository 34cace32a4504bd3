package org.preventionportal.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;

/**
 * Something for the audit trail that was not done through GraphQL, whose operations are seen to already.
 *
 * @param action what was done
 * @param target id of what it was done to
 * @param codes with which it was refused
 */
public record AuditedAct(
        Caller caller, String action, @Nullable String target, Outcome outcome, List<String> codes) {

    public static AuditedAct done(Caller caller, String action, @Nullable String target) {
        return new AuditedAct(caller, action, target, Outcome.DONE, List.of());
    }

    public static AuditedAct denied(Caller caller, String action) {
        return new AuditedAct(caller, action, null, Outcome.DENIED, List.of());
    }

    public static AuditedAct refused(Caller caller, String action, String code) {
        return new AuditedAct(caller, action, null, Outcome.REFUSED, List.of(code));
    }
}
