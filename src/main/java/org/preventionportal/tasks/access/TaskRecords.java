package org.preventionportal.tasks.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads and inserts tasks for import and export. It leaves out drafts, and the calling service checks the role. */
@Component
public class TaskRecords {

    private static final int IDS_AT_ONCE = 5000;

    private final MongoOperations mongo;

    TaskRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public List<Task> find(Collection<TaskId> ids) {
        return mongo.find(
                Query.query(
                        Criteria.where("_id").in(ids.stream().map(TaskId::value).toList())),
                Task.class);
    }

    /** Visits the ids of all tasks, some thousands at a time. */
    public void forEachId(Consumer<TaskId> action) {
        List<Stamp> batch = ids("");
        while (!batch.isEmpty()) {
            batch.forEach(one -> action.accept(one.id()));
            batch = ids(batch.getLast().id().value());
        }
    }

    private List<Stamp> ids(String after) {
        var next = Criteria.where("_id").gt(after).and("progress.state").ne(TaskState.DRAFT);
        var query = Query.query(next).with(Sort.by("id")).limit(IDS_AT_ONCE);
        query.fields().include("_id");
        return mongo.find(query, Stamp.class, mongo.getCollectionName(Task.class));
    }

    private record Stamp(TaskId id) {}

    /** Inserts tasks. After a crash some may be stored; inserting all of them again adds the others. */
    public void insert(List<Task> tasks) {
        try {
            mongo.insertAll(tasks);
        } catch (DuplicateKeyException someAreThere) {
            Set<TaskId> there = find(tasks.stream().map(Task::id).toList()).stream()
                    .map(Task::id)
                    .collect(Collectors.toSet());
            mongo.insertAll(
                    tasks.stream().filter(task -> !there.contains(task.id())).toList());
        }
    }

    public void forEach(Consumer<Task> action) {
        Batches.forEach(
                mongo, () -> Criteria.where("progress.state").ne(TaskState.DRAFT), Task.class, Task::id, action);
    }
}
