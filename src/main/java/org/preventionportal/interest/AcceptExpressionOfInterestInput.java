package org.preventionportal.interest;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;

/** @param partnerId the partner that the organisation is already; null to register a new one */
record AcceptExpressionOfInterestInput(
        ExpressionOfInterestId expressionOfInterestId,
        long version,
        @Nullable PartnerId partnerId) {}
