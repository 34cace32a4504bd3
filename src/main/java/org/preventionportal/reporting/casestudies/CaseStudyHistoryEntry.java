package org.preventionportal.reporting.casestudies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Records what was done to a case study.
 *
 * @param reason null if none was given
 */
record CaseStudyHistoryEntry(
        Action action,
        PersonId actor,
        Instant occurredAt,
        @Nullable String reason) {

    /** Lists what can be done to a case study. */
    enum Action {
        CREATED,
        UPDATED,
        DRAFT_DELETED,
        SUBMITTED,
        RETURNED,
        APPROVED,
        PUBLISHED,
        WITHDRAWN
    }

    static CaseStudyHistoryEntry of(Action action, PersonId actor, Instant occurredAt) {
        return new CaseStudyHistoryEntry(action, actor, occurredAt, null);
    }
}
