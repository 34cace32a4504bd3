package org.preventionportal.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.Problem;
import org.preventionportal.platform.errors.Refusal;

/**
 * Asks for an entry in the audit trail. It is for what is not a GraphQL operation, such as a download, and for reads of
 * unpublished numbers; {@link AuditedOperations} records the operations themselves.
 *
 * @param operation has a value in the schema's {@code AuditAction}
 * @param targetId id of the object that the operation was meant for
 * @param codes why the operation was refused
 */
public record AuditEvent(
        Caller caller, String operation, @Nullable String targetId, AuditOutcome outcome, List<String> codes) {

    public static AuditEvent done(Caller caller, String operation, @Nullable String targetId) {
        return new AuditEvent(caller, operation, targetId, AuditOutcome.DONE, List.of());
    }

    public static AuditEvent failed(Caller caller, String operation, @Nullable String targetId) {
        return new AuditEvent(caller, operation, targetId, AuditOutcome.FAILED, List.of());
    }

    public static AuditEvent refused(Caller caller, String operation, String code) {
        return new AuditEvent(caller, operation, null, AuditOutcome.REFUSED, List.of(code));
    }

    /** Returns the refusal of what ended with a {@link Refusal} or a {@link Problem}; empty if it failed. */
    public static Optional<AuditEvent> refusedBy(Exception ended, Caller caller, String operation) {
        return switch (ended) {
            case Refusal refusal ->
                Optional.of(refused(
                        caller, operation, refusal.errors().getFirst().code().name()));
            case Problem problem -> Optional.of(refused(caller, operation, problem.code()));
            default -> Optional.empty();
        };
    }

    /**
     * Asks for an entry about text that is read elsewhere than in a field marked {@code @recorded}. The text may be
     * shown once the event was published without an exception.
     *
     * @param operation as the directive names it
     * @param objectIds of the objects that the text belongs to
     */
    public record Read(Caller caller, String operation, Set<String> objectIds) {}
}
