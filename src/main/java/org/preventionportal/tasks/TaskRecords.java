package org.preventionportal.tasks;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.preventionportal.platform.Batches;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** All tasks but drafts, for import and export; whoever calls has checked who asks. */
@Component
public class TaskRecords {

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

    /** Each is in whole or not at all; after a crash some of them are, and the others can be inserted again. */
    public void insert(List<Task> tasks) {
        if (!tasks.isEmpty()) {
            mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Task.class)
                    .insert(tasks)
                    .execute();
        }
    }

    public void forEach(Consumer<Task> action) {
        Batches.forEach(
                mongo, () -> Criteria.where("progress.state").ne(TaskState.DRAFT), Task.class, Task::id, action);
    }
}
