package org.preventionportal.tasks.documents;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.ConversationAccess;
import org.preventionportal.tasks.access.ConversationAccess.Side;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads documents, comments on them and removes files that were sent by mistake, for those in the conversation. */
@Service
@Validated
class TaskDocuments {

    /** Organisations that have left a task, of which delivery staff still see the documents. */
    private static final int LEFT = 2;

    private final Tasks tasks;
    private final ConversationAccess access;
    private final DocumentRecords records;
    private final DocumentFileStore store;
    private final RateLimiter limiter;
    private final Clock clock;

    TaskDocuments(
            Tasks tasks,
            ConversationAccess access,
            DocumentRecords records,
            DocumentFileStore store,
            RateLimiter limiter,
            Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.records = records;
        this.store = store;
        this.limiter = limiter;
        this.clock = clock;
    }

    /** A document that the caller reads, and its task as the caller sees it. */
    private record Seen(TaskDocument document, Task task) {}

    /** How far an upload of the caller has come, also if they may no longer read its document. */
    @TaskReaders
    public DocumentUpload.State state(DocumentUpload upload) {
        return upload.state(records.find(upload.target())
                .filter(document -> document.hasVersionOf(upload))
                .isPresent());
    }

    /** @param seen tasks within the caller's scope */
    @SignedIn
    public Map<Task, List<TaskDocument>> ofEach(List<Task> seen, Caller caller) {
        Map<TaskId, Task> tasks = ConversationAccess.withDocuments(seen, caller);
        Map<TaskId, List<TaskDocument>> found = tasks.isEmpty()
                ? Map.of()
                : records
                        .of(tasks.keySet(), conversations(tasks.values(), caller), conversations(tasks.values()))
                        .stream()
                        .filter(document -> isReader(document, tasks.get(document.task()), caller))
                        .collect(Collectors.groupingBy(TaskDocument::task));
        return seen.stream()
                .collect(Collectors.toMap(
                        Function.identity(), task -> found.getOrDefault(task.id(), List.of()), (one, _) -> one));
    }

    /** The task of each document or upload, as far as the caller sees it. */
    @SignedIn
    public <T> Map<T, Task> tasks(List<T> some, Function<T, @Nullable TaskId> task, Caller caller) {
        return tasks.views(some, task, caller);
    }

    /**
     * Whether the caller may read documents of each task: of an organisation on it or, for those who decide on it, of
     * one that has left.
     *
     * @param seen tasks within the caller's scope
     */
    @SignedIn
    public Map<Task, Boolean> areReadable(List<Task> seen, Caller caller) {
        Set<TaskId> left = seen.stream()
                .filter(task -> caller.decidesFor(task.region()))
                .filter(task -> TaskView.organisations(task).isEmpty())
                .map(Task::id)
                .collect(Collectors.toSet());
        Set<TaskId> withDocuments = left.isEmpty() ? Set.of() : records.withDocuments(left);
        return seen.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        task -> withDocuments.contains(task.id())
                                || !ConversationAccess.conversations(task, caller)
                                        .isEmpty(),
                        (one, _) -> one));
    }

    private static boolean isReader(TaskDocument document, @Nullable Task task, Caller caller) {
        return task != null && ConversationAccess.isReaderOfDocuments(document.partner(), task, caller);
    }

    /** At most, with some of organisations that have left. */
    private static int conversations(Collection<Task> tasks) {
        return tasks.stream()
                .mapToInt(task -> TaskView.organisations(task).size() + LEFT)
                .sum();
    }

    private static Criteria conversations(Collection<Task> tasks, Caller caller) {
        if (tasks.stream().anyMatch(task -> caller.decidesFor(task.region()))) {
            return new Criteria();
        }
        Set<String> own = tasks.stream()
                .map(task -> TaskView.organisations(task, caller))
                .flatMap(Collection::stream)
                .map(PartnerId::value)
                .collect(Collectors.toSet());
        return Criteria.where("partner").in(own);
    }

    @TaskReaders
    public Optional<TaskDocument> find(DocumentId id, Caller caller) {
        return seen(id, caller).map(Seen::document);
    }

    private Optional<Seen> seen(DocumentId id, Caller caller) {
        return records.find(id)
                .flatMap(document -> tasks.find(document.task(), caller)
                        .filter(task -> isReader(document, task, caller))
                        .map(task -> new Seen(document, task)));
    }

    @TaskReaders
    public DocumentPayload comment(@Valid CommentOnDocumentInput input, Caller caller) {
        Seen seen = require(input.documentId(), caller);
        TaskDocument document = seen.document();
        Side side = access.requireWriter(seen.task(), document.partner(), caller);
        DocumentComment comment = input.toComment(side.isFromStaff(), caller, clock.instant());
        if (!side.isFromStaff() && !document.has(comment)) {
            limiter.require(RateLimit.MESSAGE, caller.id().value());
        }
        TaskDocument next = records.change(document.id(), null, current -> current.with(comment));
        return new DocumentPayload(next, next.same(comment).orElseThrow());
    }

    /**
     * For the person who sent the version, the lead of an organisation whose version it is, and those who decide on the
     * task, even when the organisation has left it: the file may name a child.
     */
    @TaskReaders
    public TaskDocument removeVersion(@Valid RemoveDocumentVersionInput input, Caller caller) {
        Seen seen = require(input.documentId(), caller);
        TaskDocument document = seen.document();
        DocumentVersion version =
                document.version(input.versionNumber()).orElseThrow(() -> Refusal.notFound("versionNumber", "version"));
        DocumentFile file = version.file();
        if (file == null) {
            return document;
        }
        requireRemover(seen, version, caller);
        TaskDocument left = records.change(
                document.id(), null, current -> current.without(version.versionNumber(), caller.id(), clock.instant()));
        store.remove(file.id());
        return left;
    }

    private void requireRemover(Seen seen, DocumentVersion version, Caller caller) {
        if (caller.decidesFor(seen.task().region())) {
            return;
        }
        PartnerId partner = seen.document().partner();
        access.requireWriter(seen.task(), partner, caller);
        boolean isOfLead = caller.leads(partner) && !version.isFromStaff();
        if (!isOfLead && !version.createdBy().equals(caller.id())) {
            throw new Refusal(UserError.input(
                    "versionNumber",
                    ErrorCode.NOT_ALLOWED,
                    "Only the person who sent this version, a lead of their organisation or an officer can remove its"
                            + " file."));
        }
    }

    private Seen require(DocumentId id, Caller caller) {
        return seen(id, caller).orElseThrow(() -> Refusal.notFound("documentId", "document"));
    }
}
