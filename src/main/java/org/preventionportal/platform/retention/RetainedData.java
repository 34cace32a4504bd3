package org.preventionportal.platform.retention;

import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lists the kinds of data that are deleted when their retention period is over. Each has a scheduled method whose name
 * begins with "purge" and which reports to {@link RetentionRuns}; {@code RetentionTests} compares the two. The period
 * of some is a setting.
 */
public enum RetainedData {
    CONTACTS,
    MESSAGES,
    DOCUMENTS,
    PARTICIPANTS,
    SURVEY_INVITATIONS,
    RESOURCE_READERS,
    INVITATIONS(Period.ofDays(30)),
    EMAILS(Period.ofDays(400)),
    SURVEY_ANSWERS,
    DRAFTS(Period.ofDays(30)),
    ABSENCES(Period.ofMonths(3)),
    EXPRESSIONS_OF_INTEREST(Period.ofDays(90)),
    AUDIT_ENTRIES,
    INTELLIGENCE_ACCESSES,
    IMPORTS(Period.ofMonths(3));

    private final @Nullable Period period;

    RetainedData() {
        this.period = null;
    }

    RetainedData(Period period) {
        this.period = period;
    }

    /** The retention period of data whose period is not a setting. */
    public Period period() {
        return Objects.requireNonNull(period, "the period is a setting");
    }
}
