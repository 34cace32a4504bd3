package org.preventionportal.tasks.messages;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.records.TaskView;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds what others wrote in the conversations of tasks and a caller has not read, for all tasks at once. */
@Component
public class UnreadMessages {

    private static final int MAX_MESSAGES = 5000;

    private final MongoOperations mongo;
    private final ReadMarks marks;

    UnreadMessages(MongoOperations mongo, ReadMarks marks) {
        this.mongo = mongo;
        this.marks = marks;
    }

    /** When others wrote the messages of a conversation. */
    private record Sent(TaskId task, PartnerId partner, List<Instant> createdAt) {}

    /** When something was written in a conversation. */
    private record Stamp(TaskId task, PartnerId partner, Instant createdAt) {}

    /** A task in whose conversations something was written. */
    private record Written(TaskId task) {}

    /**
     * The tasks in whose conversations others wrote something since then. It looks at the newest messages only, in an
     * index alone; what members may see of these tasks is for the caller of this method to decide.
     */
    public List<TaskId> writtenSince(Instant since, Caller caller) {
        var partner = Criteria.where("partner");
        var conversations = caller.isDeliveryStaff() ? partner.gt("") : partner.in(Id.values(caller.partners()));
        return Aggregations.run(
                        mongo,
                        TaskMessage.class,
                        Written.class,
                        List.of(
                                match(conversations
                                        .and("createdAt")
                                        .gte(since)
                                        .and("author")
                                        .ne(caller.id().value())),
                                sort(Sort.Direction.DESC, "createdAt"),
                                limit(MAX_MESSAGES),
                                group("task"),
                                project().and("_id").as("task").andExclude("_id")))
                .stream()
                .map(Written::task)
                .toList();
    }

    /**
     * When others last wrote something in the conversations of each task that the caller reads, without tasks in which
     * nobody did. The database groups by conversation, from an index alone.
     *
     * @param tasks within the caller's scope
     */
    public Map<TaskId, Instant> latest(List<Task> tasks, Caller caller) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        List<Stamp> latest = Aggregations.run(
                mongo,
                TaskMessage.class,
                Stamp.class,
                List.of(
                        match(fromOthers(tasks, caller)),
                        group("task", "partner").max("createdAt").as("createdAt"),
                        project("createdAt")
                                .and("_id.task")
                                .as("task")
                                .and("_id.partner")
                                .as("partner")
                                .andExclude("_id")));
        Map<TaskId, Task> byId = byId(tasks);
        return latest.stream()
                .filter(stamp -> isReadable(stamp.task(), stamp.partner(), byId, caller))
                .collect(Collectors.toMap(
                        Stamp::task, Stamp::createdAt, BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    /**
     * How many messages of each task are unread, by one command if nobody else wrote any, and otherwise by two.
     *
     * @param tasks within the caller's scope
     */
    Map<Task, Integer> count(List<Task> tasks, Caller caller) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<TaskId, List<Instant>> sent = sent(tasks, caller);
        Map<TaskId, Instant> read = marks.of(sent.keySet(), caller);
        Map<Task, Integer> unread = new HashMap<>();
        tasks.forEach(task -> unread.put(
                task,
                Math.toIntExact(sent.getOrDefault(task.id(), List.of()).stream()
                        .filter(createdAt -> createdAt.isAfter(Objects.requireNonNull(read.get(task.id()))))
                        .count())));
        return unread;
    }

    /** When others wrote the messages that the caller reads, from an index alone. */
    private Map<TaskId, List<Instant>> sent(List<Task> tasks, Caller caller) {
        List<Sent> conversations = Aggregations.run(
                mongo,
                TaskMessage.class,
                Sent.class,
                List.of(
                        match(fromOthers(tasks, caller)),
                        group("task", "partner").push("createdAt").as("createdAt"),
                        project("createdAt")
                                .and("_id.task")
                                .as("task")
                                .and("_id.partner")
                                .as("partner")
                                .andExclude("_id")));
        Map<TaskId, Task> byId = byId(tasks);
        return conversations.stream()
                .filter(one -> isReadable(one.task(), one.partner(), byId, caller))
                .collect(Collectors.groupingBy(
                        Sent::task, Collectors.flatMapping(one -> one.createdAt().stream(), Collectors.toList())));
    }

    /** Notes have no partner. A comparison with null would read each message, and not the index alone. */
    private static Criteria fromOthers(List<Task> tasks, Caller caller) {
        return Criteria.where("task")
                .in(tasks.stream().map(task -> task.id().value()).toList())
                .and("partner")
                .gt("")
                .and("author")
                .ne(caller.id().value());
    }

    private static Map<TaskId, Task> byId(List<Task> tasks) {
        return tasks.stream().collect(Collectors.toMap(Task::id, task -> task, (one, _) -> one));
    }

    private static boolean isReadable(TaskId id, PartnerId partner, Map<TaskId, Task> tasks, Caller caller) {
        Task task = tasks.get(id);
        return caller.isDeliveryStaff() || (task != null && TaskView.isSeenFor(partner, task, caller));
    }
}
