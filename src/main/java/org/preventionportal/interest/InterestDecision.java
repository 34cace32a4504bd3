package org.preventionportal.interest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;

/**
 * Records who answered, accepted or closed an expression of interest last.
 *
 * @param answer null if the person was not answered
 * @param partner the partner that came of it; null unless it was accepted
 * @param isRegistered whether that partner was registered for it, and so has nobody yet who could invite the person
 * @param newPartner what that partner is registered with; null if none was registered, or before it was stored
 */
record InterestDecision(
        PersonId decidedBy,
        Instant decidedAt,
        @Nullable InterestAnswer answer,
        @Nullable PartnerId partner,
        boolean isRegistered,
        @Nullable NewPartner newPartner) {}
