package org.preventionportal.tasks.indicators;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.lookup;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.util.ArrayList;
import java.util.List;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.outcomes.Outcome;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Counts outcomes from the stored outcomes, by one command. Callers must check access. */
@Repository
public class OutcomeCounts {

    private final MongoOperations mongo;

    OutcomeCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Outcomes that are alike, in the words of the schema. */
    public record Cell(String kind, String evidence, String verification, String significance, int outcomes) {}

    /** Those that were observed in the time, with what is known of them now. */
    public List<Cell> cells(DateRange time, IndicatorScope scope) {
        List<AggregationOperation> stages = new ArrayList<>(List.of(
                match(Criteria.where("content.observedOn").gte(time.startsOn()).lte(time.endsOn()))));
        if (!scope.isWhole()) {
            stages.add(lookup("tasks", "task", "_id", "of"));
            stages.add(match(new Criteria().andOperator(scope.conditions("of."))));
        }
        stages.add(group("content.kind", "content.evidence", "verification", "content.significance")
                .count()
                .as("outcomes"));
        stages.add(project("outcomes")
                .and("_id.kind")
                .as("kind")
                .and("_id.evidence")
                .as("evidence")
                .and("_id.verification")
                .as("verification")
                .and("_id.significance")
                .as("significance")
                .andExclude("_id"));
        return Aggregations.run(mongo, Outcome.class, Cell.class, stages);
    }
}
