package org.preventionportal.tasks;

import com.mongodb.ErrorCategory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Gives each task a reference that no other task has or has had. A repeat gives the same one. */
@Component
public class TaskReferences {

    private static final int MAX_ATTEMPTS = 20;

    private final MongoOperations mongo;

    /**
     * Records which task has a reference, for good. It is a collection of its own, because references are unique over
     * all shards only as ids.
     */
    @Document("taskReferences")
    public record Claim(@BsonId TaskReference id, TaskId task) {}

    TaskReferences(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Task claim(Task task) {
        return claim(List.of(task)).getFirst();
    }

    /** @return the tasks in their order, each with the reference that is now its own */
    public List<Task> claim(List<Task> tasks) {
        Map<TaskId, TaskReference> claimed = new HashMap<>();
        List<TaskId> open = tasks.stream().map(Task::id).toList();
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt == MAX_ATTEMPTS) {
                throw new IllegalStateException("No reference is left for %d tasks".formatted(open.size()));
            }
            open = claim(open, attempt, claimed);
        }
        return tasks.stream()
                .map(task -> task.with(Objects.requireNonNull(claimed.get(task.id()))))
                .toList();
    }

    /** @return the tasks whose references other tasks have */
    private List<TaskId> claim(List<TaskId> tasks, int attempt, Map<TaskId, TaskReference> claimed) {
        Map<TaskId, TaskReference> candidates = new HashMap<>();
        tasks.forEach(task -> candidates.put(task, TaskReference.candidate(task, attempt)));
        Map<TaskReference, TaskId> owners = owners(candidates);
        List<TaskId> others = new ArrayList<>();
        candidates.forEach((task, reference) -> {
            if (task.equals(owners.get(reference))) {
                claimed.put(task, reference);
            } else {
                others.add(task);
            }
        });
        return others;
    }

    private Map<TaskReference, TaskId> owners(Map<TaskId, TaskReference> candidates) {
        BulkOperations claims = mongo.bulkOps(BulkMode.UNORDERED, Claim.class);
        candidates.forEach((task, reference) -> claims.upsert(
                Query.query(Criteria.where("_id").is(reference.value())),
                new Update().setOnInsert("task", task.value())));
        execute(claims);
        return StoredRecords.findStrictly(mongo, Query.query(in(candidates.values())), Claim.class).stream()
                .collect(Collectors.toMap(Claim::id, Claim::task));
    }

    /** A reference that another request has claimed meanwhile can be read like the others. */
    private static void execute(BulkOperations claims) {
        try {
            claims.execute();
        } catch (BulkOperationException failure) {
            boolean isClaimed = failure.getErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (!isClaimed) {
                throw failure;
            }
        }
    }

    private static Criteria in(Collection<TaskReference> references) {
        return Criteria.where("_id")
                .in(references.stream().map(TaskReference::value).distinct().toList());
    }
}
