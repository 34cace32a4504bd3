package org.preventionportal.resources.files;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Keyed;
import org.preventionportal.resources.FileId;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.resources.cleaning.FileProblem;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The sending of a file for a resource: announced, then sent, as often as it takes.
 *
 * @param name that was announced
 * @param file under which it is kept; another one for each attempt
 * @param kept what came of it
 * @param received digest of what was sent, by which a repetition is known
 * @param busyUntil until when an attempt may take before another one begins
 */
@Document("resourceUploads")
@CompoundIndex(name = "created", def = "{'createdAt': 1, '_id': 1}")
public record ResourceUpload(
        @org.springframework.data.annotation.Id UploadId id,
        ResourceId resource,
        String name,
        PersonId createdBy,
        Instant createdAt,
        State state,
        @Nullable FileId file,
        @Nullable ResourceFile kept,
        @Nullable FileProblem problem,
        @Nullable String received,
        @Nullable Instant busyUntil,
        @Nullable String fingerprint)
        implements Keyed {

    /** How far it is. */
    public enum State {
        WAITING_FOR_FILE,
        READING,
        DONE,
        REFUSED
    }

    FileId reading() {
        return Objects.requireNonNull(file, "an attempt has a file of its own");
    }
}
