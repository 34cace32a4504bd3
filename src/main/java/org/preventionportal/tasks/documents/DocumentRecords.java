package org.preventionportal.tasks.documents;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores documents and uploads. The calling service checks who may read and change them. */
@Repository
class DocumentRecords {

    static final int MAX_DOCUMENTS = 20;

    private static final int RETRIES = 5;
    private static final String FILE = "versions.file._id";

    private final MongoOperations mongo;

    DocumentRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    DocumentUpload insert(DocumentUpload upload) {
        return Idempotent.insert(mongo, upload, () -> find(upload.id()));
    }

    Optional<DocumentUpload> find(DocumentUploadId id) {
        return Optional.ofNullable(mongo.findById(id.value(), DocumentUpload.class));
    }

    Optional<TaskDocument> find(DocumentId id) {
        return Optional.ofNullable(mongo.findById(id.value(), TaskDocument.class));
    }

    /**
     * The documents of many tasks by one query, the last changed first.
     *
     * @param most number of conversations that the tasks can have
     */
    List<TaskDocument> of(Collection<TaskId> tasks, Criteria conversations, int most) {
        var ofTasks =
                Criteria.where("task").in(tasks.stream().map(TaskId::value).toList());
        return StoredRecords.find(
                mongo,
                Query.query(new Criteria().andOperator(ofTasks, conversations))
                        .with(Sort.by(Sort.Order.desc("updatedAt"), Sort.Order.asc("_id")))
                        .limit(most * MAX_DOCUMENTS),
                TaskDocument.class);
    }

    boolean hasRoom(TaskId task, PartnerId partner) {
        var ofConversation =
                Criteria.where("task").is(task.value()).and("partner").is(partner.value());
        return mongo.count(Query.query(ofConversation).limit(MAX_DOCUMENTS), TaskDocument.class) < MAX_DOCUMENTS;
    }

    /**
     * Changes a document, again if somebody else changes it at the same time, so that nobody's version or comment is
     * lost.
     *
     * @param first what is changed if the document is not stored yet; null if it must be
     * @param change returns an equal document if nothing is to be saved
     */
    TaskDocument change(DocumentId id, @Nullable TaskDocument first, UnaryOperator<TaskDocument> change) {
        TaskDocument current = null;
        for (int left = RETRIES; left > 0; left--) {
            current = find(id).or(() -> Optional.ofNullable(first))
                    .orElseThrow(() -> Refusal.notFound("documentId", "document"));
            TaskDocument changed = change.apply(current);
            if (changed.equals(current)) {
                return current;
            }
            if (ConcurrencyVersions.trySave(mongo, changed)) {
                return find(id).orElseThrow();
            }
        }
        throw Refusal.conflict(Objects.requireNonNull(current));
    }

    /** Those of the files that a version has. */
    Set<String> referenced(Collection<String> files) {
        var query = Query.query(Criteria.where(FILE).in(files));
        query.fields().include(FILE);
        Set<String> found = new HashSet<>();
        for (Document document : mongo.find(query, Document.class, mongo.getCollectionName(TaskDocument.class))) {
            for (Document version : document.getList("versions", Document.class)) {
                if (version.get("file") instanceof Document file) {
                    found.add(file.getString("_id"));
                }
            }
        }
        return found;
    }
}
