package org.preventionportal.tasks.indicators;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.preventionportal.access.Region;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Counts tasks and people by month and region, by one command for each count. Callers must check access. */
@Repository
public class MonthlyCounts {

    private static final String REGION = "$need.region";

    private final MongoOperations mongo;

    MonthlyCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Counts the tasks of one month and region. */
    public record Tasks(YearMonth month, Region region, int tasks) {}

    /** Counts the people of one kind that were reached in one month and region. */
    public record People(YearMonth month, Region region, ReachKind kind, long people) {}

    private record TaskKey(String month, Region region) {}

    private record TaskSum(@Id TaskKey id, int number) {

        private Tasks counted() {
            return new Tasks(YearMonth.parse(id.month()), id.region(), number);
        }
    }

    private record PeopleKey(String month, Region region, ReachKind kind) {}

    private record PeopleSum(@Id PeopleKey id, long number) {

        private People counted() {
            return new People(YearMonth.parse(id.month()), id.region(), id.kind(), number);
        }
    }

    /** Counts by the day in London on which the request was sent. */
    public List<Tasks> requested(DateRange time, IndicatorScope scope) {
        Document month = month("$progress.requestedAt").append("timezone", LondonTime.ZONE.getId());
        return tasks(Milestone.REQUESTED, time, scope, month);
    }

    /** Counts by the day on which the task was completed. */
    public List<Tasks> completed(DateRange time, IndicatorScope scope) {
        return tasks(Milestone.COMPLETED, time, scope, month("$progress.ending.endedOn"));
    }

    private List<Tasks> tasks(Milestone milestone, DateRange time, IndicatorScope scope, Document month) {
        List<AggregationOperation> stages = List.of(
                match(milestone.in(time, scope)),
                grouped(month, new Document("region", REGION), new Document("$sum", 1)));
        return Aggregations.run(mongo, Task.class, TaskSum.class, stages).stream()
                .map(TaskSum::counted)
                .toList();
    }

    /** Counts by the dates of activities. */
    public List<People> reached(DateRange time, IndicatorScope scope) {
        List<AggregationOperation> stages = new ArrayList<>(ReachCounts.activities(time, scope));
        stages.add(unwind(ReachCounts.ACTIVITIES + ".reach"));
        stages.add(match(Criteria.where(ReachCounts.ACTIVITIES + ".reach.stage").is(ReachStage.DELIVERED)));
        String activity = "$" + ReachCounts.ACTIVITIES;
        stages.add(grouped(
                month(activity + ".date"),
                new Document("region", REGION).append("kind", activity + ".reach.kind"),
                new Document("$sum", activity + ".reach.people")));
        return Aggregations.run(mongo, Task.class, PeopleSum.class, stages).stream()
                .map(PeopleSum::counted)
                .toList();
    }

    private static Document month(String date) {
        return new Document("format", "%Y-%m").append("date", date);
    }

    private static AggregationOperation grouped(Document month, Document by, Document sum) {
        by.append("month", new Document("$dateToString", month));
        return _ -> new Document("$group", new Document("_id", by).append("number", sum));
    }
}
