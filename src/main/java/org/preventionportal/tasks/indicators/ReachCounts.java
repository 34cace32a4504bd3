package org.preventionportal.tasks.indicators;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.PotentialReach;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.indicators.ReachRows.Expected;
import org.preventionportal.tasks.indicators.ReachRows.Recorded;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * Sums the people reached by tasks with one database command each, however many times are counted. Callers must check
 * access.
 */
@Repository
public class ReachCounts {

    static final String ACTIVITIES = "delivery.activities";

    private static final Collector<Recorded, ?, List<People>> COUNTED =
            Collectors.mapping(Recorded::counted, Collectors.toList());

    private static final String MONTH = "%Y-%m";

    private final MongoOperations mongo;

    ReachCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Counts people of one kind by one method.
     *
     * @param region null if they are not divided by region
     * @param partnerKind null if they are not divided by it, or no partner requested the task
     */
    public record People(
            @Nullable Region region,
            @Nullable PartnerKind partnerKind,
            ReachKind kind,
            Reach.Method method,
            long people) {}

    /** Counts potential reach of one kind. It is never added to reach. */
    public record Potential(PotentialReach.Kind kind, long number) {}

    /**
     * Counts by activities whose date is in each of these ranges, at each stage that has anybody.
     *
     * @param scope people are divided by what it limits; those outside it are counted too, because they may decide what
     *     is shown of those within
     */
    public List<Map<ReachStage, List<People>>> recorded(List<DateRange> times, IndicatorScope scope) {
        return each(times, ReachCounts::active, time -> recorded(time, place(scope)), Recorded.class).stream()
                .map(found -> found.stream().collect(Collectors.groupingBy(Recorded::stage, COUNTED)))
                .toList();
    }

    /** Counts as {@link #recorded}, in each month of the range in which there is anybody. */
    public Map<ReachStage, Map<YearMonth, List<People>>> recordedByMonth(DateRange time, IndicatorScope scope) {
        Document month = new Document("format", MONTH).append("date", "$" + ACTIVITIES + ".date");
        return recorded(
                time,
                place(scope, month),
                Collectors.groupingBy(sum -> month(sum.id().month()), COUNTED));
    }

    /** Counts as {@link #recorded}, by all themes of the tasks. */
    public Map<ReachStage, Map<Set<Theme>, List<People>>> recordedByThemes(DateRange time, IndicatorScope scope) {
        return recorded(
                time,
                placeAndThemes(scope),
                Collectors.groupingBy(sum -> themes(sum.id().themes()), COUNTED));
    }

    private <C> Map<ReachStage, C> recorded(DateRange time, Document place, Collector<Recorded, ?, C> counts) {
        return Aggregations.run(mongo, Task.class, Recorded.class, recorded(time, place)).stream()
                .collect(Collectors.groupingBy(Recorded::stage, counts));
    }

    private static List<AggregationOperation> recorded(DateRange time, Document place) {
        List<AggregationOperation> stages = activities(time, IndicatorScope.WHOLE);
        stages.add(unwind(ACTIVITIES + ".reach"));
        String figure = "$" + ACTIVITIES + ".reach.";
        stages.add(grouped(
                place.append("stage", figure + "stage")
                        .append("kind", figure + "kind")
                        .append("method", figure + "method"),
                sum("people", figure + "people")));
        return stages;
    }

    /** Counts by activities whose date is in each of these ranges. */
    public List<List<Potential>> potential(List<DateRange> times, IndicatorScope scope) {
        return each(times, ReachCounts::active, time -> potential(time, scope), ReachRows.Potential.class).stream()
                .map(found -> found.stream()
                        .map(sum -> new Potential(sum.id(), sum.people()))
                        .toList())
                .toList();
    }

    private static List<AggregationOperation> potential(DateRange time, IndicatorScope scope) {
        List<AggregationOperation> stages = activities(time, scope);
        stages.add(unwind(ACTIVITIES + ".potentialReach"));
        String figure = "$" + ACTIVITIES + ".potentialReach.";
        stages.add(grouped(figure + "kind", sum("people", figure + "count")));
        return stages;
    }

