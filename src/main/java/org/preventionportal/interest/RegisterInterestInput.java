package org.preventionportal.interest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.access.PersonName;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.ChildAtRiskCheck;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/** Takes what an organisation writes to the programme. */
record RegisterInterestInput(
        @IdempotencyKey String idempotencyKey,
        @ChildAtRiskCheck boolean childAtRiskNow,
        @NotBlank @OneLine @FreeText(max = 200) String organisationName,
        PartnerKind kind,
        Region region,
        @NotBlank @FreeText(max = 2000) String need,
        @PersonName String firstName,
        @PersonName String lastName,

        @NotBlank @Email(regexp = EmailAddresses.WITH_DOMAIN) @Size(max = 254)
        String email) {

    String address() {
        return EmailAddresses.plain(email);
    }

    /** The address without what may follow a plus: many services deliver all such addresses to one mailbox. */
    String mailbox() {
        return address().replaceFirst("\\+[^@]*@", "@");
    }

    /** People without an account share one id, so their address owns the key. */
    private ExpressionOfInterestId id(Caller caller) {
        String owner = caller.equals(Caller.ANONYMOUS) ? address() : caller.id().value();
        return new ExpressionOfInterestId(Ids.ofKey(ExpressionOfInterestId.PREFIX, owner, idempotencyKey));
    }

    ExpressionOfInterest toExpression(Caller caller, Instant at) {
        return new ExpressionOfInterest(
                id(caller),
                0,
                ExpressionOfInterestState.WAITING,
                organisationName.strip(),
                kind,
                region,
                firstName.strip(),
                lastName.strip(),
                address(),
                need.strip(),
                at,
                null,
                null,
                null,
                null,
                at.plus(ExpressionOfInterest.RETENTION),
                null,
                Ids.fingerprint(this));
    }
}
