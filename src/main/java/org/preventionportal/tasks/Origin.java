package org.preventionportal.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerKind;

/**
 * Records where a task comes from. Only the partner's name can change.
 *
 * @param partner the partner that the task is for; null if an officer or programme manager recorded it for no single
 *     partner
 * @param partnerKind the kind of the partner at that time
 * @param partnerSortName the partner's name as the queue is sorted by it; a new name comes here within a minute
 * @param followUpOf the task that this one was asked for by
 * @param fingerprint identifies a repeated creation under the same idempotency key
 */
public record Origin(
        @Nullable PartnerId partner,
        @Nullable PartnerKind partnerKind,
        @Nullable String partnerSortName,
        PersonId author,
        Instant createdAt,
        @Nullable TaskId followUpOf,
        @Nullable String fingerprint) {

    /** Of a task that a partner asks for, or that is recorded for it. */
    public static Origin of(
            Partner partner,
            PersonId author,
            Instant createdAt,
            @Nullable TaskId followUpOf,
            @Nullable String fingerprint) {
        return new Origin(partner.id(), partner.kind(), partner.sortName(), author, createdAt, followUpOf, fingerprint);
    }
}
