package org.preventionportal.notifications;

import java.util.List;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Finds the documents that people are still to be notified of, by a mark, and removes the mark. */
public record PendingNotifications<T>(MongoOperations mongo, Class<T> type) {

    /** The field of the mark, which is true or missing. */
    public static final String MARK = "pendingNotification";

    public List<T> first(int limit) {
        return StoredRecords.find(
                mongo, Query.query(Criteria.where(MARK).is(true)).limit(limit), type);
    }

    /**
     * Without the type: otherwise the version of a versioned document rises, and who has read it before would get a
     * conflict.
     *
     * @param asRead the id, and what the document must still be like
     */
    public void unmark(Criteria asRead) {
        mongo.updateFirst(Query.query(asRead), new Update().unset(MARK), mongo.getCollectionName(type));
    }
}
