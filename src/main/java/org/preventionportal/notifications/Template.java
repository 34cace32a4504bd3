package org.preventionportal.notifications;

import java.util.Locale;

/** Lists the mails. Each has a file of the same name in {@code mail/}, whose first line is the subject. */
public enum Template {
    REQUEST_RECEIVED,
    REQUEST_ACKNOWLEDGED,
    INFORMATION_REQUESTED,
    INFORMATION_PROVIDED,
    REQUEST_AMENDED,
    REQUEST_DECIDED,
    REQUEST_MERGED,
    REQUEST_WITHDRAWN,
    INTELLIGENCE_OPENED,
    TASK_ASSIGNED,
    TASK_CHANGED,
    TASK_SCHEDULED,
    SESSION_PLANNED,
    SESSION_CANCELLED,
    TASK_RECLASSIFIED,
    TASK_SHARED,
    ORGANISATION_JOINED,
    ORGANISATION_LEFT,
    MESSAGE_RECEIVED,
    DOCUMENT_RECEIVED,
    DOCUMENT_REVIEWED,
    DOCUMENT_COMMENT_RECEIVED,
    OUTCOME_RECORDED,
    OUTCOME_ANSWERED,
    RESPONSE_DUE_SOON,
    RESPONSE_OVERDUE,
    DIGEST,
    OFFICER_WEEK,
    MANAGER_MONTH,
    CASELOAD_RECEIVED,
    DEPUTY_AWAY,
    PLAN_SHARED,
    PLAN_COMMENTED,
    REPORT_SHARED,
    EVIDENCE_WITHDRAWN,
    RESOURCE_REVIEW_SOON,
    RESOURCE_REVIEW_DUE,
    SURVEY_INVITATION,
    SURVEY_WAVE_INVITATION,
    SURVEY_REMINDER,
    SURVEY_REMINDER_STARTED,
    SURVEY_FINDINGS,
    SURVEY_TEST,
    INTEREST_REGISTERED,
    INTEREST_ANSWERED,
    SECOND_FACTOR_RESET;

    /** Mail to many people at once, or whose number strangers decide. It is sent after all other mail. */
    boolean isBulk() {
        return switch (this) {
            case SURVEY_INVITATION,
                    SURVEY_WAVE_INVITATION,
                    SURVEY_REMINDER,
                    SURVEY_REMINDER_STARTED,
                    SURVEY_FINDINGS,
                    REPORT_SHARED,
                    INTEREST_REGISTERED -> true;
            default -> false;
        };
    }

    /** Mail to people without an account, with the same in Welsh. */
    boolean isBilingual() {
        return switch (this) {
            case SURVEY_INVITATION,
                    SURVEY_WAVE_INVITATION,
                    SURVEY_REMINDER,
                    SURVEY_REMINDER_STARTED,
                    SURVEY_FINDINGS,
                    INTEREST_REGISTERED,
                    INTEREST_ANSWERED -> true;
            default -> false;
        };
    }

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
