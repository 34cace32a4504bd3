package org.preventionportal.tasks.outcomes;

/** Lists what a partner can answer about an outcome. */
enum OutcomeAnswer {
    VERIFIED,
    DISPUTED,
    LEFT_OPEN
}
