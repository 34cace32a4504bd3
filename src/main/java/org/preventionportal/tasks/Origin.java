package org.preventionportal.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.PartnerKind;

/**
 * Records where a task comes from. It never changes.
 *
 * @param partner the partner that the task is for; null if an officer or programme manager recorded it for no single
 *     partner
 * @param partnerKind the kind of the partner at that time
 * @param followUpOf the task that this one was asked for by
 * @param fingerprint identifies a repeated creation under the same idempotency key
 */
public record Origin(
        @Nullable PartnerId partner,
        @Nullable PartnerKind partnerKind,
        PersonId author,
        Instant createdAt,
        @Nullable TaskId followUpOf,
        @Nullable String fingerprint) {}
