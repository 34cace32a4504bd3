package org.preventionportal.evidence.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Records why evidence may no longer be used.
 *
 * @param pendingQuoteKeys the keys of what could be quoted, until managers know which published reports quote it; null
 *     after that, or if nothing could be quoted
 */
record EvidenceWithdrawal(
        String reason,
        PersonId withdrawnBy,
        Instant withdrawnAt,
        @Nullable List<String> pendingQuoteKeys) {}
