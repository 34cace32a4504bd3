package org.preventionportal.tasks.outcomes;

import java.util.Collection;
import java.util.List;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.TaskId;
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

    private record Answered(Outcome.Verification verification) {}

    /** How many outcomes were recorded, and how many of them the organisation has verified. */
    public record Counts(int recorded, int verified) {}

    /**
     * Counts the outcomes of these tasks.
     *
     * @param partner in which the changes happened
     */
    public Counts count(Collection<TaskId> tasks, PartnerId partner) {
        if (tasks.isEmpty()) {
            return new Counts(0, 0);
        }
        var query = Query.query(Criteria.where("task")
                .in(tasks.stream().map(TaskId::value).toList())
                .and("partner")
                .is(partner.value()));
        query.fields().include("verification");
        List<Answered> found =
                mongo.query(Outcome.class).as(Answered.class).matching(query).all();
        return new Counts(
                found.size(),
                Math.toIntExact(found.stream()
                        .filter(outcome -> outcome.verification() == Outcome.Verification.VERIFIED)
                        .count()));
    }

    public List<Outcome> find(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : StoredRecords.find(
                        mongo, Query.query(Criteria.where("_id").in(ids)).with(Sort.by("_id")), Outcome.class);
    }
}
