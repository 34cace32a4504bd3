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
public record AuditEvent(
        Caller caller, String action, @Nullable String target, AuditOutcome outcome, List<String> codes) {

    public static AuditEvent done(Caller caller, String action, @Nullable String target) {
        return new AuditEvent(caller, action, target, AuditOutcome.DONE, List.of());
    }

    public static AuditEvent denied(Caller caller, String action) {
        return new AuditEvent(caller, action, null, AuditOutcome.DENIED, List.of());
    }

    public static AuditEvent refused(Caller caller, String action, String code) {
        return new AuditEvent(caller, action, null, AuditOutcome.REFUSED, List.of(code));
    }
}
