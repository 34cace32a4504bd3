package org.preventionportal.interest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonName;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.ChildAtRiskCheck;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/** Takes what an organisation tells the programme. */
record RegisterInterestInput(
        @IdempotencyKey String idempotencyKey,
        @ChildAtRiskCheck boolean childAtRiskNow,
        @NotBlank @OneLine @FreeText(max = 200) String organisationName,
        PartnerKind kind,
        Region region,
        @NotBlank @FreeText(max = 2000) String need,
        @PersonName String firstName,
        @PersonName String lastName,
        @NotBlank @Email @Size(max = 254) String email) {

    String address() {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** @param isConfirmed whether the person gets an email that it has arrived */
    ExpressionOfInterest toExpression(boolean isConfirmed, Caller caller, Instant at) {
        return new ExpressionOfInterest(
                new ExpressionOfInterestId(Ids.ofKey(ExpressionOfInterestId.PREFIX, caller.id(), idempotencyKey)),
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
                at.plus(ExpressionOfInterest.RETENTION),
                isConfirmed ? true : null,
                Ids.fingerprint(this));
    }
}
