package org.preventionportal.interest;

/** Lists the states of an expression of interest. */
enum ExpressionOfInterestState {
    WAITING,
    ANSWERED,
    ACCEPTED,
    CLOSED
}
