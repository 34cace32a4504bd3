package org.preventionportal.evidence.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores policy questions. */
@Repository
class PolicyQuestionRecords {

    private static final Sort LAST_CHANGED_FIRST = Sort.by(Sort.Order.desc("updatedAt"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;

    PolicyQuestionRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<PolicyQuestion> find(PolicyQuestionId id) {
        return Optional.ofNullable(mongo.findById(id, PolicyQuestion.class));
    }

    /**
     * @param state null for all
     * @param words null or blank for all
     */
    Window<PolicyQuestion> page(@Nullable PolicyQuestionState state, @Nullable String words, ScrollSubrange range) {
        List<Criteria> all = new ArrayList<>(SearchText.narrowing(words));
        if (state != null) {
            all.add(Criteria.where("content.state").is(state));
        }
        var query = all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all));
        return KeysetPaging.page(mongo, query, PolicyQuestion.class, LAST_CHANGED_FIRST, range);
    }

    /** The questions that any of these tasks raised, the last changed first. */
    List<PolicyQuestion> raisedBy(Collection<TaskId> tasks) {
        var raised = Criteria.where("content.taskIds").in(Id.values(tasks));
        return StoredRecords.find(mongo, Query.query(raised).with(LAST_CHANGED_FIRST), PolicyQuestion.class);
    }

    int count(PolicyQuestionState state) {
        return Math.toIntExact(
                mongo.count(Query.query(Criteria.where("content.state").is(state)), PolicyQuestion.class));
    }

    PolicyQuestion require(PolicyQuestionId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("policyQuestionId", "policy question"));
    }

    PolicyQuestion insert(PolicyQuestion question) {
        return Idempotent.insert(mongo, question, () -> find(question.id()));
    }

    PolicyQuestion save(PolicyQuestion question) {
        return ConcurrencyVersions.save(mongo, question, () -> require(question.id()));
    }
}
