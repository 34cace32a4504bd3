package org.preventionportal.interest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;

/**
 * Records who answered, accepted or closed an expression of interest last.
 *
 * @param answer what the person was written; null if they were not
 * @param partner the partner that came of it; null unless it was accepted
 */
record InterestDecision(
        PersonId decidedBy,
        Instant decidedAt,
        @Nullable String answer,
        @Nullable PartnerId partner) {}
