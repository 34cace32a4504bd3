package org.preventionportal.partners;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.FreeText;
import org.preventionportal.platform.IdempotencyKey;
import org.preventionportal.platform.Ids;

record LogPartnerContactInput(
        @IdempotencyKey String idempotencyKey,
        PartnerId partnerId,
        @PastOrPresent LocalDate on,
        Contact.Channel channel,
        @NotBlank @FreeText(max = 2000) String summary) {

    Contact toContact(Caller caller, Instant at) {
        return new Contact(
                Ids.ofKey("con_", caller.id(), idempotencyKey),
                partnerId,
                on,
                channel,
                summary,
                caller.id(),
                at,
                Ids.fingerprint(this));
    }
}
