package org.preventionportal.tasks.queue;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.PartnerRecords;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Updates the partner names that the queue is sorted by. A timer calls it: a partner seldom gets another name, and a
 * request that is saved meanwhile is saved with the earlier one.
 */
@Component
class QueuePartnerNames {

    private static final int BATCH_SIZE = 1000;
    private static final String PARTNER = "origin.partner";
    private static final String SORT_NAME = "origin.partnerSortName";

    private final MongoOperations mongo;
    private final PartnerRecords partners;

    QueuePartnerNames(MongoOperations mongo, PartnerRecords partners) {
        this.mongo = mongo;
        this.partners = partners;
    }

    /** A name under which requests of a partner are stored; null for requests without one. */
    record Stored(String partner, @Nullable String sortName) {}

    void refresh() {
        List<Stored> stored = stored();
        Map<PartnerId, String> current = partners.sortNames(stored.stream()
                .map(Stored::partner)
                .distinct()
                .map(PartnerId::new)
                .toList());
        for (Stored name : stored) {
            String next = current.get(new PartnerId(name.partner()));
            if (next != null && !next.equals(name.sortName())) {
                rename(name, next);
            }
        }
    }

    private List<Stored> stored() {
        return Aggregations.run(
                mongo,
                Task.class,
                Stored.class,
                List.of(
                        match(QueueOrder.queued().and(PARTNER).gte("")),
                        group(PARTNER, SORT_NAME),
                        project()
                                .and("_id.partner")
                                .as("partner")
                                .and("_id.partnerSortName")
                                .as("sortName")
                                .andExclude("_id")));
    }

    private void rename(Stored name, String next) {
        Criteria same = QueueOrder.queued()
                .and(PARTNER)
                .is(name.partner())
                .and(SORT_NAME)
                .is(name.sortName());
        List<String> ids = StoredRecords.ids(mongo, Query.query(same), Task.class, Function.identity());
        for (int from = 0; from < ids.size(); from += BATCH_SIZE) {
            // As a single update of the class, Spring Data would count a new version, which the partner would see.
            BulkOperations update = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Task.class);
            update.updateMulti(
                    Query.query(Criteria.where("_id").in(ids.subList(from, Math.min(from + BATCH_SIZE, ids.size())))),
                    Update.update(SORT_NAME, next));
            update.execute();
        }
    }
}
