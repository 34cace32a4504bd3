package org.preventionportal.reporting.sharing;

import java.time.Instant;
import org.preventionportal.access.PersonId;
import org.springframework.beans.factory.annotation.Value;

/**
 * Records who decided who may read a report or a version of a case study.
 *
 * @param versionNumber 1 for decisions that were stored without one
 */
record SharingDecision(
        @Value("#root.versionNumber ?: 1") int versionNumber,
        EvidenceAudience audience,
        PersonId decidedBy,
        Instant decidedAt) {}
