package org.preventionportal.tasks.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskReferences;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads and stores tasks for the service itself, without a scope: the calling service checks the role. */
@Component
public class TaskRecords {

    private static final int IDS_AT_ONCE = 5000;
    private static final String BASIS = "queuePosition.basis.entry";

    private final MongoOperations mongo;
    private final TaskReferences references;

    TaskRecords(MongoOperations mongo, TaskReferences references) {
        this.mongo = mongo;
        this.references = references;
    }

    /** The condition for tasks that a person must not see, whatever the role allows. */
    public static Criteria hiddenFrom(PersonId person) {
        return Exclusion.anyOf(person);
    }

    /** Tasks for import and export, of which none may be left out. */
    public List<Task> find(Collection<TaskId> ids) {
        return StoredRecords.findStrictly(
                mongo, Query.query(Criteria.where("_id").in(Id.values(ids))), Task.class);
    }

    /** Visits the ids of all tasks but drafts, some thousands at a time. */
    public void forEachId(Consumer<TaskId> action) {
        List<TaskId> batch = ids("");
        while (!batch.isEmpty()) {
            batch.forEach(action);
            batch = ids(batch.getLast().value());
        }
    }

    private List<TaskId> ids(String after) {
        var next = Criteria.where("_id").gt(after).and("progress.state").ne(TaskState.DRAFT);
        var query = Query.query(next).with(Sort.by("_id")).limit(IDS_AT_ONCE);
        return StoredRecords.ids(mongo, query, Task.class, TaskId::new);
    }

    /** Inserts tasks. After a crash some may be stored; inserting all of them again adds the others. */
    public void insert(List<Task> made) {
        List<Task> tasks = references.claim(made);
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

    /** Visits all tasks but drafts. */
    public void forEach(Consumer<Task> action) {
        Batches.forEachStrictly(mongo, () -> Criteria.where("progress.state").ne(TaskState.DRAFT), Task.class, action);
    }

    /** Any task, even a draft: joining starts before the task can be seen. */
    public Optional<Task> any(TaskId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Task.class));
    }

    /**
     * What an officer has still to deliver.
     *
     * @param actor who changes it, and must not be excluded
     */
    public List<Task> committedBy(PersonId officer, PersonId actor) {
        var committed = Criteria.where("progress.officer")
                .is(officer.value())
                .and("progress.state")
                .in(TaskState.COMMITTED);
        var own = new Criteria().andOperator(committed, Exclusion.noneOf(actor));
        return StoredRecords.findStrictly(mongo, Query.query(own), Task.class);
    }

    /** Visits open requests whose intelligence factor is based on an entry, without the parts that lists leave out. */
    public void forEachWithBasis(Consumer<Task> action) {
        Batches.forEachStored(
                mongo,
                TaskPart.ALL.stream().map(TaskPart::path).toList(),
                () -> open().and(BASIS).exists(true),
                Task.class,
                (task, _) -> action.accept(task));
    }

    /** Those of the tasks that are open requests whose intelligence factor is not based on the entry. */
    public List<TaskId> notBasedOn(String entry, Collection<TaskId> ids) {
        var some = open().and("_id").in(Id.values(ids)).and(BASIS).ne(entry);
        return StoredRecords.ids(mongo, Query.query(some), Task.class, TaskId::new);
    }

    private static Criteria open() {
        return Criteria.where("progress.state").in(TaskState.OPEN);
    }

    /** Saves a changed task. Returns false if somebody else has changed it since it was read. */
    public boolean trySave(Task task) {
        task.requireWhole();
        return ConcurrencyVersions.trySave(mongo, task);
    }

    /** Deletes the draft that an organisation joined a task with, if it still exists. */
    public void removeDraft(TaskId draft) {
        var still =
                Criteria.where("_id").is(draft.value()).and("progress.state").is(TaskState.DRAFT);
        mongo.remove(Query.query(still), Task.class);
    }

    /** @return how many drafts that had not changed since then were deleted */
    public long removeDraftsUntouchedSince(Instant then) {
        var untouched = Criteria.where("progress.state")
                .is(TaskState.DRAFT)
                .and("progress.updatedAt")
                .lt(then);
        return Batches.remove(mongo, untouched, Task.class);
    }
}
