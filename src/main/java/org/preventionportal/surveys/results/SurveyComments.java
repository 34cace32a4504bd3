package org.preventionportal.surveys.results;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Pages;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores comments. */
@Repository
class SurveyComments {

    private static final Sort BY_ID = Sort.by("_id");
    private static final Map<String, Class<?>> CURSOR = Map.of("_id", String.class);

    private final MongoOperations mongo;

    SurveyComments(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void save(SurveyComment comment) {
        mongo.save(comment);
    }

    Window<SurveyComment> page(CampaignId campaign, String question, boolean onlyQuotable, ScrollSubrange range) {
        Criteria comments = of(campaign).and("question").is(question);
        if (onlyQuotable) {
            comments.and("mayBeQuoted").is(true);
        }
        return Pages.page(mongo, Query.query(comments), SurveyComment.class, BY_ID, CURSOR, range);
    }

    /** Those of the comments whose authors agreed to be quoted. */
    List<SurveyComment> quotable(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : StoredRecords.find(
                        mongo,
                        Query.query(
                                Criteria.where("_id").in(ids).and("mayBeQuoted").is(true)),
                        SurveyComment.class);
    }

    /**
     * Those of campaigns whose authors agreed to be quoted, in the random order of their ids.
     *
     * @param question its key; null for all
     * @param words each must occur in the comment
     * @param after the id of the last comment that was read; empty for none
     */
    List<SurveyComment> quotable(
            Collection<CampaignId> campaigns,
            @Nullable String question,
            Collection<String> words,
            String after,
            int max) {
        Criteria quotable = Criteria.where("mayBeQuoted")
                .is(true)
                .and("campaign")
                .in(campaigns.stream().map(CampaignId::value).toList())
                .and("_id")
                .gt(after);
        if (question != null) {
            quotable.and("question").is(question);
        }
        if (!words.isEmpty()) {
            quotable.andOperator(words.stream()
                    .map(word -> Criteria.where("text").regex(Pattern.quote(word), "i"))
                    .toList());
        }
        return StoredRecords.find(mongo, Query.query(quotable).with(BY_ID).limit(max), SurveyComment.class);
    }

    List<SurveyComment> find(Collection<String> ids) {
        return StoredRecords.find(mongo, Query.query(Criteria.where("_id").in(ids)), SurveyComment.class);
    }

    Window<SurveyComment> none(ScrollSubrange range) {
        var nothing = Query.query(Criteria.where("_id").is(null));
        return Pages.page(mongo, nothing, SurveyComment.class, BY_ID, CURSOR, range);
    }

    private static Criteria of(CampaignId campaign) {
        return Criteria.where("campaign").is(campaign.value());
    }
}
