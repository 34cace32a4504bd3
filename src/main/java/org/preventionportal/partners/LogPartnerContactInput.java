package org.preventionportal.partners;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.FreeText;

record LogPartnerContactInput(
        @IdempotencyKey String idempotencyKey,
        PartnerId partnerId,
        @PastOrPresent LocalDate date,
        Contact.Channel channel,
        @NotBlank @FreeText(max = 2000) String summary,
        @Nullable Double hours) {

    Contact toContact(Caller caller, Instant at) {
        return new Contact(
                Ids.ofKey(Contact.PREFIX, caller.id(), idempotencyKey),
                partnerId,
                date,
                channel,
                summary,
                hours,
                caller.id(),
                at,
                Ids.fingerprint(this));
    }
}
