package org.preventionportal.spreadsheets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.tables.reading.SheetImport;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores an import and its progress. The file itself is not stored, because text that identifies a child must not be
 * stored anywhere. After a crash the same file is sent again, and no row is imported twice.
 *
 * @param checkOnly whether the file is only checked and nothing is imported
 * @param attempt how often the file was sent
 * @param rows counts of the rows read in this attempt
 * @param busyUntil when a file that is being read counts as interrupted; null if none is being read
 */
@Document("imports")
record Import(
        @org.springframework.data.annotation.Id String id,
        ImportSheet sheet,
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

    /** Counts the rows of a file by their result. */
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

    static Import create(
            String id,
            ImportSheet sheet,
            boolean checkOnly,
            PersonId createdBy,
            Instant createdAt,
            String fingerprint) {
        return new Import(
                id,
                sheet,
                checkOnly,
                createdBy,
                createdAt,
                State.WAITING_FOR_FILE,
                0,
                Counts.NONE,
                null,
                null,
                fingerprint);
    }

    /** Returns the state. An import whose reader has not reported progress in time is interrupted. */
    State stateAt(Instant now) {
        return state == State.READING && busyUntil != null && busyUntil.isBefore(now) ? State.INTERRUPTED : state;
    }

    /** Returns the id for the audit trail. */
    Id auditId() {
        return () -> id;
    }
}
