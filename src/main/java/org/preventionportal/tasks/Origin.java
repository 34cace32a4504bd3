package org.preventionportal.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.PartnerKind;

/**
 * Where a task comes from; it never changes.
 *
 * @param partner whom it is for; null for a task that staff recorded for nobody in particular
 * @param partnerKind the partner's kind at that time
 * @param followsUp the task from which this one was asked for
 * @param fingerprint tells a repeated creation from another one under the same key
 */
public record Origin(
        @Nullable PartnerId partner,
        @Nullable PartnerKind partnerKind,
        PersonId author,
        Instant createdAt,
        @Nullable TaskId followUpOf,
        @Nullable String fingerprint) {}
