package org.preventionportal.reporting.casestudies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * One entry of a case study's history.
 *
 * @param text the words that went with it
 */
record CaseStudyHistoryEntry(
        Action action,
        PersonId actor,
        Instant occurredAt,
        @Nullable String reason) {

    /** What was done. */
    enum Action {
        CREATED,
        UPDATED,
        DRAFT_DELETED,
        SUBMITTED,
        RETURNED,
        PUBLISHED,
        WITHDRAWN
    }

    static CaseStudyHistoryEntry of(Action action, PersonId by, Instant at) {
        return new CaseStudyHistoryEntry(action, by, at, null);
    }
}
