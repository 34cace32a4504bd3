package org.preventionportal.interest;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/**
 * @param partnerId the partner that the organisation is already; null to register a new one
 * @param partnerName the name of a new partner, where it is not the one that was written
 * @param partnerRegion the region of a new partner, where it is not the one that was written
 * @param invitesPerson whether to invite somebody to the partner at once
 * @param invitee null for the person who wrote
 */
record AcceptExpressionOfInterestInput(
        ExpressionOfInterestId expressionOfInterestId,
        long version,
        @Nullable PartnerId partnerId,
        @Nullable @OneLine @FreeText(max = 200) String partnerName,
        @Nullable Region partnerRegion,
        boolean invitesPerson,
        @Nullable @Valid InterestInviteeInput invitee) {

    /** What was written stays as it is beside it. */
    NewPartner toPartner(ExpressionOfInterest written) {
        String name = partnerName == null || partnerName.isBlank() ? written.organisationName() : partnerName.strip();
        return new NewPartner(name, partnerRegion == null ? written.region() : partnerRegion);
    }
}
