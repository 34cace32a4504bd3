package org.preventionportal.spreadsheets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.Keyed;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores an import and its progress. The file itself is not kept: what is refused because it names a child must not be
 * stored anywhere. After a crash the same file is sent again, and what is in already is not taken twice.
 *
 * @param checkOnly whether nothing is to be imported, only looked at
 * @param attempt how often the file was sent
 * @param rows read so far in this attempt
 * @param busyUntil while a file is being read, when that is taken to have failed; null otherwise
 */
@Document("imports")
@CompoundIndex(name = "newest", def = "{'createdAt': -1, '_id': 1}")
record Import(
        @org.springframework.data.annotation.Id String id,
        Sheet sheet,
        boolean checkOnly,
        PersonId createdBy,
        Instant createdAt,
        State state,
        int attempt,
        Counts rows,
        @Nullable Instant busyUntil,
        @Nullable Instant finishedAt,
        @Nullable String fingerprint)
        implements Keyed {

    static final String PREFIX = "imp_";

    enum State {
        WAITING_FOR_FILE,
        READING,
        COMPLETED,
        INTERRUPTED
    }

    /** Rows of a file by what came of them. */
    record Counts(int read, int imported, int unchanged, int refused, int problemCount) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts and(SheetImport.Outcome outcome) {
            return new Counts(
                    read + outcome.imported() + outcome.unchanged() + outcome.refused(),
                    imported + outcome.imported(),
                    unchanged + outcome.unchanged(),
                    refused + outcome.refused(),
                    problemCount + outcome.problems().size());
        }
    }

    /** A reader that was not heard of for so long has died. */
    State stateAt(Instant now) {
        return state == State.READING && busyUntil != null && busyUntil.isBefore(now) ? State.INTERRUPTED : state;
    }

    /** As an id of ours, for the audit trail. */
    Id auditId() {
        return () -> id;
    }
}
