package org.preventionportal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Records one operation that a person carried out or was denied. It holds ids and codes only, never a word that
 * somebody typed.
 *
 * @param operation name of the GraphQL operation, the download, the upload or the sign-in
 * @param targetId id of the object that the operation was meant for; null if there is none
 * @param codes the {@code userErrors} codes of a refused mutation, or what was confirmed for one that was carried out
 */
@Document("audit")
record AuditEntry(
        @Id String id,
        Instant occurredAt,
        PersonId actor,
        List<Role> roles,
        List<PartnerId> partners,
        String operation,
        @Nullable String targetId,
        AuditOutcome outcome,
        List<String> codes,
        String correlationId) {

    static final String PREFIX = "aud_";

    /** The operation as the schema's {@code AuditAction}: its name in capitals, with underscores between the words. */
    public String action() {
        return operation
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .replace(' ', '_')
                .toUpperCase(Locale.ROOT);
    }
}
