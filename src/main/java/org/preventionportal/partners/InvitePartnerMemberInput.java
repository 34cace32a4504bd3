package org.preventionportal.partners;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonName;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;

/** Holds the name and address of a colleague. Only Keycloak stores them. */
public record InvitePartnerMemberInput(
        @IdempotencyKey String idempotencyKey,
        PartnerId partnerId,

        @NotBlank @Email(regexp = EmailAddresses.WITH_DOMAIN) @Size(max = 254)
        String email,

        @PersonName String firstName,
        @PersonName String lastName) {

    /** @param owner of the key: the person who invites, or what the invitation is made for */
    Invitation toInvitation(Id owner, Instant at) {
        return new Invitation(
                Ids.ofKey("inv_", owner, idempotencyKey), Ids.fingerprint(this), at, null, Ids.random("req_"));
    }
}
