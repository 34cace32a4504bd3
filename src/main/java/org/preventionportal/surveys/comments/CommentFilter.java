package org.preventionportal.surveys.comments;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.platform.Id;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Says which of the comments that may be quoted are read. What a comment is coded to comes before what its campaign or
 * its question is about.
 */
record CommentFilter(List<Criteria> conditions) {

    static CommentFilter of(Collection<CampaignId> campaigns) {
        return new CommentFilter(List.of(Criteria.where("mayBeQuoted").is(true), ofCampaigns(campaigns)));
    }

    /** @param planned those of the campaigns that were planned for the theme */
    static CommentFilter about(Theme theme, Collection<CampaignId> campaigns, Collection<CampaignId> planned) {
        var uncoded =
                new Criteria().andOperator(Criteria.where("coding.themes.0").exists(false), ofCampaigns(planned));
        return of(campaigns)
                .and(new Criteria().orOperator(Criteria.where("coding.themes").is(theme), uncoded));
    }

    /** Answers to the question that are coded to no evaluation question. */
    CommentFilter answering(String questionKey) {
        return and(Criteria.where("question").is(questionKey))
                .and(Criteria.where("coding.evaluationQuestions.0").exists(false));
    }

    CommentFilter codedTo(EvaluationQuestion question) {
        return and(Criteria.where("coding.evaluationQuestions").is(question));
    }

    /** @param words each must occur in the comment */
    CommentFilter with(Collection<String> words) {
        CommentFilter filter = this;
        for (String word : words) {
            filter = filter.and(Criteria.where("text").regex(Pattern.quote(word), "i"));
        }
        return filter;
    }

    /** @param id the last comment that was read; empty for none */
    Criteria after(String id) {
        return new Criteria().andOperator(and(Criteria.where("_id").gt(id)).conditions());
    }

    private CommentFilter and(Criteria condition) {
        return new CommentFilter(
                Stream.concat(conditions.stream(), Stream.of(condition)).toList());
    }

    private static Criteria ofCampaigns(Collection<CampaignId> campaigns) {
        return Criteria.where("campaign").in(Id.values(campaigns));
    }
}
