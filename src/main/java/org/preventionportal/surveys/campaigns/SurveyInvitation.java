package org.preventionportal.surveys.campaigns;

/** How people come to a survey; see the schema. */
public enum SurveyInvitation {
    TASKS,
    LIST,
    OPEN_LINK;

    /** Whether each gets a link of their own by mail. */
    public boolean isByMail() {
        return this != OPEN_LINK;
    }
}
