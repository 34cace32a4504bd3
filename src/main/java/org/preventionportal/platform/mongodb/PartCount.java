package org.preventionportal.platform.mongodb;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Counts documents in parts, each with a command of its own.
 *
 * @param some what an index finds in the order of the ids
 * @param size the number of documents of a part, counted or not
 */
record PartCount(MongoOperations mongo, Criteria some, Class<?> type, int size) {

    /** @param which those of them that are counted */
    long count(Criteria which) {
        long counted = 0;
        Optional<String> first = Optional.of("");
        while (first.isPresent()) {
            String after = first.get();
            Optional<String> last = endOfPart(after);
            Criteria part = last.map(id -> Criteria.where("_id").gt(after).lte(id))
                    .orElseGet(() -> Criteria.where("_id").gt(after));
            counted += mongo.count(Query.query(part.andOperator(some, which)), type);
            first = last;
        }
        return counted;
    }

    /** Empty if there are fewer documents. */
    private Optional<String> endOfPart(String after) {
        var rest = Criteria.where("_id").gt(after).andOperator(some);
        var last = Query.query(rest).with(Sort.by("_id")).skip(size - 1L).limit(1);
        return StoredRecords.ids(mongo, last, type, Function.identity()).stream()
                .findFirst();
    }
}
