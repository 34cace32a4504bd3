package org.preventionportal.planning.effort;

import graphql.GraphQLContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.lists.PlannableTasks;
import org.preventionportal.tasks.need.TaskKind;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores what was recorded about the days of tasks, and learns from it. */
@Repository
public class EffortRecords {

    /** How many of the last recorded tasks are learnt from. */
    private static final int MAX_LEARNT_FROM = 500;

    private static final String KINDS = "kindEfforts";

    private final MongoOperations mongo;
    private final PlannableTasks tasks;

    EffortRecords(MongoOperations mongo, PlannableTasks tasks) {
        this.mongo = mongo;
        this.tasks = tasks;
    }

    Optional<RecordedEffort> find(TaskId task) {
        return Optional.ofNullable(mongo.findById(task.value(), RecordedEffort.class));
    }

    /** The days of these tasks. */
    public Efforts of(Collection<Task> some) {
        return new Efforts(kinds(), recorded(some));
    }

    /**
     * The days of these tasks, for a page that may show those of a task and who could deliver it.
     *
     * @param request keeps the days of the kinds, so that they are read once for both
     */
    public Efforts of(Collection<Task> some, GraphQLContext request) {
        return new Efforts(request.computeIfAbsent(KINDS, _ -> kinds()), recorded(some));
    }

    private Map<TaskId, RecordedEffort> recorded(Collection<Task> some) {
        var named = Criteria.where("_id")
                .in(some.stream().map(task -> task.id().value()).toList());
        return StoredRecords.find(mongo, Query.query(named), RecordedEffort.class).stream()
                .collect(Collectors.toMap(RecordedEffort::task, Function.identity()));
    }

    /** The days that were spent on each of these tasks for which some were recorded. */
    Map<TaskId, Double> daysSpent(Collection<TaskId> some) {
        var named = Query.query(Criteria.where("_id").in(Id.values(some)));
        named.fields().include("task", "daysSpent");
        return StoredRecords.projectStrictly(mongo, named, RecordedEffort.class, Spent.class).stream()
                .collect(Collectors.toMap(Spent::task, Spent::daysSpent));
    }

    private Map<TaskKind, KindEffort> kinds() {
        Map<TaskKind, List<Double>> spent = spentOnCompleted();
        Map<String, AdjustedKindEffort> adjusted = adjusted();
        Map<TaskKind, KindEffort> kinds = new EnumMap<>(TaskKind.class);
        Arrays.stream(TaskKind.values())
                .forEach(kind -> kinds.put(
                        kind,
                        KindEffort.of(
                                kind,
                                spent.getOrDefault(kind, List.of()),
                                adjusted.getOrDefault(kind.name(), AdjustedKindEffort.none(kind)))));
        return kinds;
    }

    private Map<String, AdjustedKindEffort> adjusted() {
        var kinds = Criteria.where("_id")
                .in(Arrays.stream(TaskKind.values()).map(TaskKind::name).toList());
        return StoredRecords.find(mongo, Query.query(kinds), AdjustedKindEffort.class).stream()
                .collect(Collectors.toMap(AdjustedKindEffort::id, Function.identity()));
    }

    AdjustedKindEffort adjusted(TaskKind kind) {
        return Objects.requireNonNullElseGet(
                mongo.findById(kind.name(), AdjustedKindEffort.class), () -> AdjustedKindEffort.none(kind));
    }

    KindEffort of(TaskKind kind) {
        return Objects.requireNonNull(kinds().get(kind));
    }

    void save(AdjustedKindEffort adjusted, TaskKind kind) {
        ConcurrencyVersions.save(mongo, adjusted, () -> of(kind));
    }

    private record Spent(TaskId task, double daysSpent) {}

    private Map<TaskKind, List<Double>> spentOnCompleted() {
        var latest = Query.query(Criteria.where("daysSpent").gt(0))
                .with(Sort.by(Sort.Direction.DESC, "updatedAt"))
                .limit(MAX_LEARNT_FROM);
        latest.fields().include("task", "daysSpent");
        List<Spent> efforts = StoredRecords.project(mongo, latest, RecordedEffort.class, Spent.class);
        Map<TaskId, TaskKind> completed =
                tasks.completedKinds(efforts.stream().map(Spent::task).toList());
        return efforts.stream()
                .filter(effort -> completed.containsKey(effort.task()))
                .collect(Collectors.groupingBy(
                        effort -> Objects.requireNonNull(completed.get(effort.task())),
                        Collectors.mapping(Spent::daysSpent, Collectors.toList())));
    }

    void save(RecordedEffort effort, Task task) {
        ConcurrencyVersions.save(mongo, effort, () -> task);
    }
}
