package org.preventionportal.tasks.messages;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskView;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds what others wrote in the conversations of tasks and a caller has not read, by two commands for all tasks. */
@Component
public class UnreadMessages {

    private final MongoOperations mongo;
    private final ReadMarks marks;

    UnreadMessages(MongoOperations mongo, ReadMarks marks) {
        this.mongo = mongo;
        this.marks = marks;
    }

    /** When something was written in a conversation. */
    private record Stamp(TaskId task, PartnerId partner, Instant createdAt) {}

    /**
     * Those of the tasks that have unread messages. The database groups by conversation, from an index alone.
     *
     * @param tasks within the caller's scope
     */
    public List<TaskId> among(List<Task> tasks, Caller caller) {
        if (tasks.isEmpty()) {
            return List.of();
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
        return unread(latest, tasks, caller).stream()
                .map(Stamp::task)
                .distinct()
                .toList();
    }

    /**
     * How many messages of each task are unread.
     *
     * @param tasks within the caller's scope
     */
    Map<Task, Integer> count(List<Task> tasks, Caller caller) {
        var query = Query.query(fromOthers(tasks, caller));
        query.fields().include("task", "partner", "createdAt").exclude("_id");
        List<Stamp> all =
                mongo.query(TaskMessage.class).as(Stamp.class).matching(query).all();
        Map<TaskId, Long> counts =
                unread(all, tasks, caller).stream().collect(Collectors.groupingBy(Stamp::task, Collectors.counting()));
        Map<Task, Integer> unread = new HashMap<>();
        tasks.forEach(task -> unread.put(task, Math.toIntExact(counts.getOrDefault(task.id(), 0L))));
        return unread;
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

    private List<Stamp> unread(List<Stamp> written, List<Task> tasks, Caller caller) {
        Map<TaskId, Task> byId = tasks.stream().collect(Collectors.toMap(Task::id, task -> task, (one, _) -> one));
        List<Stamp> readable = written.stream()
                .filter(stamp -> isReadable(stamp, byId, caller))
                .toList();
        if (readable.isEmpty()) {
            return List.of();
        }
        Map<TaskId, Instant> read = marks.of(readable.stream().map(Stamp::task).toList(), caller);
        return readable.stream()
                .filter(stamp -> stamp.createdAt().isAfter(read.getOrDefault(stamp.task(), Instant.EPOCH)))
                .toList();
    }

    private static boolean isReadable(Stamp stamp, Map<TaskId, Task> tasks, Caller caller) {
        Task task = tasks.get(stamp.task());
        return caller.isOfficer() || (task != null && TaskView.isSeenFor(stamp.partner(), task, caller));
    }
}
