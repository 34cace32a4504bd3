package org.preventionportal.surveys.plans;

/** Names how long after a task its participants are asked, earliest first. The schema describes the values. */
public enum SurveyWave {
    FIRST(0),
    THREE_MONTHS(3),
    SIX_MONTHS(6),
    TWELVE_MONTHS(12);

    private final int months;

    SurveyWave(int months) {
        this.months = months;
    }

    /** Months after the completion; zero for the first wave, which a plan gives in weeks. */
    public int months() {
        return months;
    }
}
