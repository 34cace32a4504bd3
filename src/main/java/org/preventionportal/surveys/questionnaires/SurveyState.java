package org.preventionportal.surveys.questionnaires;

/** How far a respondent has come. */
public enum SurveyState {
    NOT_STARTED,
    STARTED,
    PAUSED,
    FINISHED,
    PREVIEW
}
