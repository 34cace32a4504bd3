package org.preventionportal.evidence.policy;

/** Lists the states of a policy question. */
enum PolicyQuestionState {
    RAISED,
    EXPLORED,
    INFLUENCED,
    RESOLVED,
    CLOSED;

    /** Whether there is a result to state. */
    boolean isOver() {
        return this == RESOLVED || this == CLOSED;
    }
}
