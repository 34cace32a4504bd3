package org.preventionportal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.platform.CorrelationId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Records one operation that a person carried out or was denied. It holds ids and codes only, never a word that
 * somebody typed.
 *
 * @param operation name of the GraphQL operation, the download, the upload or the sign-in
 * @param targetId id of the object that the operation was meant for; null if there is none
 * @param objects ids of the objects that were read, if there are several; else null
 * @param codes the {@code userErrors} codes of a refused mutation, or what was confirmed for one that was carried out
 *     and its coded reason
 * @param link null for entries of releases before 0.10 and until the entry is stored
 * @param purged the entries that a purge has deleted; null unless this entry records one
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
        @Nullable List<String> objects,
        AuditOutcome outcome,
        List<String> codes,
        String correlationId,
        @Nullable ChainLink link,
        @Nullable PurgedEntries purged) {

    static final String PREFIX = "aud_";
    static final String PURGE = "purgeAuditTrail";

    /**
     * Takes the place of the first entries of a chain, which were deleted.
     *
     * @param sequence the last entry that was deleted
     * @param hash its hash, which the next entry has as that of its predecessor
     * @param before all entries from before that time were deleted, those of other chains, too
     */
    record PurgedEntries(String chain, long sequence, String hash, Instant before) {}

    static AuditEntry purge(String id, Instant occurredAt, PurgedEntries purged) {
        return new AuditEntry(
                id,
                occurredAt,
                PersonId.SERVICE,
                List.of(),
                List.of(),
                PURGE,
                null,
                null,
                AuditOutcome.DONE,
                List.of(),
                CorrelationId.current(),
                null,
                purged);
    }

    /** The entry of the same operation without success. */
    AuditEntry failed(String id) {
        return new AuditEntry(
                id,
                occurredAt,
                actor,
                roles,
                partners,
                operation,
                targetId,
                objects,
                AuditOutcome.FAILED,
                codes,
                correlationId,
                null,
                null);
    }

    /** The ids of all objects, for the schema. */
    public List<String> getObjectIds() {
        if (objects != null) {
            return objects;
        }
        return targetId == null ? List.of() : List.of(targetId);
    }

    /** The operation as the schema's {@code AuditAction}: its name in capitals, with underscores between the words. */
    public String action() {
        return action(operation);
    }

    static String action(String operation) {
        return operation
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .replace(' ', '_')
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
