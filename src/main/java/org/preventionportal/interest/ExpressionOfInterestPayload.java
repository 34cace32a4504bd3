package org.preventionportal.interest;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record ExpressionOfInterestPayload(ExpressionOfInterest expressionOfInterest, List<UserError> userErrors)
        implements Payload {

    ExpressionOfInterestPayload(ExpressionOfInterest expressionOfInterest) {
        this(expressionOfInterest, List.of());
    }

    @Override
    public ExpressionOfInterestId changed() {
        return expressionOfInterest.id();
    }
}
