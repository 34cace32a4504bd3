package org.preventionportal.reporting.sharing;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Records who decided who may read a report or a version of a case study. */
record SharingDecision(int versionNumber, PublicationAudience audience, PersonId decidedBy, Instant decidedAt) {}
