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
        Action action, PersonId by, Instant at, @Nullable String text) {

    /** What was done. */
    enum Action {
        CREATED,
        EDITED,
        DISCARDED,
        SUBMITTED,
        SENT_BACK,
        PUBLISHED,
        WITHDRAWN
    }

    static CaseStudyHistoryEntry of(Action action, PersonId by, Instant at) {
        return new CaseStudyHistoryEntry(action, by, at, null);
    }
}
