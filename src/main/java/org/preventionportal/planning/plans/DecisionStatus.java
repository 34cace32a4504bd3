package org.preventionportal.planning.plans;

/** Says what became of a planned decision. */
enum DecisionStatus {
    PLANNED,
    CHANGED,
    CARRIED_OUT,
    OVERTAKEN;

    /** Whether it is still to be carried out. */
    boolean isAhead() {
        return this == PLANNED || this == CHANGED;
    }

    /** Whether the task is no longer as it was when the decision was planned. */
    boolean isOutOfDate() {
        return this == CHANGED || this == OVERTAKEN;
    }
}
