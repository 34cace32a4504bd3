package org.preventionportal.resources.files;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.files.FileProblem;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.resources.FileId;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores the state of an upload: it is created first, then the file is sent, several times if need be.
 *
 * @param name file name given at creation
 * @param file id under which the content is stored; each attempt has another one
 * @param stored the file that was added to the draft
 * @param received hash of the content that was sent, to recognise a repetition
 * @param busyUntil the end of the lease of the present attempt; another one may start after it
 */
@Document("resourceUploads")
record ResourceUpload(
        @org.springframework.data.annotation.Id UploadId id,
        ResourceId resource,
        String name,
        PersonId createdBy,
        Instant createdAt,
        State state,
        @Nullable FileId file,
        @Nullable ResourceFile stored,
        @Nullable FileProblem problem,
        @Nullable String received,
        @Nullable Instant busyUntil,
        @Nullable String fingerprint)
        implements Keyed {

    public enum State {
        WAITING_FOR_FILE,
        READING,
        DONE,
        REFUSED
    }

    FileId reading() {
        return Objects.requireNonNull(file, "an attempt has a file id");
    }
}
