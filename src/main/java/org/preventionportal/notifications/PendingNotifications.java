package org.preventionportal.notifications;

import java.util.List;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Finds the documents that people are still to be notified of, by a mark, and removes the mark. */
public abstract class PendingNotifications<T> implements NotificationSource<T> {

    /** The field of the mark, which is true or missing. */
    public static final String MARK = "pendingNotification";

    private final MongoOperations mongo;
    private final Class<T> type;

    protected PendingNotifications(MongoOperations mongo, Class<T> type) {
        this.mongo = mongo;
        this.type = type;
    }

    @Override
    public final List<T> pending(int limit) {
        return StoredRecords.find(
                mongo, Query.query(Criteria.where(MARK).is(true)).limit(limit), type);
    }

    /**
     * Without the type: otherwise the version of a versioned document rises, and who has read it before would get a
     * conflict.
     *
     * @param asRead the id, and what the document must still be like
     */
    protected final void unmark(Criteria asRead) {
        mongo.updateFirst(Query.query(asRead), new Update().unset(MARK), mongo.getCollectionName(type));
    }
}
