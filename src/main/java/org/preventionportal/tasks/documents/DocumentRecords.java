package org.preventionportal.tasks.documents;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Stores documents and uploads. The calling service checks who may read and change them. */
@Repository
class DocumentRecords {

    static final int MAX_DOCUMENTS = 20;

    /** Documents that are looked through at once for what is unread. */
    private static final int MAX_RECENT = 500;

    private static final int MAX_CHANGED = 5000;
    private static final String FILE = "versions.file._id";
    private static final String PLACE = "place";
    private static final String UPDATED_AT = "updatedAt";

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

    void refuse(DocumentUploadId id, DocumentUpload.Problem problem) {
        var one = Query.query(Criteria.where("_id").is(id.value()));
        mongo.updateFirst(one, Update.update("problem", problem), DocumentUpload.class);
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
        var ofTasks = Criteria.where("task").in(Id.values(tasks));
        return StoredRecords.find(
                mongo,
                Query.query(new Criteria().andOperator(ofTasks, conversations))
                        .with(Sort.by(Sort.Order.desc(UPDATED_AT), Sort.Order.asc("_id")))
                        .limit(most * MAX_DOCUMENTS),
                TaskDocument.class);
    }

    /** Those of the tasks that have a document. */
    Set<TaskId> withDocuments(Collection<TaskId> tasks) {
        var ofTasks = Query.query(Criteria.where("task").in(Id.values(tasks)));
        return mongo.findDistinct(ofTasks, "task", TaskDocument.class, String.class).stream()
                .map(TaskId::new)
                .collect(Collectors.toSet());
    }

    private record Changed(TaskId task) {}

    /**
     * The tasks of the documents that changed last, from an index alone.
     *
     * @param partners whose documents; null for those of all
     */
    List<TaskId> changedSince(Instant since, @Nullable Collection<PartnerId> partners) {
        var partner = Criteria.where("partner");
        var conversations = partners == null ? partner.gt("") : partner.in(Id.values(partners));
        return Aggregations.run(
                        mongo,
                        TaskDocument.class,
                        Changed.class,
                        List.of(
                                match(conversations.and(UPDATED_AT).gte(since)),
                                sort(Sort.Direction.DESC, UPDATED_AT),
                                limit(MAX_CHANGED),
                                group("task"),
                                project().and("_id").as("task").andExclude("_id")))
                .stream()
                .map(Changed::task)
                .toList();
    }

    /** Who did what with the documents of tasks, of those that changed last. */
    List<DocumentActivity> activity(Collection<TaskId> tasks) {
        var query = Query.query(Criteria.where("task").in(Id.values(tasks)))
                .with(Sort.by(Sort.Direction.DESC, UPDATED_AT))
                .limit(MAX_RECENT);
        query.fields()
                .include("task", "partner", "versions.createdBy", "versions.isFromStaff", "versions.createdAt")
                .include("comments.author", "comments.isFromStaff", "comments.createdAt");
        return StoredRecords.project(mongo, query, TaskDocument.class, DocumentActivity.class);
    }

    /**
     * Finds a free place for a new document. Of two documents with the same place, the database stores one only. Each
     * document without a place leaves one place fewer.
     *
     * @throws Refusal if the conversation has as many documents as it may have
     */
    String freePlace(TaskId task, PartnerId partner) {
        var query = Query.query(
                        Criteria.where("task").is(task.value()).and("partner").is(partner.value()))
                .limit(MAX_DOCUMENTS);
        query.fields().include(PLACE);
        List<Document> stored = mongo.find(query, Document.class, mongo.getCollectionName(TaskDocument.class));
        Set<String> taken = stored.stream()
                .flatMap(document -> Stream.ofNullable(document.getString(PLACE)))
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, MAX_DOCUMENTS - (stored.size() - taken.size()))
                .mapToObj(number -> "%s %s %d".formatted(task.value(), partner.value(), number))
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow(() -> new Refusal(UserError.input(
                        "taskId",
                        ErrorCode.FULL,
                        "The task has %d documents, which is the maximum. Send another version of one of them."
                                .formatted(MAX_DOCUMENTS))));
    }

    /**
     * Changes a document, again if somebody else changes it at the same time, so that no version or comment is lost.
     *
     * @param first makes what is changed if the document is not stored yet; null if it must be
     * @param change returns an equal document if nothing is to be saved
     */
    TaskDocument change(DocumentId id, @Nullable Supplier<TaskDocument> first, UnaryOperator<TaskDocument> change) {
        return ConcurrencyVersions.retry(
                () -> {
                    TaskDocument current = require(id, first);
                    TaskDocument changed = change.apply(current);
                    if (changed.equals(current)) {
                        return Optional.of(current);
                    }
                    return ConcurrencyVersions.trySave(mongo, changed) ? find(id) : Optional.empty();
                },
                () -> require(id, first));
    }

    private TaskDocument require(DocumentId id, @Nullable Supplier<TaskDocument> first) {
        return find(id).or(() -> Optional.ofNullable(first).map(Supplier::get))
                .orElseThrow(() -> Refusal.notFound("documentId", "document"));
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
