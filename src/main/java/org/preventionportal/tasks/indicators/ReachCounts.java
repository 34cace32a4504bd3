package org.preventionportal.tasks.indicators;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.PotentialReach;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * Sums the people reached by tasks with one database command each, divided by region and kind of partner. Callers must
 * check access.
 */
@Repository
public class ReachCounts {

    static final String ACTIVITIES = "delivery.activities";
    private static final String MONTH = "%Y-%m";

    private final MongoOperations mongo;

    ReachCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Counts people of one kind by one method. */
    public record People(
            Region region, @Nullable PartnerKind partnerKind, ReachKind kind, Reach.Method method, long people) {}

    /** Counts potential reach of one kind. It is never added to reach. */
    public record Potential(PotentialReach.Kind kind, long number) {}

    /**
     * @param month null if it is not counted by month
     * @param themes null if it is not counted by themes
     */
    private record Key(
            @Nullable String month,
            @Nullable List<Theme> themes,
            Region region,
            @Nullable PartnerKind partnerKind,
            ReachKind kind,
            Reach.Method method) {}

    private record Sum(@Id Key id, long people) {

        private People counted() {
            return new People(id.region(), id.partnerKind(), id.kind(), id.method(), people);
        }
    }

    private record PotentialSum(@Id PotentialReach.Kind id, long people) {}

    /** As {@link Key}. */
    private record ExpectedKey(
            @Nullable String month,
            @Nullable List<Theme> themes,
            Region region,
            @Nullable PartnerKind partnerKind,
            Reach.Method method) {}

    private record ExpectedSum(@Id ExpectedKey id, long professionals, long youngPeople, long other) {

        private Stream<People> counted() {
            return Stream.of(
                    of(ReachKind.PROFESSIONALS, professionals),
                    of(ReachKind.YOUNG_PEOPLE, youngPeople),
                    of(ReachKind.OTHER, other));
        }

        private People of(ReachKind kind, long people) {
            return new People(id.region(), id.partnerKind(), kind, id.method(), people);
        }
    }

    /** Counts by activities whose date is in the range. */
    public List<People> recorded(ReachStage stage, DateRange time) {
        return recorded(stage, time, place()).map(Sum::counted).toList();
    }

    /** Counts as {@link #recorded}, in each quarter of the range in which there is anybody. */
    public Map<DateRange, List<People>> recordedByQuarter(ReachStage stage, DateRange time) {
        Document month = new Document("format", MONTH).append("date", "$" + ACTIVITIES + ".date");
        return recorded(stage, time, place(month))
                .collect(Collectors.groupingBy(
                        sum -> quarter(sum.id().month()), Collectors.mapping(Sum::counted, Collectors.toList())));
    }

    /** Counts as {@link #recorded}, by all themes of the tasks. */
    public Map<Set<Theme>, List<People>> recordedByThemes(ReachStage stage, DateRange time) {
        return recorded(stage, time, placeAndThemes())
                .collect(Collectors.groupingBy(
                        sum -> themes(sum.id().themes()), Collectors.mapping(Sum::counted, Collectors.toList())));
    }

    private Stream<Sum> recorded(ReachStage stage, DateRange time, Document place) {
        List<AggregationOperation> stages = activities(time, IndicatorScope.WHOLE);
        stages.add(unwind(ACTIVITIES + ".reach"));
        stages.add(match(Criteria.where(ACTIVITIES + ".reach.stage").is(stage)));
        String figure = "$" + ACTIVITIES + ".reach.";
        stages.add(grouped(
                place.append("kind", figure + "kind").append("method", figure + "method"),
                sum("people", figure + "people")));
        return Aggregations.run(mongo, Task.class, Sum.class, stages).stream();
    }

    public List<Potential> potential(DateRange time, IndicatorScope scope) {
        List<AggregationOperation> stages = activities(time, scope);
        stages.add(unwind(ACTIVITIES + ".potentialReach"));
        String figure = "$" + ACTIVITIES + ".potentialReach.";
        stages.add(grouped(figure + "kind", sum("people", figure + "count")));
        return Aggregations.run(mongo, Task.class, PotentialSum.class, stages).stream()
                .map(sum -> new Potential(sum.id(), sum.people()))
                .toList();
    }

    /** Counts by requests that were sent in the range and name the people to be reached. */
    public List<People> expected(DateRange time) {
        return expected(time, place()).flatMap(ExpectedSum::counted).toList();
    }

    /** Counts as {@link #expected}, in each quarter of the range in which there is anybody. */
    public Map<DateRange, List<People>> expectedByQuarter(DateRange time) {
        Document month = new Document("format", MONTH)
                .append("date", "$progress.requestedAt")
                .append("timezone", LondonTime.ZONE.getId());
        return expected(time, place(month))
                .collect(Collectors.groupingBy(
                        sum -> quarter(sum.id().month()),
                        Collectors.flatMapping(ExpectedSum::counted, Collectors.toList())));
    }

    /** Counts as {@link #expected}, by all themes of the tasks. */
    public Map<Set<Theme>, List<People>> expectedByThemes(DateRange time) {
        return expected(time, placeAndThemes())
                .collect(Collectors.groupingBy(
                        sum -> themes(sum.id().themes()),
                        Collectors.flatMapping(ExpectedSum::counted, Collectors.toList())));
    }

    private Stream<ExpectedSum> expected(DateRange time, Document place) {
        String reach = "$need.reach.";
        var sums = sum("professionals", reach + "frontline", reach + "otherProfessionals");
        sums.putAll(sum("youngPeople", reach + "youngPeople"));
        sums.putAll(sum("other", reach + "other"));
        List<AggregationOperation> stages = List.of(
                match(Milestone.REQUESTED.in(time, IndicatorScope.WHOLE)),
                match(Criteria.where("need.reach").ne(null)),
                grouped(place.append("method", reach + "method"), sums));
        return Aggregations.run(mongo, Task.class, ExpectedSum.class, stages).stream();
    }

    static List<AggregationOperation> activities(DateRange time, IndicatorScope scope) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where(ACTIVITIES)
                .elemMatch(Criteria.where("date").gte(time.startsOn()).lte(time.endsOn()))));
        all.addAll(scope.conditions(""));
        return new ArrayList<>(List.of(
                match(new Criteria().andOperator(all)),
                unwind(ACTIVITIES),
                match(Criteria.where(ACTIVITIES + ".date").gte(time.startsOn()).lte(time.endsOn()))));
    }

    private static AggregationOperation grouped(Object by, Document sums) {
        var group = new Document("_id", by);
        group.putAll(sums);
        return _ -> new Document("$group", group);
    }

    private static Document place() {
        return new Document("region", "$need.region").append("partnerKind", "$origin.partnerKind");
    }

    private static Document place(Document month) {
        return place().append("month", new Document("$dateToString", month));
    }

    private static Document placeAndThemes() {
        return place().append("themes", "$need.themes");
    }

    /** Tasks name the main theme first, and others in any order. */
    private static Set<Theme> themes(@Nullable List<Theme> themes) {
        return themes == null ? Set.of() : Set.copyOf(themes);
    }

    private static DateRange quarter(@Nullable String month) {
        return DateRange.quarter(YearMonth.parse(Objects.requireNonNull(month)).atDay(1));
    }

    private static Document sum(String people, String... parts) {
        return new Document(people, new Document("$sum", new Document("$add", List.of((Object[]) parts))));
    }
}
