package org.preventionportal.reporting.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Keyed;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a bulk export and its progress.
 *
 * @param attempts how often a node has started to write the export; each attempt has files of its own
 * @param writtenCount how many tasks or surveys have been written
 * @param totalCount how many there are to write; null until writing starts
 * @param leasedUntil while the export is written: when its writer is considered dead; before that: when to try again
 * @param expiresAt when the files are deleted; null until they exist
 */
@Document("bulkExports")
record BulkExport(
        @Id ExportId id,
        BulkContent content,
        PersonId createdBy,
        Instant createdAt,
        State state,
        int attempts,
        int writtenCount,
        @Nullable Integer totalCount,
        @Nullable Instant leasedUntil,
        List<BulkFile> files,
        @Nullable Instant expiresAt,
        @Nullable String fingerprint)
        implements Keyed {

    enum State {
        WAITING,
        WRITING,
        READY,
        FAILED,
        EXPIRED
    }

    record BulkFile(BulkFormat format, int byteCount) {}

    static BulkExport waiting(
            ExportId id, BulkContent content, PersonId actor, Instant occurredAt, String fingerprint) {
        return new BulkExport(
                id, content, actor, occurredAt, State.WAITING, 0, 0, null, null, List.of(), null, fingerprint);
    }

    boolean isReadyAt(Instant now) {
        return state == State.READY && expiresAt != null && now.isBefore(expiresAt);
    }
}
