package org.preventionportal.platform;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Goes through all that a query finds, in batches by id: each is a command of its own with its own time limit, and no
 * more than one batch is in memory.
 */
public final class Batches {

    private static final int SIZE = 500;

    private Batches() {}

    public static <T> void forEach(
            MongoOperations mongo, Supplier<Criteria> which, Class<T> type, Function<T, Id> id, Consumer<T> action) {
        List<T> batch = next(mongo, which.get(), type);
        while (!batch.isEmpty()) {
            batch.forEach(action);
            String last = id.apply(batch.getLast()).value();
            batch = next(mongo, new Criteria().andOperator(Criteria.where("_id").gt(last), which.get()), type);
        }
    }

    private static <T> List<T> next(MongoOperations mongo, Criteria which, Class<T> type) {
        return mongo.find(Query.query(which).with(Sort.by("id")).limit(SIZE), type);
    }
}
