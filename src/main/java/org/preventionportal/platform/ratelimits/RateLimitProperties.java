package org.preventionportal.platform.ratelimits;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configures how much each {@link RateLimit} allows.
 *
 * @param person operations of a person in a minute
 * @param surveyLink operations with a survey link in a minute
 * @param wrongSurveyTokens survey tokens of a network address in ten minutes that open nothing
 * @param anonymous operations of a network address in a minute, without an account, that the audit trail records
 * @param invitations invitations of a person in an hour
 * @param intelligence tasks of other regions whose intelligence an officer opens in an hour
 * @param documents files of documents that a person sends in an hour
 * @param taskRequests requests that a person sends, and tasks that they join, in an hour
 * @param messages messages that a member of a partner posts, and their corrections of requests, in an hour
 * @param calendar fetches of a calendar feed in an hour
 * @param findings files of shared reports for a network address in an hour, without an account
 * @param interest expressions of interest of a network address in an hour
 */
@ConfigurationProperties("portal.limits")
record RateLimitProperties(
        int person,
        int surveyLink,
        int wrongSurveyTokens,
        int anonymous,
        int invitations,
        int intelligence,
        int documents,
        int taskRequests,
        int messages,
        int calendar,
        int findings,
        int interest) {

    /** More than the people of an office lose with their sessions, and little to store. */
    private static final int FORMS_WITHOUT_SESSION = 60;

    /** More mistakes and repeats than people make, and little to search for identifying text. */
    private static final int ATTEMPTS_PER_INTEREST = 6;

    /** Nobody may set more: the address can be of a third person. */
    private static final int EMAILS_TO_AN_ADDRESS = 1;

    private static final int EMAILS_TO_ALL_ADDRESSES = 200;

    int quota(RateLimit limit) {
        return switch (limit) {
            case PERSON -> person;
            case SURVEY_LINK -> surveyLink;
            case WRONG_SURVEY_TOKEN -> wrongSurveyTokens;
            case ANONYMOUS -> anonymous;
            case INVITATION -> invitations;
            case INTELLIGENCE -> intelligence;
            case DOCUMENT -> documents;
            case TASK_REQUEST -> taskRequests;
            case MESSAGE -> messages;
            case CALENDAR -> calendar;
            case FINDINGS -> findings;
            case INTEREST -> interest;
            case FORM_WITHOUT_SESSION -> FORMS_WITHOUT_SESSION;
            case INTEREST_ATTEMPT -> interest * ATTEMPTS_PER_INTEREST;
            case INTEREST_EMAIL -> EMAILS_TO_AN_ADDRESS;
            case INTEREST_EMAILS -> EMAILS_TO_ALL_ADDRESSES;
        };
    }
}
