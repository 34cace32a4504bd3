package org.preventionportal.tasks.messages;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskView;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds those of some tasks whose messages a caller has not read, by two commands. */
@Component
public class UnreadTasks {

    private final MongoOperations mongo;

    UnreadTasks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** When somebody else wrote last in a conversation. */
    private record Latest(TaskId task, PartnerId partner, Instant createdAt) {}

    /** @param tasks within the caller's scope */
    public List<TaskId> among(List<Task> tasks, Caller caller) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        List<Latest> latest = latest(tasks, caller);
        Map<String, Instant> read = latest.isEmpty() ? Map.of() : marks(latest, caller);
        Map<TaskId, Task> byId = tasks.stream().collect(Collectors.toMap(Task::id, task -> task));
        return latest.stream()
                .filter(message -> isOf(message.partner(), byId.get(message.task()), caller))
                .filter(message -> message.createdAt()
                        .isAfter(read.getOrDefault(ReadMark.id(message.task(), caller.id()), Instant.EPOCH)))
                .map(Latest::task)
                .distinct()
                .toList();
    }

    private static boolean isOf(PartnerId partner, @Nullable Task task, Caller caller) {
        return caller.isOfficer()
                || (task != null && TaskView.organisations(task, caller).contains(partner));
    }

    private List<Latest> latest(List<Task> tasks, Caller caller) {
        Criteria fromOthers = Criteria.where("task")
                .in(tasks.stream().map(task -> task.id().value()).toList())
                .and("partner")
                .ne(null)
                .and("author")
                .ne(caller.id().value());
        return Aggregations.run(
                mongo,
                TaskMessage.class,
                Latest.class,
                List.of(
                        match(fromOthers),
                        group("task", "partner").max("createdAt").as("createdAt"),
                        project("createdAt")
                                .and("_id.task")
                                .as("task")
                                .and("_id.partner")
                                .as("partner")
                                .andExclude("_id")));
    }

    private Map<String, Instant> marks(Collection<Latest> latest, Caller caller) {
        var mine = Criteria.where("_id")
                .in(latest.stream()
                        .map(message -> ReadMark.id(message.task(), caller.id()))
                        .distinct()
                        .toList());
        return StoredRecords.find(mongo, Query.query(mine), ReadMark.class).stream()
                .collect(Collectors.toMap(ReadMark::id, ReadMark::upTo));
    }
}
