package org.preventionportal.surveys.comments;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores comments. */
@Repository
class SurveyComments {

    private static final Sort BY_ID = Sort.by("_id");
    private static final String WITHHELD_FOR = "withheldFor";
    private static final Logger log = LoggerFactory.getLogger(SurveyComments.class);

    private final MongoOperations mongo;

    SurveyComments(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Keeps the coding, and leaves a comment that is withheld as it is: batches of a rolling campaign, and a count that
     * is repeated, save a comment again.
     */
    void save(SurveyComment comment) {
        var notWithheld = Query.query(
                Criteria.where("_id").is(comment.id()).and(WITHHELD_FOR).exists(false));
        var counted = Update.update("campaign", comment.campaign().value())
                .set("question", comment.question())
                .set("text", comment.text())
                .set("mayBeQuoted", comment.mayBeQuoted())
                .set("organisationKind", comment.organisationKind())
                .set("region", comment.region());
        try {
            mongo.upsert(notWithheld, counted, SurveyComment.class);
        } catch (DuplicateKeyException withheld) { // only one node counts a campaign, so nobody else has inserted it
            log.debug("{} is withheld", comment.id());
        }
    }

    void withhold(SurveyComment withheld) {
        mongo.save(withheld);
    }

    void forEachWithheld(Consumer<SurveyComment> action) {
        Batches.forEach(mongo, () -> Criteria.where(WITHHELD_FOR).exists(true), SurveyComment.class, action);
    }

    /** Replaces the coding. Returns false if somebody has coded or withheld the comment since it was read. */
    boolean code(SurveyComment comment, CommentCoding next) {
        CommentCoding before = comment.coding();
        Query unchanged = Query.query(Criteria.where("_id")
                .is(comment.id())
                .and("coding.version")
                .is(before == null ? null : before.version())
                .and(WITHHELD_FOR)
                .exists(false));
        return mongo.updateFirst(unchanged, Update.update("coding", next), SurveyComment.class)
                        .getMatchedCount()
                == 1;
    }

    Window<SurveyComment> page(CampaignId campaign, String question, boolean onlyQuotable, ScrollSubrange range) {
        Criteria comments = of(campaign).and("question").is(question);
        if (onlyQuotable) {
            comments.and("mayBeQuoted").is(true);
        }
        return KeysetPaging.page(mongo, Query.query(comments), SurveyComment.class, BY_ID, range);
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
     * Some of those whose authors agreed to be quoted, in the random order of their ids.
     *
     * @param after leaves out all ids up to this one; empty for none
     * @return after which id the others come; empty if these are the last
     */
    Optional<String> forEachQuotable(CommentFilter filter, String after, int max, Consumer<SurveyComment> action) {
        var next = Query.query(filter.after(after)).with(BY_ID).limit(max);
        return StoredRecords.forEachOfPart(mongo, next, SurveyComment.class, action);
    }

    List<SurveyComment> find(Collection<String> ids) {
        return StoredRecords.find(mongo, Query.query(Criteria.where("_id").in(ids)), SurveyComment.class);
    }

    /**
     * Those that may not be quoted are answers, and end with the ballots.
     *
     * @return how many
     */
    long deleteUnquotable(CampaignId campaign) {
        return Batches.remove(mongo, of(campaign).and("mayBeQuoted").is(false), SurveyComment.class);
    }

    Window<SurveyComment> none(ScrollSubrange range) {
        var nothing = Query.query(Criteria.where("_id").is(null));
        return KeysetPaging.page(mongo, nothing, SurveyComment.class, BY_ID, range);
    }

    private static Criteria of(CampaignId campaign) {
        return Criteria.where("campaign").is(campaign.value());
    }
}
