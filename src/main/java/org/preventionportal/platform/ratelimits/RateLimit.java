package org.preventionportal.platform.ratelimits;

import java.time.Duration;
import java.util.Locale;

/** Lists what is counted, and in which time. {@link RateLimitProperties} says how much is allowed. */
public enum RateLimit {
    /** Operations of a person who has signed in. */
    PERSON(Duration.ofMinutes(1)),

    /** Operations with a survey link, without an account. */
    SURVEY_LINK(Duration.ofMinutes(1)),

    /** Survey tokens from a network address that open nothing. */
    WRONG_SURVEY_TOKEN(Duration.ofMinutes(10)),

    /** Audit entries of what is refused or fails from a network address without an account. */
    ANONYMOUS(Duration.ofMinutes(1)),

    /** Forms from a network address that are kept until somebody signs in. */
    FORM_WITHOUT_SESSION(Duration.ofHours(1)),

    /** Invitations that a person sends. */
    INVITATION(Duration.ofHours(1)),

    /** Tasks of other regions whose intelligence an officer opens. */
    INTELLIGENCE(Duration.ofHours(1)),

    /** Files of documents of tasks that a person sends. */
    DOCUMENT(Duration.ofHours(1)),

    /** Requests that a person sends, and tasks that they join. */
    TASK_REQUEST(Duration.ofHours(1)),

    /** Messages that a member of a partner posts, their comments on documents and their corrections of requests. */
    MESSAGE(Duration.ofHours(1)),

    /** Fetches of a calendar feed, or of addresses from one network that open none. */
    CALENDAR(Duration.ofHours(1)),

    /** Files of shared reports for a network address, without an account. */
    FINDINGS(Duration.ofHours(1)),

    /** Expressions of interest from a network address, without an account. */
    INTEREST(Duration.ofHours(1)),

    /** Attempts to send one, also those that are refused or repeated. They are counted before the text is searched. */
    INTEREST_ATTEMPT(Duration.ofHours(1)),

    /** Emails to an address that somebody has entered. */
    INTEREST_EMAIL(Duration.ofDays(1)),

    /** Emails to all addresses together that people without an account have entered. */
    INTEREST_EMAILS(Duration.ofDays(1));

    /** Into how many slices a period is divided for the count. */
    static final int SLICES = 12;

    private final Duration period;

    RateLimit(Duration period) {
        this.period = period;
    }

    Duration period() {
        return period;
    }

    Duration slice() {
        return period.dividedBy(SLICES);
    }

    /** The name of the policy in headers and answers, such as {@code survey-link}. */
    String policy() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
