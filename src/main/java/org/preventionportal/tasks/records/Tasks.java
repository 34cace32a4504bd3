package org.preventionportal.tasks.records;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.BatchResults;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskReference;
import org.preventionportal.tasks.TaskReferences;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskStateCounts.TaskStateCount;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores tasks for callers. What a caller reads is limited by their {@link TaskScope}. */
@Repository
public class Tasks {

    /** Newest first, then the id, so that no two are equal. */
    public static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc(SeenOrder.CREATED), Sort.Order.asc("_id"));

    static final Sort NEWEST_UPDATE_FIRST = Sort.by(Sort.Order.desc(SeenOrder.UPDATED), Sort.Order.asc("_id"));

    private final MongoOperations mongo;
    private final TaskReferences references;
    private final Clock clock;

    Tasks(MongoOperations mongo, TaskReferences references, Clock clock) {
        this.mongo = mongo;
        this.references = references;
        this.clock = clock;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    public Optional<Task> find(TaskId id, Caller caller) {
        var one = new Criteria().andOperator(Criteria.where("_id").is(id.value()), TaskScope.of(caller));
        return StoredRecords.findOne(mongo, Query.query(one), Task.class);
    }

    public Optional<Task> find(TaskReference reference, Caller caller) {
        var one = new Criteria().andOperator(Criteria.where("reference").is(reference.value()), TaskScope.of(caller));
        return StoredRecords.findOne(mongo, Query.query(one), Task.class);
    }

    /** Finds the tasks that have the activities, as far as the caller may see them. */
    public List<Task> withActivities(Collection<String> activities, Caller caller) {
        var some = Criteria.where("delivery.activities._id").in(activities);
        return StoredRecords.find(
                mongo, Query.query(new Criteria().andOperator(some, TaskScope.of(caller))), Task.class);
    }

    /** @throws Refusal if the id names a task that the caller does not see */
    public void requireVisible(String field, @Nullable TaskId id, Caller caller) {
        if (id != null && find(id, caller).isEmpty()) {
            throw Refusal.notFound(field, "task");
        }
    }

    /** @param unasked parts of the tasks that nobody asks for */
    public Window<Task> page(
            TaskFilter filter, TaskOrder order, Set<TaskPart> unasked, Caller caller, ScrollSubrange range) {
        return page(TaskPart.without(unasked, filter.narrow(caller, today())), order.sort(), caller, range);
    }

    /**
     * One page of tasks. Times by which they are sorted are those that the caller sees, so that their places disclose
     * no date of another organisation.
     *
     * @param query finds only tasks that the caller sees
     */
    public Window<Task> page(Query query, Sort order, Caller caller, ScrollSubrange range) {
        return SeenOrder.of(order, caller)
                .map(seen -> KeysetPaging.page(mongo, query, seen.field(), Task.class, seen.sort(), range))
                .orElseGet(() -> KeysetPaging.page(mongo, query, Task.class, order, range));
    }

    /**
     * Finds tasks by words, the newest first, but before others those with all words in the title that the caller sees.
     *
     * @param unasked parts of the tasks that nobody asks for
     */
    public List<Task> search(String words, int first, Set<TaskPart> unasked, Caller caller) {
        return SearchText.titledFirst(
                TaskFilter.titled(words, caller),
                TaskFilter.ofWords(words).narrow(caller, today()),
                first,
                Task::id,
                (which, most) -> page(TaskPart.without(unasked, which), NEWEST_FIRST, caller, beginning(most))
                        .getContent());
    }

    private static ScrollSubrange beginning(int count) {
        return ScrollSubrange.create(ScrollPosition.keyset(), count, true);
    }

    /** Counts what a filter finds, up to a limit. */
    public int count(TaskFilter filter, int most, Caller caller) {
        var query = Query.query(filter.narrow(caller, today())).limit(most);
        return Math.toIntExact(mongo.count(query, Task.class));
    }

    /**
     * Counts the newest tasks by state, up to one more than {@link KeysetPaging#MAX_COUNT}. If there are more, every
     * state of requests is listed, since older tasks may be in it, and those that the filter finds are counted by
     * themselves if some of the newest are none of them.
     */
    public TaskStateCounts countByState(TaskFilter filter, Caller caller) {
        List<TaskStateCount> counts = Aggregations.run(
                mongo,
                Task.class,
                TaskStateCount.class,
                List.of(
                        Aggregation.match(filter.narrowInAnyState(caller, today())),
                        Aggregation.sort(NEWEST_FIRST),
                        Aggregation.limit(KeysetPaging.MAX_COUNT + 1),
                        Aggregation.group("progress.state").count().as("taskCount"),
                        Aggregation.project("taskCount").and("_id").as("state").andExclude("_id")));
        Map<TaskState, Integer> byState = new EnumMap<>(TaskState.class);
        counts.forEach(one -> byState.put(one.state(), one.taskCount()));
        boolean hasMore = byState.values().stream().mapToInt(Integer::intValue).sum() > KeysetPaging.MAX_COUNT;
        if (hasMore) {
            EnumSet.complementOf(EnumSet.of(TaskState.DRAFT)).forEach(state -> byState.putIfAbsent(state, 0));
        }
        List<TaskStateCount> inOrder = byState.entrySet().stream()
                .map(one -> new TaskStateCount(one.getKey(), one.getValue()))
                .toList();
        int found = inOrder.stream()
                .filter(one -> filter.admits(one.state()))
                .mapToInt(TaskStateCount::taskCount)
                .sum();
        boolean isAll = !hasMore || found > KeysetPaging.MAX_COUNT;
        return new TaskStateCounts(isAll ? found : count(filter, KeysetPaging.MAX_COUNT + 1, caller), inOrder);
    }

    public Task insert(Task task, Caller caller) {
        return Idempotent.insert(mongo, references.claim(task), () -> find(task.id(), caller));
    }

    /** Saves a changed task if nobody else has changed it since it was read. */
    public Task save(Task task, Caller caller) {
        task.requireWhole();
        return ConcurrencyVersions.save(mongo, task, () -> seen(task.id(), caller));
    }

    private Task seen(TaskId id, Caller caller) {
        return find(id, caller)
                .map(task -> TaskView.of(task, caller))
                .orElseThrow(() -> Refusal.notFound("taskId", "task"));
    }

    public void remove(Task draft, Caller caller) {
        ConcurrencyVersions.remove(mongo, draft, () -> seen(draft.id(), caller));
    }

    /** The follow-ups of these tasks, oldest first. */
    public List<Task> followUps(Collection<TaskId> tasks, Caller caller) {
        var some = Criteria.where("origin.followUpOf").in(Id.values(tasks));
        return StoredRecords.find(
                mongo,
                Query.query(new Criteria().andOperator(some, TaskScope.of(caller)))
                        .with(Sort.by("origin.createdAt", "_id")),
                Task.class);
    }

    /** The tasks that exclude a person, for lists of what belongs to tasks. */
    public List<TaskId> excluding(PersonId person) {
        return StoredRecords.ids(mongo, Query.query(Exclusion.anyOf(person)), Task.class, TaskId::new);
    }

    /** Those of the tasks that the caller may see. */
    public List<Task> visible(Collection<TaskId> tasks, Caller caller) {
        return visible(tasks, Set.of(), caller);
    }

    /**
     * Those of the tasks that the caller may see.
     *
     * @param unasked parts of the tasks that nobody asks for
     */
    public List<Task> visible(Collection<TaskId> tasks, Set<TaskPart> unasked, Caller caller) {
        var some = Criteria.where("_id").in(Id.values(tasks));
        return StoredRecords.find(
                mongo, TaskPart.without(unasked, new Criteria().andOperator(some, TaskScope.of(caller))), Task.class);
    }

    /** The tasks that either of the ids or of the references name and that the caller may see, without their parts. */
    public List<Task> named(Collection<TaskId> ids, Collection<TaskReference> references, Caller caller) {
        var named = new Criteria()
                .orOperator(
                        Criteria.where("_id").in(Id.values(ids)),
                        Criteria.where("reference").in(Id.values(references)));
        return StoredRecords.findStrictly(
                mongo,
                TaskPart.without(TaskPart.ALL, new Criteria().andOperator(named, TaskScope.of(caller))),
                Task.class);
    }

    /** Those of the tasks that the caller may see, as a {@link TaskView} and by their ids. */
    public Map<TaskId, Task> views(Stream<TaskId> tasks, Caller caller) {
        return visible(tasks.distinct().toList(), caller).stream()
                .collect(Collectors.toMap(Task::id, task -> TaskView.of(task, caller)));
    }

    /** The view of the task that each source refers to. Leaves out what refers to none that the caller may see. */
    public <T> Map<T, Task> views(Collection<T> sources, Function<T, @Nullable TaskId> reference, Caller caller) {
        Map<TaskId, Task> visible = views(sources.stream().map(reference).filter(Objects::nonNull), caller);
        return BatchResults.values(sources, reference, visible);
    }

    /** The views of the tasks that each row refers to, for callers who triage and deliver; for others none. */
    public <T> Map<T, List<Task>> viewsForStaff(
            Collection<T> rows, Function<T, ? extends Collection<TaskId>> references, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        Map<TaskId, Task> visible = views(rows.stream().flatMap(row -> references.apply(row).stream()), caller);
        return BatchResults.lists(rows, references, visible);
    }

    /** Those of the tasks that are accepted, in progress or completed, and that the caller may see. */
    public Set<TaskId> served(Collection<TaskId> tasks, Caller caller) {
        var some =
                Criteria.where("_id").in(Id.values(tasks)).and("progress.state").in(TaskState.SERVED);
        var seen = new Criteria().andOperator(some, TaskScope.of(caller));
        return Set.copyOf(StoredRecords.ids(mongo, Query.query(seen), Task.class, TaskId::new));
    }
}
