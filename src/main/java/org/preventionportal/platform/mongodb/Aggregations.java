package org.preventionportal.platform.mongodb;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.aggregation.AggregationOptions;

/**
 * Sends every aggregation of the service, with a batch size: MongoDB's default of 101 would take a second command for a
 * longer answer.
 */
public final class Aggregations {

    private static final AggregationOptions OPTIONS =
            AggregationOptions.builder().cursorBatchSize(1000).build();

    private Aggregations() {}

    /**
     * @param from the documents that are aggregated
     * @param to a document of the result
     */
    public static <T> List<T> run(
            MongoOperations mongo, Class<?> from, Class<T> to, List<? extends AggregationOperation> stages) {
        var aggregation = Aggregation.newAggregation(stages).withOptions(OPTIONS);
        return mongo.aggregate(aggregation, from, to).getMappedResults();
    }
}
