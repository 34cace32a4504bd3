package org.preventionportal.resources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * One entry of a resource's history.
 *
 * @param edition which was worked on or published
 * @param text the words that went with it: a note, a reason, an explanation
 */
public record ResourceHistoryEntry(
        Action action,
        PersonId by,
        Instant at,
        int edition,
        @Nullable String text) {

    /** What was done. */
    public enum Action {
        CREATED,
        EDITED,
        FILE_ADDED,
        FILE_REMOVED,
        DISCARDED,
        SUBMITTED,
        SENT_BACK,
        APPROVED,
        PUBLISHED_UNREVIEWED,
        PUBLISHED,
        WITHDRAWN,
        REVIEW_PLANNED
    }
}
