package org.preventionportal.interest;

record CloseExpressionOfInterestInput(ExpressionOfInterestId expressionOfInterestId, long version) {}
