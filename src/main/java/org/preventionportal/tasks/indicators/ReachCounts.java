package org.preventionportal.tasks.indicators;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.PotentialReach;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.need.Reach;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * Sums the people reached by tasks with one database command. Each sum is returned exactly, and as the sum of the
 * recorded numbers rounded to the nearest five. Callers must check access.
 */
@Repository
public class ReachCounts {

    private static final String ACTIVITIES = "delivery.activities";
    private static final int STEP = 5;

    private final MongoOperations mongo;

    ReachCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Counts people of one kind by one method.
     *
     * @param inSteps the sum of the numbers, each rounded to five, so that no two sums differ by one to four people
     * @param figures how many recorded numbers above 0 were added; 0 if that is not known
     */
    public record People(ReachKind kind, Reach.Method method, long people, long inSteps, long figures) {}

    /** Counts potential reach of one kind. It is never added to reach. */
    public record Potential(PotentialReach.Kind kind, long number, long inSteps) {}

    private record Key(ReachKind kind, Reach.Method method) {}

    private record Sum(@Id Key id, long people, long steps, long figures) {}

    private record PotentialSum(@Id PotentialReach.Kind id, long people, long steps) {}

    private record ExpectedSum(
            @Id Reach.Method id,
            long professionals,
            long professionalsSteps,
            long youngPeople,
            long youngPeopleSteps,
            long other,
            long otherSteps) {

        private Stream<People> people() {
            return Stream.of(
                    new People(ReachKind.PROFESSIONALS, id, professionals, professionalsSteps, 0),
                    new People(ReachKind.YOUNG_PEOPLE, id, youngPeople, youngPeopleSteps, 0),
                    new People(ReachKind.OTHER, id, other, otherSteps, 0));
        }
    }

    /** Counts by activities whose date is in the range. */
    public List<People> recorded(ReachStage stage, DateRange time, IndicatorScope scope) {
        List<AggregationOperation> stages = activities(time, scope);
        stages.add(unwind(ACTIVITIES + ".reach"));
        stages.add(match(Criteria.where(ACTIVITIES + ".reach.stage").is(stage)));
        String figure = "$" + ACTIVITIES + ".reach.";
        stages.add(grouped(
                new Document("kind", figure + "kind").append("method", figure + "method"),
                sums("people", "steps", figure + "people").append("figures", counted(figure + "people"))));
        return Aggregations.run(mongo, Task.class, Sum.class, stages).stream()
                .map(sum -> new People(sum.id().kind(), sum.id().method(), sum.people(), sum.steps(), sum.figures()))
                .toList();
    }

    public List<Potential> potential(DateRange time, IndicatorScope scope) {
        List<AggregationOperation> stages = activities(time, scope);
        stages.add(unwind(ACTIVITIES + ".potentialReach"));
        String figure = "$" + ACTIVITIES + ".potentialReach.";
        stages.add(grouped(figure + "kind", sums("people", "steps", figure + "count")));
        return Aggregations.run(mongo, Task.class, PotentialSum.class, stages).stream()
                .map(sum -> new Potential(sum.id(), sum.people(), sum.steps()))
                .toList();
    }

    /** Counts by requests that were sent in the range. */
    public List<People> expected(DateRange time, IndicatorScope scope) {
        String reach = "$need.reach.";
        var sums = sums("professionals", "professionalsSteps", reach + "frontline", reach + "otherProfessionals");
        sums.putAll(sums("youngPeople", "youngPeopleSteps", reach + "youngPeople"));
        sums.putAll(sums("other", "otherSteps", reach + "other"));
        List<AggregationOperation> stages =
                List.of(match(Milestone.REQUESTED.in(time, scope)), grouped(reach + "method", sums));
        return Aggregations.run(mongo, Task.class, ExpectedSum.class, stages).stream()
                .flatMap(ExpectedSum::people)
                .toList();
    }

    private static List<AggregationOperation> activities(DateRange time, IndicatorScope scope) {
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

    /** Counts the numbers above 0. */
    private static Document counted(String number) {
        var isSome = new Document("$gt", List.of(number, 0));
        return new Document("$sum", new Document("$cond", List.of(isSome, 1, 0)));
    }

    /** Sums the numbers, and the numbers rounded to five: n + 2 less the remainder of n + 2 divided by five. */
    private static Document sums(String people, String steps, String... parts) {
        var number = new Document("$add", List.of((Object[]) parts));
        List<Object> more = new ArrayList<>(List.of((Object[]) parts));
        more.add(STEP / 2);
        var raised = new Document("$add", more);
        var rounded = new Document("$subtract", List.of(raised, new Document("$mod", List.of(raised, STEP))));
        return new Document(people, new Document("$sum", number)).append(steps, new Document("$sum", rounded));
    }
}
