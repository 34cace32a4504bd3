package org.preventionportal.tasks.outcomes;

import java.util.Collection;
import java.util.List;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds outcomes for other modules. Callers must check access. */
@Component
public class OutcomeRecords {

    private final MongoOperations mongo;

    OutcomeRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public List<Outcome> find(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : StoredRecords.find(
                        mongo, Query.query(Criteria.where("_id").in(ids)).with(Sort.by("_id")), Outcome.class);
    }
}
