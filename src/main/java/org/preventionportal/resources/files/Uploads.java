package org.preventionportal.resources.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.files.FileProblem;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.resources.FileId;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.resources.files.ResourceUpload.State;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Stores uploads and the leases of their attempts. */
@Repository
class Uploads {

    private static final Duration LEASE = Duration.ofMinutes(15);

    private final MongoOperations mongo;
    private final Clock clock;

    Uploads(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    ResourceUpload insert(ResourceUpload upload) {
        return Idempotent.insert(mongo, upload, () -> find(upload.id()));
    }

    Optional<ResourceUpload> find(UploadId id) {
        return Optional.ofNullable(mongo.findById(id.value(), ResourceUpload.class));
    }

    /** Finds an upload that the caller created. */
    Optional<ResourceUpload> find(UploadId id, Caller caller) {
        return find(id).filter(upload -> upload.createdBy().equals(caller.id()));
    }

    /** Starts an attempt with a new file id. Returns nothing if the upload is done or another attempt is running. */
    Optional<ResourceUpload> begin(ResourceUpload upload) {
        return Optional.ofNullable(mongo.findAndModify(
                Query.query(idle(upload)),
                Update.update("state", State.READING)
                        .set("file", FileId.random())
                        .set("busyUntil", clock.instant().plus(LEASE))
                        .unset("problem"),
                FindAndModifyOptions.options().returnNew(true),
                ResourceUpload.class));
    }

    /** @return whether no other attempt has started; then the lease of this one is extended */
    boolean received(ResourceUpload attempt, String digest) {
        Instant until = clock.instant().plus(LEASE);
        return update(attempt, Update.update("received", digest).set("busyUntil", until));
    }

    void finish(ResourceUpload attempt, ResourceFile stored) {
        end(attempt, Update.update("state", State.DONE).set("stored", stored));
    }

    void refuse(ResourceUpload upload, FileProblem problem) {
        mongo.updateFirst(
                Query.query(idle(upload)),
                Update.update("state", State.REFUSED).set("problem", problem),
                ResourceUpload.class);
    }

    void reopen(ResourceUpload attempt) {
        end(attempt, Update.update("state", State.WAITING_FOR_FILE).unset("file"));
    }

    /** Ends the lease, so that {@link StaleUploadRecovery} settles the attempt. */
    void abandon(ResourceUpload attempt) {
        update(attempt, Update.update("busyUntil", Instant.EPOCH));
    }

    /** @return whether the upload was reopened; not if another attempt has started since it was read */
    boolean release(ResourceUpload attempt) {
        var reopened =
                Update.update("state", State.WAITING_FOR_FILE).unset("file").unset("busyUntil");
        return update(same(attempt).and("busyUntil").is(attempt.busyUntil()), reopened);
    }

    private void end(ResourceUpload attempt, Update update) {
        update(attempt, update.unset("busyUntil"));
    }

    /** Updates the upload only if no other attempt has started. */
    private boolean update(ResourceUpload attempt, Update update) {
        return update(same(attempt), update);
    }

    private boolean update(Criteria condition, Update update) {
        return mongo.updateFirst(Query.query(condition), update, ResourceUpload.class)
                        .getMatchedCount()
                == 1;
    }

    private static Criteria same(ResourceUpload attempt) {
        return Criteria.where("_id")
                .is(attempt.id().value())
                .and("file")
                .is(attempt.reading().value());
    }

    private static Criteria idle(ResourceUpload upload) {
        return Criteria.where("_id")
                .is(upload.id().value())
                .and("state")
                .ne(State.DONE)
                .and("busyUntil")
                .is(null);
    }

    /** Lists uploads whose lease has expired. */
    List<ResourceUpload> expired() {
        return StoredRecords.find(
                mongo,
                Query.query(Criteria.where("busyUntil").lt(clock.instant())).limit(100),
                ResourceUpload.class);
    }

    void removeCreatedBefore(Instant cutoff) {
        Batches.remove(
                mongo, Criteria.where("createdAt").lt(cutoff).and("busyUntil").is(null), ResourceUpload.class);
    }
}
