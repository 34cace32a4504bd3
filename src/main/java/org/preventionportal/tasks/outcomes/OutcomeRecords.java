package org.preventionportal.tasks.outcomes;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.Id;
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

    /** How many outcomes were recorded, and how many of them the organisation has verified. */
    public record Counts(int recorded, int verified) {}

    /**
     * Counts the outcomes of these tasks.
     *
     * @param partner in which the changes happened
     */
    public Counts count(Collection<TaskId> tasks, PartnerId partner) {
        return summary(of(tasks).and("partner").is(partner.value()), 0).counts();
    }

    private record Step(String id, Outcome.Verification verification, List<Entry> history) {

        private Instant lastChangedAt() {
            return history.getLast().occurredAt();
        }
    }

    private record Entry(Instant occurredAt) {}

    /** How many outcomes were recorded, how many were verified, and the ids of those verified last, latest first. */
    public record Summary(Counts counts, List<String> lastVerified) {}

    /**
     * Counts the outcomes of these tasks, in any organisation.
     *
     * @param most how many of those verified last are named
     */
    public Summary summary(Collection<TaskId> tasks, int most) {
        return summary(of(tasks), most);
    }

    private static Criteria of(Collection<TaskId> tasks) {
        return Criteria.where("task").in(Id.values(tasks));
    }

    private Summary summary(Criteria which, int most) {
        var query = Query.query(which);
        query.fields().include("verification", "history.occurredAt");
        List<Step> found = StoredRecords.projectStrictly(mongo, query, Outcome.class, Step.class);
        List<Step> verified = found.stream()
                .filter(outcome -> outcome.verification() == Outcome.Verification.VERIFIED)
                .sorted(Comparator.comparing(Step::lastChangedAt).reversed().thenComparing(Step::id))
                .toList();
        return new Summary(
                new Counts(found.size(), verified.size()),
                verified.stream().limit(most).map(Step::id).toList());
    }

    /** The ids of all outcomes of these tasks. */
    public List<String> idsOf(Collection<TaskId> tasks) {
        return StoredRecords.ids(mongo, Query.query(of(tasks)), Outcome.class, Function.identity());
    }

    public List<Outcome> find(Collection<String> ids) {
        return StoredRecords.find(
                mongo, Query.query(Criteria.where("_id").in(ids)).with(Sort.by("_id")), Outcome.class);
    }
}
