package org.preventionportal.evidence.register;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preventionportal.evidence.theory.TheorySupport;
import org.preventionportal.platform.mongodb.Aggregations;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Counts the evidence in use that is coded to each element of the Theory of Change. */
@Component
class CodedEvidence implements TheorySupport {

    private final MongoOperations mongo;

    CodedEvidence(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private record Count(@Id String key, int items) {}

    @Override
    public boolean isOutcomes() {
        return false;
    }

    @Override
    public Map<String, Integer> byElement() {
        var coded = Criteria.where("theoryElementKeys.0").exists(true);
        var stages = List.of(
                match(new Criteria().andOperator(EvidenceFilter.inUse(), coded)),
                unwind("theoryElementKeys"),
                group("theoryElementKeys").count().as("items"));
        return Aggregations.run(mongo, EvidenceItem.class, Count.class, stages).stream()
                .collect(Collectors.toMap(Count::key, Count::items));
    }
}
