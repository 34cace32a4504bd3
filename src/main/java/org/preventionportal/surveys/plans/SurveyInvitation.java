package org.preventionportal.surveys.plans;

/** Names how people are invited to a survey. The schema describes the values. */
public enum SurveyInvitation {
    TASKS,
    ROLLING,
    LIST,
    OPEN_LINK;

    /** Whether each person is mailed a personal link. */
    public boolean isByMail() {
        return this != OPEN_LINK;
    }

    /** Whether the people are participants of completed tasks. */
    public boolean isAboutTasks() {
        return this == TASKS || this == ROLLING;
    }

    /** Whether the same people can be asked again some months after the opening. */
    public boolean hasFollowUps() {
        return this == TASKS || this == LIST;
    }
}
