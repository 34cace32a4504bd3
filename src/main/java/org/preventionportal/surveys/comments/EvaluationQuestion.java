package org.preventionportal.surveys.comments;

/** Lists what the evaluation asks, in the order of the first year's report: impact, success factors and learning. */
public enum EvaluationQuestion {
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
    VARIATION;

    /** Whether the question is what made the work succeed. */
    public boolean isSuccessFactor() {
        return switch (this) {
            case ACCESS, PARTNERSHIP, FLEXIBILITY, ENABLING_STYLE, EXPERTISE, UNDERSTANDING -> true;
            case CONFIDENCE, PRACTICE, SYSTEMS, CHILDREN, TIMELINES, VARIATION -> false;
        };
    }
}
