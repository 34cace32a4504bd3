package org.preventionportal.tasks.indicators;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Counts tasks from the stored tasks, by one command for each count. Callers must check access. */
@Repository
public class TaskCounts {

    private static final String REGION = "need.region";
    private static final String KIND = "need.kind";
    private static final String THEMES = "need.themes";
    private static final String STATE = "progress.state";
    private static final String REASON = "progress.ending.reason";

    private static final List<String[]> FACETS = Stream.of(REGION, KIND, "origin.partnerKind", REASON)
            .map(field -> new String[] {field, STATE})
            .toList();

    private final MongoOperations mongo;

    TaskCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Tasks that are alike in their state and in all that is not null.
     *
     * @param state as it is now, and so the reason of its ending
     */
    public record Cell(
            @Nullable Region region,
            @Nullable TaskKind kind,
            @Nullable PartnerKind partnerKind,
            TaskState state,
            @Nullable String reason,
            int tasks) {}

    /** The same tasks, grouped in several ways. */
    public record Facets(List<Cell> region, List<Cell> kind, List<Cell> partnerKind, List<Cell> reason) {}

    /** How often a theme is mentioned, in a region or, where that is null, in all regions together. */
    public record Mentions(@Nullable Region region, Theme themes, int tasks) {}

    /** Counts the requests that took equally long to meet a response target. */
    public record Taken(int workingDaysUsed, boolean inTime, int tasks) {}

    /** Names the two response targets. */
    public enum Target {
        ACKNOWLEDGED,
        DECIDED
    }

    /** Groups by region, state and reason. */
    public List<Cell> cells(Milestone milestone, DateRange time, IndicatorScope scope) {
        return count(Cell.class, List.of(match(milestone.in(time, scope))), REGION, STATE, REASON);
    }

    /** Counts as {@link #cells}, for each of these times by one command. */
    public List<List<Cell>> cells(Milestone milestone, List<DateRange> times, IndicatorScope scope) {
        return counts(
                Cell.class,
                times.stream().map(time -> milestone.in(time, scope)).toList(),
                List.<String[]>of(new String[] {REGION, STATE, REASON}));
    }

    /** Groups by state and reason. */
    public List<Cell> endings(Milestone milestone, DateRange time, IndicatorScope scope) {
        return count(Cell.class, List.of(match(milestone.in(time, scope))), STATE, REASON);
    }

    /** Groups by kind and state. */
    public List<Cell> kinds(Milestone milestone, DateRange time, IndicatorScope scope) {
        return count(Cell.class, List.of(match(milestone.in(time, scope))), KIND, STATE);
    }

    /**
     * Groups by state and one thing at a time: the groups by all things at once would be as many as the tasks. Each of
     * these times is counted, by one command.
     */
    public List<Facets> facets(Milestone milestone, List<DateRange> times, IndicatorScope scope) {
        List<List<Cell>> found = counts(
                Cell.class,
                times.stream().map(time -> milestone.in(time, scope)).toList(),
                FACETS);
        return IntStream.range(0, times.size())
                .mapToObj(i -> found.subList(i * FACETS.size(), (i + 1) * FACETS.size()))
                .map(facets -> new Facets(facets.get(0), facets.get(1), facets.get(2), facets.get(3)))
                .toList();
    }

    public List<Mentions> mentions(Milestone milestone, DateRange time, IndicatorScope scope) {
        return count(Mentions.class, List.of(match(milestone.in(time, scope)), unwind(THEMES)), THEMES);
    }

    public List<Mentions> mentionsByRegion(Milestone milestone, DateRange time, IndicatorScope scope) {
        return count(Mentions.class, List.of(match(milestone.in(time, scope)), unwind(THEMES)), REGION, THEMES);
    }

    /** A response target, and days on which it was met, on time or overdue. */
    public record Met(Target target, DateRange time) {}

    /** Counts each of these by one command. */
    public Map<Met, List<Taken>> taken(Collection<Met> met, IndicatorScope scope) {
        List<Met> all = List.copyOf(met);
        List<List<Taken>> found = Aggregations.runAll(
                mongo,
                Task.class,
                Taken.class,
                new Criteria()
                        .orOperator(all.stream().map(one -> on(one, scope)).toList()),
                all.stream()
                        .map(one -> counting(
                                on(one, scope), path(one.target()) + "workingDaysUsed", path(one.target()) + "inTime"))
                        .toList());
        return IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(all::get, found::get));
    }

    private static Criteria on(Met met, IndicatorScope scope) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where(path(met.target()) + "metOn")
                .gte(met.time().startsOn())
                .lte(met.time().endsOn())));
        all.addAll(scope.conditions(""));
        return new Criteria().andOperator(all);
    }

    private static String path(Target target) {
        return target == Target.ACKNOWLEDGED ? "progress.clock.acknowledged." : "progress.clock.decided.";
    }

    private record OfOfficer(@Nullable String officer, int tasks) {}

    /** How many officers had such tasks. */
    public int officers(Milestone milestone, DateRange time, IndicatorScope scope) {
        List<AggregationOperation> stages = List.of(
                match(milestone.in(time, scope)),
                match(Criteria.where("progress.officer").ne(null)),
                group("progress.officer").count().as("tasks"),
                project("tasks").and("_id").as("officer").andExclude("_id"));
        return Aggregations.run(mongo, Task.class, OfOfficer.class, stages).size();
    }

    /** Those of these tasks that lie within the scope, with their kinds; null if one has none. */
    public Map<TaskId, @Nullable TaskKind> within(Collection<TaskId> tasks, IndicatorScope scope) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("_id").in(Id.values(tasks))));
        all.addAll(scope.conditions(""));
        var query = Query.query(new Criteria().andOperator(all));
        query.fields().include(KIND);
        Map<TaskId, @Nullable TaskKind> kinds = new HashMap<>();
        mongo.find(query, OfKind.class, mongo.getCollectionName(Task.class))
                .forEach(task -> kinds.put(task.id(), task.need().kind()));
        return kinds;
    }

    private record OfKind(TaskId id, Kind need) {

        private record Kind(@Nullable TaskKind kind) {}
    }

    private <T> List<T> count(Class<T> type, List<AggregationOperation> first, String... fields) {
        List<AggregationOperation> stages = new ArrayList<>(first);
        stages.addAll(List.of(GroupStages.counting(fields)));
        return Aggregations.run(mongo, Task.class, type, stages);
    }

    /** Groups those of each condition by each of these lists of fields. */
    private <T> List<List<T>> counts(Class<T> type, List<Criteria> conditions, List<String[]> groupings) {
        return Aggregations.runAll(
                mongo,
                Task.class,
                type,
                new Criteria().orOperator(conditions),
                conditions.stream()
                        .flatMap(which -> groupings.stream().map(fields -> counting(which, fields)))
                        .toList());
    }

    private static List<AggregationOperation> counting(Criteria which, String... fields) {
        return Stream.concat(Stream.of(match(which)), Stream.of(GroupStages.counting(fields)))
                .toList();
    }
}
