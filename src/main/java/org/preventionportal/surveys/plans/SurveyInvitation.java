package org.preventionportal.surveys.plans;

/** Names how people are invited to a survey. The schema describes the values. */
public enum SurveyInvitation {
    TASKS,
    LIST,
    OPEN_LINK;

    /** Whether each person is mailed a personal link. */
    public boolean isByMail() {
        return this != OPEN_LINK;
    }
}
