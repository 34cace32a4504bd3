package org.preventionportal.evidence.theory;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preventionportal.platform.mongodb.Aggregations;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Counts the outcomes that are linked to each element. */
@Component
class LinkedOutcomes implements TheorySupport {

    private final MongoOperations mongo;

    LinkedOutcomes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private record Count(@Id String key, int outcomes) {}

    @Override
    public boolean isOutcomes() {
        return true;
    }

    @Override
    public Map<String, Integer> byElement() {
        var stages = List.of(
                match(Criteria.where("elementKeys.0").exists(true)),
                unwind("elementKeys"),
                group("elementKeys").count().as("outcomes"));
        return Aggregations.run(mongo, OutcomeTheoryLink.class, Count.class, stages).stream()
                .collect(Collectors.toMap(Count::key, Count::outcomes));
    }
}
