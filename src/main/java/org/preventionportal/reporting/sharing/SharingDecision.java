package org.preventionportal.reporting.sharing;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Records who decided who may read a report or case study. */
record SharingDecision(EvidenceAudience audience, PersonId decidedBy, Instant decidedAt) {}
