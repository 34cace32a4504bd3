package org.preventionportal.interest;

import org.preventionportal.platform.graphql.Payload;

record ExpressionOfInterestPayload(ExpressionOfInterest expressionOfInterest) implements Payload {

    @Override
    public ExpressionOfInterestId changed() {
        return expressionOfInterest.id();
    }
}
