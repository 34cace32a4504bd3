package org.preventionportal.evidence.theory.support;

/** Lists the stages of a Theory of Change in their order. Links lead from one stage to a later one. */
public enum TheoryStage {
    ACTIVITY,
    CHANGE_WITHIN_SYSTEM,
    SYSTEM_CHANGE,
    IMPACT
}
