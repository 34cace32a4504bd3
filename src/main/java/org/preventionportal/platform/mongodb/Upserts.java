package org.preventionportal.platform.mongodb;

import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Changes a document or inserts it, where two requests may do so at once. MongoDB itself repeats the change if the
 * document has been inserted meanwhile. Other engines may say so instead, and then it is there to be changed.
 */
public final class Upserts {

    private Upserts() {}

    /** @throws DuplicateKeyException if the change breaks another unique index than that of the id */
    public static void update(MongoOperations mongo, String id, Update change, Class<?> type) {
        repeated(() -> mongo.upsert(byId(id), change, type));
    }

    /**
     * Changes a document that counts, or inserts the first count. An insert never replaces what another request has
     * inserted, which the upserts of some engines do.
     *
     * @param first has the id, and what the change would give a new document
     */
    public static void count(MongoOperations mongo, String id, Update change, Object first) {
        if (mongo.updateFirst(byId(id), change, first.getClass()).getMatchedCount() == 0) {
            try {
                mongo.insert(first);
            } catch (DuplicateKeyException insertedMeanwhile) {
                mongo.updateFirst(byId(id), change, first.getClass());
            }
        }
    }

    /**
     * Stores a document in place of what has its id.
     *
     * @throws DuplicateKeyException if it breaks another unique index than that of the id
     */
    public static <T> T save(MongoOperations mongo, T document) {
        return repeated(() -> mongo.save(document));
    }

    private static <T> T repeated(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException insertedMeanwhile) {
            return write.get();
        }
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
