package org.preventionportal.tasks.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDateTime;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskReferences;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskOrder;
import org.preventionportal.tasks.records.Tasks;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Reads and stores tasks for the service itself, without a scope: the calling service checks the role. */
@Component
public class TaskRecords {

    private static final int IDS_AT_ONCE = 5000;
    private static final String PENDING_FROM = "progress.pendingNotificationFrom";
    private static final String BASIS = "queuePosition.basis.entry";

    private static final Set<TaskPart> NOT_COMPARED =
            EnumSet.complementOf(EnumSet.of(TaskPart.DESCRIPTION, TaskPart.THEMES));

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
        return StoredRecords.findStrictly(
                mongo,
                Query.query(new Criteria()
                        .andOperator(
                                Criteria.where("progress.officer")
                                        .is(officer.value())
                                        .and("progress.state")
                                        .in(TaskState.COMMITTED),
                                Exclusion.noneOf(actor))),
                Task.class);
    }

    /** Tasks with history entries that no notification has been sent about. */
    public List<Task> pendingNotification(int most) {
        return StoredRecords.find(
                mongo, Query.query(Criteria.where(PENDING_FROM).gte(0)).limit(most), Task.class);
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

    /**
     * Records that notifications of the task as it was read have been sent. Later entries stay pending, and nothing
     * changes if another node has recorded it before.
     */
    public void markNotified(Task task) {
        int read = task.history().size();
        updatePending(task, entryExists(read, false), new Update().unset(PENDING_FROM));
        updatePending(task, entryExists(read, true), Update.update(PENDING_FROM, read));
    }

    private static Criteria entryExists(int place, boolean exists) {
        return Criteria.where("%s.%d".formatted(TaskPart.HISTORY.path(), place)).exists(exists);
    }

    private void updatePending(Task task, Criteria entries, Update update) {
        var same = entries.and("_id")
                .is(task.id().value())
                .and(PENDING_FROM)
                .is(task.progress().pendingNotificationFrom());
        mongo.updateFirst(Query.query(same), update, mongo.getCollectionName(Task.class));
    }

    /** Updates the task as it was read. With the class, Spring Data would count a new version, which this is not. */
    private void updateUnversioned(Task task, Update update) {
        var same = Criteria.where("_id").is(task.id().value()).and("version").is(task.version());
        mongo.updateFirst(Query.query(same), update, mongo.getCollectionName(Task.class));
    }

    /** Stores the key again that tasks are sorted by whose next session is over. */
    public void refreshSessions(LocalDate today) {
        Batches.forEachByDay(
                mongo,
                TaskOrder.SESSION_KEY,
                List.of(TaskPart.HISTORY.path()),
                () -> Criteria.where(TaskOrder.SESSION_KEY).lt(today),
                Task.class,
                task -> storeSessionKey(task, TaskOrder.sessionKey(task, today)));
    }

    /** Stores the key of tasks to deliver again if it is another one, as after a node whose clock was ahead. */
    public void correctSessions(LocalDate today) {
        TaskState.COMMITTED.forEach(state -> correctSessions(state, today));
    }

    /** Reads tasks in one state that have not ended, because an index lists these by their ids. */
    private void correctSessions(TaskState state, LocalDate today) {
        Batches.forEachStored(
                mongo,
                List.of(TaskPart.HISTORY.path()),
                () -> Criteria.where("progress.state")
                        .is(state)
                        .and("progress.ending.endedOn")
                        .is(null),
                Task.class,
                (task, stored) -> {
                    LocalDate key = TaskOrder.sessionKey(task, today);
                    if (!storedDay(key).equals(stored.get(TaskOrder.SESSION_KEY))) {
                        storeSessionKey(task, key);
                    }
                });
    }

    private static BsonDateTime storedDay(LocalDate day) {
        return new BsonDateTime(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    }

    private void storeSessionKey(Task task, LocalDate key) {
        updateUnversioned(task, Update.update(TaskOrder.SESSION_KEY, key));
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

    /** The newest open, committed or recently completed tasks of the region of a need, as far as needs are compared. */
    public List<Task> servedNear(Need need, Instant since, int most) {
        return newest(Criteria.where("need.region").is(need.region()), since, most);
    }

    /** As {@link #servedNear}, of other regions with a theme of the need. */
    public List<Task> servedElsewhere(Need need, Instant since, int most) {
        return newest(
                Criteria.where("need.themes")
                        .in(need.themes())
                        .and("need.region")
                        .ne(need.region()),
                since,
                most);
    }

    /** Whether these parts are all that tasks lack which were read to be compared. */
    public static boolean comparesAllBut(Set<TaskPart> unasked) {
        return unasked.containsAll(NOT_COMPARED);
    }

    private List<Task> newest(Criteria which, Instant since, int most) {
        var states = Stream.concat(TaskState.OPEN.stream(), TaskState.SERVED.stream())
                .toList();
        var recent = Criteria.where("progress.state")
                .in(states)
                .and("origin.createdAt")
                .gte(since);
        return StoredRecords.find(
                mongo,
                TaskPart.without(NOT_COMPARED, new Criteria().andOperator(which, recent))
                        .with(Tasks.NEWEST_FIRST)
                        .limit(most),
                Task.class);
    }
}
