package org.preventionportal.evidence.register;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Counts the evidence in use of some days for reports, and never by region or kind of organisation: a few sources would
 * be known by these. The calling module must have checked the caller's role.
 */
@Component
public class EvidenceCounts {

    private static final String QUESTIONS = "evaluationQuestions";

    private final MongoOperations mongo;

    EvidenceCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private record Count(@Id String key, int items) {}

    /** Kinds without evidence are missing. */
    public Map<EvidenceKind, Integer> byKind(DateRange days) {
        return count(EvidenceKind.class, days, "content.kind", List.of());
    }

    /** Questions without evidence are missing. A piece of evidence counts for each question to which it is coded. */
    public Map<EvaluationQuestion, Integer> byQuestion(DateRange days) {
        return count(EvaluationQuestion.class, days, QUESTIONS, List.of(unwind(QUESTIONS)));
    }

    private <K extends Enum<K>> Map<K, Integer> count(
            Class<K> keys, DateRange days, String field, List<AggregationOperation> before) {
        var ofDays = Criteria.where("content.date").gte(days.startsOn()).lte(days.endsOn());
        List<AggregationOperation> stages = new ArrayList<>();
        stages.add(match(new Criteria().andOperator(EvidenceFilter.inUse(), ofDays)));
        stages.addAll(before);
        stages.add(group(field).count().as("items"));
        Map<K, Integer> counts = new EnumMap<>(keys);
        Aggregations.run(mongo, EvidenceItem.class, Count.class, stages)
                .forEach(count -> counts.put(Enum.valueOf(keys, count.key()), count.items()));
        return counts;
    }
}
