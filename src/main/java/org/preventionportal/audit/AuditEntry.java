package org.preventionportal.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One thing that somebody did or was denied. It holds ids and codes only, never a word that somebody typed.
 *
 * @param action name of the GraphQL operation
 * @param target id of what it was done to, where there is one
 * @param codes the {@code userErrors} codes of what was refused
 */
@Document("audit")
@CompoundIndex(name = "newest", def = "{'at': -1, '_id': 1}")
@CompoundIndex(name = "person", def = "{'person': 1, 'at': -1, '_id': 1}")
@CompoundIndex(name = "target", def = "{'target': 1, 'at': -1, '_id': 1}")
record AuditEntry(
        @Id String id,
        Instant at,
        PersonId person,
        List<Role> roles,
        List<PartnerId> partners,
        String action,
        @Nullable String target,
        AuditOutcome outcome,
        List<String> codes,
        String correlationId) {}
