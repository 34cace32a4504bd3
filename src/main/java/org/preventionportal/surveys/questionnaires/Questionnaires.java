package org.preventionportal.surveys.questionnaires;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.search.SearchText;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores questionnaires. */
@Repository
public class Questionnaires {

    private static final Sort LAST_CHANGED_FIRST = Sort.by(Sort.Order.desc("updatedAt"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;

    Questionnaires(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<Questionnaire> find(QuestionnaireId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Questionnaire.class));
    }

    public Map<QuestionnaireId, Questionnaire> findAll(Collection<QuestionnaireId> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(Id.values(ids))), Questionnaire.class).stream()
                .collect(Collectors.toMap(Questionnaire::id, questionnaire -> questionnaire));
    }

    public Questionnaire require(String field, QuestionnaireId id) {
        return find(id).orElseThrow(() -> Refusal.notFound(field, "questionnaire"));
    }

    /** Locks the version with which a campaign opens. */
    public Questionnaire lock(QuestionnaireId id) {
        Questionnaire questionnaire = require("surveyCampaignId", id);
        return questionnaire.isLocked() ? questionnaire : save(questionnaire.lock());
    }

    public List<Questionnaire> search(String text, int first) {
        return SearchText.of(text).find(mongo, Questionnaire.class, new Criteria(), LAST_CHANGED_FIRST, first);
    }

    public int count(String text, int most) {
        return SearchText.of(text).count(mongo, Questionnaire.class, new Criteria(), most);
    }

    /** @param words null or blank for all */
    public Window<Questionnaire> page(@Nullable String words, ScrollSubrange range) {
        List<Criteria> all = SearchText.narrowing(words);
        var query = all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all));
        return KeysetPaging.page(mongo, query, Questionnaire.class, LAST_CHANGED_FIRST, range);
    }

    public Questionnaire insert(Questionnaire questionnaire) {
        return Idempotent.insert(mongo, questionnaire, () -> find(questionnaire.id()));
    }

    /** @throws Refusal if somebody else changed the questionnaire after the sender read it */
    public Questionnaire change(QuestionnaireId id, long version, UnaryOperator<Form> change, Instant at) {
        Questionnaire questionnaire = ConcurrencyVersions.require(require("questionnaireId", id), version);
        return save(questionnaire.update(change.apply(questionnaire.form()), at));
    }

    private Questionnaire save(Questionnaire questionnaire) {
        return ConcurrencyVersions.save(mongo, questionnaire, () -> require("questionnaireId", questionnaire.id()));
    }
}
