package org.preventionportal.interest;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** @param invitee null for the person who wrote */
record InviteInterestedPersonInput(
        ExpressionOfInterestId expressionOfInterestId,
        long version,
        @Nullable @Valid InterestInviteeInput invitee) {}
