package org.preventionportal.surveys.answers;

/** Names the states of a survey for one respondent. */
public enum SurveyState {
    NOT_STARTED,
    STARTED,
    PAUSED,
    FULL,
    FINISHED,
    PREVIEW
}
