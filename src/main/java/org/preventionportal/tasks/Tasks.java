package org.preventionportal.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.Pages;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredFields;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores tasks. What a caller reads is limited by their {@link TaskScope}. */
@Repository
public class Tasks {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("origin.createdAt"), Sort.Order.asc("id"));
    private static final Map<String, Class<?>> NEWEST_CURSOR =
            Map.of("origin.createdAt", Instant.class, "id", String.class);

    /** Highest rank first, then the longest wait, then the id, so that no two are equal. */
    private static final Sort QUEUE = Sort.by(
            Sort.Order.desc("queuePosition.rank"), Sort.Order.asc("progress.requestedAt"), Sort.Order.asc("id"));

    private static final Map<String, Class<?>> QUEUE_CURSOR =
            Map.of("queuePosition.rank", Integer.class, "progress.requestedAt", Instant.class, "id", String.class);

    /** Marks the repeated query of the live queue, so that operators can tell it from what people ask. */
    public static final String WATCH = "triage queue watch";

    private final MongoOperations mongo;
    private final Clock clock;

    Tasks(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    private LocalDate today() {
        return WorkingDays.day(clock.instant());
    }

    public Optional<Task> find(TaskId id, Caller caller) {
        var one = new Criteria().andOperator(Criteria.where("_id").is(id.value()), TaskScope.of(caller));
        return Optional.ofNullable(mongo.findOne(Query.query(one), Task.class));
    }

    /** Finds the task that has the activity, if the caller may see it. */
    public Optional<Task> withActivity(String activity, Caller caller) {
        var one = new Criteria()
                .andOperator(Criteria.where("delivery.activities._id").is(activity), TaskScope.of(caller));
        return Optional.ofNullable(mongo.findOne(Query.query(one), Task.class));
    }

    /** @throws Refusal if the id names a task that the caller does not see */
    public void requireVisible(String field, @Nullable TaskId id, Caller caller) {
        if (id != null && find(id, caller).isEmpty()) {
            throw Refusal.notFound(field, "task");
        }
    }

    /** @param unused what need not be read */
    public Window<Task> page(TaskFilter filter, Set<TaskPart> unused, Caller caller, ScrollSubrange range) {
        var query = without(unused, filter.narrow(caller, today()));
        return Pages.page(mongo, query, Task.class, NEWEST_FIRST, NEWEST_CURSOR, range);
    }

    /** @param unused what need not be read */
    public Window<Task> queue(TriageQueueFilter filter, Set<TaskPart> unused, Caller caller, ScrollSubrange range) {
        var query = without(unused, filter.narrow(caller, today()));
        return Pages.page(mongo, query, Task.class, QUEUE, QUEUE_CURSOR, range);
    }

    private Query without(Set<TaskPart> unused, Criteria which) {
        var query = Query.query(which);
        if (!unused.isEmpty()) {
            Set<String> paths = unused.stream().map(TaskPart::path).collect(Collectors.toSet());
            query.fields().include(StoredFields.without(paths, Task.class, mongo));
        }
        return query;
    }

    /** The whole queue in its order, without a scope: previews need every request. */
    public List<Task> wholeQueue() {
        return mongo.find(
                Query.query(Criteria.where("progress.state").in(TaskFilter.WAITING))
                        .with(QUEUE),
                Task.class);
    }

    /** Requests that wait and changed since then, without a scope: the live queue reports their number only. */
    public List<Task> requestedAndChangedSince(Instant then, int most) {
        return mongo.find(
                Query.query(Criteria.where("progress.state")
                                .is(TaskState.REQUESTED)
                                .and("progress.deferredUntil")
                                .is(null)
                                .and("progress.updatedAt")
                                .gte(then))
                        .comment(WATCH)
                        .limit(most),
                Task.class);
    }

    public Task insert(Task task, Caller caller) {
        return Idempotent.insert(mongo, task, () -> find(task.id(), caller));
    }

    /** Saves a changed task if nobody else has changed it since it was read. */
    public Task save(Task task, Caller caller) {
        return ConcurrencyVersions.save(mongo, task, () -> seen(task.id(), caller));
    }

    private Task seen(TaskId id, Caller caller) {
        return find(id, caller)
                .map(task -> TaskView.of(task, caller))
                .orElseThrow(() -> Refusal.notFound("taskId", "task"));
    }

    /** Saves a changed task for the service itself. Returns false if somebody else has changed it since it was read. */
    public boolean trySave(Task task) {
        return ConcurrencyVersions.trySave(mongo, task);
    }

    public void remove(Task draft, Caller caller) {
        ConcurrencyVersions.remove(mongo, draft, () -> seen(draft.id(), caller));
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

    /** The newest open, committed or recently completed tasks of the same region or theme, without a scope. */
    public List<Task> candidates(Need need, Instant since, int most) {
        var states = Stream.concat(TaskState.OPEN.stream(), TaskState.SERVED.stream())
                .toList();
        var near = new Criteria()
                .orOperator(
                        Criteria.where("need.region").is(need.region()),
                        Criteria.where("need.themes").in(need.themes()));
        var recent = Criteria.where("progress.state")
                .in(states)
                .and("origin.createdAt")
                .gte(since);
        return mongo.find(
                Query.query(new Criteria().andOperator(recent, near))
                        .with(NEWEST_FIRST)
                        .limit(most),
                Task.class);
    }

    /** The follow-ups of these tasks, oldest first. */
    public List<Task> followUps(Collection<TaskId> tasks, Caller caller) {
        var some = Criteria.where("origin.followUpOf")
                .in(tasks.stream().map(TaskId::value).toList());
        return mongo.find(
                Query.query(new Criteria().andOperator(some, TaskScope.of(caller)))
                        .with(Sort.by("origin.createdAt", "id")),
                Task.class);
    }

    /** Those of the tasks that the caller may see. */
    public List<Task> visible(Collection<TaskId> tasks, Caller caller) {
        var some = Criteria.where("_id").in(tasks.stream().map(TaskId::value).toList());
        return mongo.find(Query.query(new Criteria().andOperator(some, TaskScope.of(caller))), Task.class);
    }

    /** Any task, without a scope: for the service itself and for joining, which starts before the task can be seen. */
    public Optional<Task> any(TaskId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Task.class));
    }

    /** What an officer has still to deliver. */
    public List<Task> committedBy(PersonId officer) {
        return mongo.find(
                Query.query(Criteria.where("progress.officer")
                        .is(officer.value())
                        .and("progress.state")
                        .in(TaskState.COMMITTED)),
                Task.class);
    }

    /** The newest tasks that a partner requested or joined, without drafts. */
    public List<Task> of(PartnerId partner, int most) {
        var on = new Criteria()
                .orOperator(
                        Criteria.where("origin.partner").is(partner.value()),
                        Criteria.where("coBeneficiaries.partner").is(partner.value()));
        var notDraft = Criteria.where("progress.state").ne(TaskState.DRAFT);
        return mongo.find(
                Query.query(new Criteria().andOperator(on, notDraft))
                        .with(NEWEST_FIRST)
                        .limit(most),
                Task.class);
    }

    /** Tasks with history entries that no notification has been sent about. */
    public List<Task> pendingNotification(int most) {
        return mongo.find(
                Query.query(Criteria.where("progress.pendingNotificationFrom").gte(0))
                        .limit(most),
                Task.class);
    }

    /** Records that notifications of the task as it was read have been sent. Later changes stay pending. */
    public void markNotified(Task task) {
        var same = Criteria.where("_id").is(task.id().value()).and("version").is(task.version());
        // With the class, Spring Data would count a new version, which this is not.
        String collection = mongo.getCollectionName(Task.class);
        mongo.updateFirst(Query.query(same), new Update().unset("progress.pendingNotificationFrom"), collection);
    }

    /** Requests with a response target that is due by that day. */
    public void forEachDueBy(LocalDate day, Consumer<Task> action) {
        Batches.forEach(
                mongo,
                () -> new Criteria()
                        .orOperator(
                                Criteria.where("progress.clock.acknowledgeBy").lte(day),
                                Criteria.where("progress.clock.decideBy").lte(day)),
                Task.class,
                Task::id,
                action);
    }

    public List<Task> deferredUntil(LocalDate day) {
        return mongo.find(
                Query.query(Criteria.where("progress.state")
                        .is(TaskState.DEFERRED)
                        .and("progress.deferredUntil")
                        .lte(day)),
                Task.class);
    }
}
