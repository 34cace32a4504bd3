package org.preventionportal.interest;

record InviteInterestedPersonInput(ExpressionOfInterestId expressionOfInterestId, long version) {}
