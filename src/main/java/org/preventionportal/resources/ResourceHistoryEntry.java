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
        PersonId actor,
        Instant occurredAt,
        int versionNumber,
        @Nullable String text) {

    /** What was done. */
    public enum Action {
        CREATED,
        UPDATED,
        FILE_ADDED,
        FILE_REMOVED,
        DRAFT_DELETED,
        SUBMITTED,
        RETURNED,
        APPROVED,
        PUBLISHED_WITHOUT_REVIEW,
        PUBLISHED,
        WITHDRAWN,
        REVIEW_SCHEDULED
    }
}