    /** Counts by requests that were sent in each of these ranges and name the people to be reached. */
    public List<List<People>> expected(List<DateRange> times, IndicatorScope scope) {
        return each(times, ReachCounts::requested, time -> requests(time, place(scope)), Expected.class).stream()
                .map(found -> found.stream().flatMap(Expected::counted).toList())
                .toList();
    }

    /** Counts as {@link #expected}, in each month of the range in which there is anybody. */
    public Map<YearMonth, List<People>> expectedByMonth(DateRange time, IndicatorScope scope) {
        Document month = new Document("format", MONTH)
                .append("date", "$progress.requestedAt")
                .append("timezone", LondonTime.ZONE.getId());
        return expected(time, place(scope, month))
                .collect(Collectors.groupingBy(
                        sum -> month(sum.id().month()),
                        Collectors.flatMapping(Expected::counted, Collectors.toList())));
    }

    /** Counts as {@link #expected}, by all themes of the tasks. */
    public Map<Set<Theme>, List<People>> expectedByThemes(DateRange time, IndicatorScope scope) {
        return expected(time, placeAndThemes(scope))
                .collect(Collectors.groupingBy(
                        sum -> themes(sum.id().themes()),
                        Collectors.flatMapping(Expected::counted, Collectors.toList())));
    }

    private Stream<Expected> expected(DateRange time, Document place) {
        return Aggregations.run(mongo, Task.class, Expected.class, requests(time, place)).stream();
    }

    private static List<AggregationOperation> requests(DateRange time, Document place) {
        String reach = "$need.reach.";
        var sums = sum("professionals", reach + "frontline", reach + "otherProfessionals");
        sums.putAll(sum("youngPeople", reach + "youngPeople"));
        sums.putAll(sum("other", reach + "other"));
        return List.of(
                match(requested(time)),
                match(Criteria.where("need.reach").ne(null)),
                grouped(place.append("method", reach + "method"), sums));
    }

    private static Criteria requested(DateRange time) {
        return Milestone.REQUESTED.in(time, IndicatorScope.WHOLE);
    }

    /** @param any what a task that is counted at a time has to meet, so that an index finds those of all times */
    private <T> List<List<T>> each(
            List<DateRange> times,
            Function<DateRange, Criteria> any,
            Function<DateRange, List<AggregationOperation>> stages,
            Class<T> type) {
        return Aggregations.runAll(
                mongo,
                Task.class,
                type,
                new Criteria().orOperator(times.stream().map(any).toList()),
                times.stream().map(stages).toList());
    }

    static List<AggregationOperation> activities(DateRange time, IndicatorScope scope) {
        List<Criteria> all = new ArrayList<>(List.of(active(time)));
        all.addAll(scope.conditions(""));
        return new ArrayList<>(List.of(
                match(new Criteria().andOperator(all)),
                unwind(ACTIVITIES),
                match(Criteria.where(ACTIVITIES + ".date").gte(time.startsOn()).lte(time.endsOn()))));
    }

    private static Criteria active(DateRange time) {
        return Criteria.where(ACTIVITIES)
                .elemMatch(Criteria.where("date").gte(time.startsOn()).lte(time.endsOn()));
    }

    private static AggregationOperation grouped(Object by, Document sums) {
        var group = new Document("_id", by);
        group.putAll(sums);
        return _ -> new Document("$group", group);
    }

    /** Divides people by region and kind of partner if the scope limits either: the other may decide what is shown. */
    private static Document place(IndicatorScope scope) {
        var place = new Document();
        if (scope.region() != null || scope.partnerKind() != null) {
            place.append("region", "$need.region").append("partnerKind", "$origin.partnerKind");
        }
        return place;
    }

    private static Document place(IndicatorScope scope, Document month) {
        return place(scope).append("month", new Document("$dateToString", month));
    }

    private static Document placeAndThemes(IndicatorScope scope) {
        return place(scope).append("themes", "$need.themes");
    }

    /** Tasks name the main theme first, and others in any order. */
    private static Set<Theme> themes(@Nullable List<Theme> themes) {
        return themes == null ? Set.of() : Set.copyOf(themes);
    }

    private static YearMonth month(@Nullable String month) {
        return YearMonth.parse(Objects.requireNonNull(month));
    }

    private static Document sum(String people, String... parts) {
        return new Document(people, new Document("$sum", new Document("$add", List.of((Object[]) parts))));
    }
}
