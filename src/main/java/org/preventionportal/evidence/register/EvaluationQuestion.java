package org.preventionportal.evidence.register;

/** Lists what the evaluation asks, in the order of the first year's report: impact, success factors and learning. */
enum EvaluationQuestion {
    CONFIDENCE,
    PRACTICE,
    SYSTEMS,
    CHILDREN,
    ACCESS,
    PARTNERSHIP,
    FLEXIBILITY,
    ENABLING_STYLE,
    EXPERTISE,
    UNDERSTANDING,
    TIMELINES,
    VARIATION
}
