package org.preventionportal.resources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Records one change of a resource.
 *
 * @param versionNumber the version that was changed or published
 * @param text a file name, a reason, an explanation or a date; null if there is none
 */
record ResourceHistoryEntry(
        Action action,
        PersonId actor,
        Instant occurredAt,
        int versionNumber,
        @Nullable String text) {

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
