package org.preventionportal.reporting.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Records who decided who may read a report or a version of a case study.
 *
 * @param welshTitle of a report, for readers of pages in Welsh; null if it has none
 */
record SharingDecision(
        int versionNumber,
        PublicationAudience audience,
        @Nullable String welshTitle,
        PersonId decidedBy,
        Instant decidedAt) {}
