package org.preventionportal.notifications;

import java.util.Locale;

/** The mails there are; each has a file in {@code mail/} named like it, whose first line is the subject. */
public enum Template {
    REQUEST_RECEIVED,
    REQUEST_ACKNOWLEDGED,
    INFORMATION_REQUESTED,
    INFORMATION_PROVIDED,
    REQUEST_DECIDED,
    REQUEST_MERGED,
    REQUEST_WITHDRAWN,
    TASK_ASSIGNED,
    TASK_CHANGED,
    ORGANISATION_JOINED,
    ORGANISATION_LEFT,
    MESSAGE_RECEIVED,
    OUTCOME_RECORDED,
    OUTCOME_ANSWERED,
    RESPONSE_DUE_SOON,
    RESPONSE_OVERDUE,
    DIGEST,
    OFFICER_WEEK,
    MANAGER_MONTH,
    CASELOAD_RECEIVED,
    RESOURCE_REVIEW_SOON,
    RESOURCE_REVIEW_DUE,
    SURVEY_INVITATION,
    SURVEY_REMINDER,
    SURVEY_REMINDER_BEGUN,
    SURVEY_TEST;

    /** Mail to many at once, which does not keep anybody from news that they wait for. */
    boolean isBulk() {
        return switch (this) {
            case SURVEY_INVITATION, SURVEY_REMINDER, SURVEY_REMINDER_BEGUN -> true;
            default -> false;
        };
    }

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
