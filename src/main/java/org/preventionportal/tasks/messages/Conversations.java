package org.preventionportal.tasks.messages;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.ConversationAccess;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Posts and reads messages between each organisation on a task and the programme, and notes of officers and programme
 * managers. Officers and programme managers see every conversation, members those of their own organisations.
 */
@Service
@Validated
class Conversations {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("_id"));

    private final Tasks tasks;
    private final ConversationAccess access;
    private final UnreadMessages unread;
    private final ReadMarks marks;
    private final MongoOperations mongo;
    private final RateLimiter limiter;
    private final Clock clock;

    Conversations(
            Tasks tasks,
            ConversationAccess access,
            UnreadMessages unread,
            ReadMarks marks,
            MongoOperations mongo,
            RateLimiter limiter,
            Clock clock) {
        this.unread = unread;
        this.marks = marks;
        this.tasks = tasks;
        this.access = access;
        this.mongo = mongo;
        this.limiter = limiter;
        this.clock = clock;
    }

    @TaskReaders
    public MessagePayload post(@Valid PostMessageInput input, Caller caller) {
        var side = access.requireWriter(input.taskId(), input.partnerId(), caller);
        TaskMessage written = input.toMessage(side.partner(), side.isFromStaff(), caller, clock.instant());
        if (!side.isFromStaff() && !isRepeat(written)) {
            limiter.require(RateLimit.MESSAGE, caller.id().value());
        }
        TaskMessage message = insert(written);
        if (input.readUpTo() != null) {
            marks.set(side.task().id(), caller, input.readUpTo());
        }
        return new MessagePayload(message, TaskView.of(side.task(), caller));
    }

    @Officers
    public NotePayload note(@Valid PostNoteInput input, Caller caller) {
        Task task = tasks.find(input.taskId(), caller).orElseThrow(() -> Refusal.notFound("taskId", "task"));
        return new NotePayload(insert(input.toNote(caller, clock.instant())), task);
    }

    private TaskMessage insert(TaskMessage message) {
        return Idempotent.insert(
                mongo, message, () -> Optional.ofNullable(mongo.findById(message.id(), TaskMessage.class)));
    }

    private boolean isRepeat(TaskMessage message) {
        return mongo.exists(Query.query(Criteria.where("_id").is(message.id())), TaskMessage.class);
    }

    private static Criteria visible(Task task, Caller caller) {
        var ofTask = Criteria.where("task").is(task.id().value());
        return caller.isDeliveryStaff()
                ? ofTask.and("partner").ne(null)
                : ofTask.and("partner").in(Id.values(TaskView.organisations(task, caller)));
    }

    /** The task of each message or note, as far as the caller sees it. */
    @SignedIn
    public Map<TaskMessage, Task> tasks(List<TaskMessage> messages, Caller caller) {
        return tasks.views(messages, TaskMessage::task, caller);
    }

    /** A message or note that the caller may read; null otherwise. */
    @TaskReaders
    public @Nullable TaskMessage find(String id, Caller caller) {
        return Optional.ofNullable(mongo.findById(id, TaskMessage.class))
                .filter(message ->
                        tasks.find(message.task(), caller).stream().anyMatch(task -> isVisible(message, task, caller)))
                .orElse(null);
    }

    private static boolean isVisible(TaskMessage message, Task task, Caller caller) {
        return message.partner() == null
                ? caller.isDeliveryStaff()
                : ConversationAccess.isReader(message.partner(), task, caller);
    }

    @SignedIn
    public Window<TaskMessage> messages(Task task, Caller caller, ScrollSubrange range) {
        return KeysetPaging.page(mongo, Query.query(visible(task, caller)), TaskMessage.class, NEWEST_FIRST, range);
    }

    /** For officers and programme managers; null for everybody else. */
    @SignedIn
    public @Nullable Window<TaskMessage> notes(Task task, Caller caller, ScrollSubrange range) {
        var notes = Criteria.where("task").is(task.id().value()).and("partner").is(null);
        return caller.isDeliveryStaff()
                ? KeysetPaging.page(mongo, Query.query(notes), TaskMessage.class, NEWEST_FIRST, range)
                : null;
    }

    @TaskReaders
    public Task markRead(@Valid MarkMessagesReadInput input, Caller caller) {
        Task task = tasks.find(input.taskId(), caller).orElseThrow(() -> Refusal.notFound("taskId", "task"));
        marks.set(task.id(), caller, input.upTo());
        return TaskView.of(task, caller);
    }

    /** How many messages of others the caller has not read, for many tasks by two commands. */
    @SignedIn
    public Map<Task, Integer> unread(List<Task> tasks, Caller caller) {
        return unread.count(tasks, caller);
    }
}
