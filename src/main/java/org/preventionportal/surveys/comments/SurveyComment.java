package org.preventionportal.surveys.comments;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.results.Attribution;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Holds a comment that a respondent wrote. The ids put the comments to each question into a different random order, so
 * that readers cannot match the comments of one respondent.
 *
 * @param question key of the question
 * @param organisationKind in words; null unless the results show how many people of this kind there are, and of the
 *     region if it is given
 * @param region the region or the larger part of the country, in words; null unless the results show how many people of
 *     it there are, or counting its comments gives no few people
 * @param coding null if nobody has coded the comment
 * @param withheldFor why its words were deleted; null if they were not
 */
@Document("surveyComments")
record SurveyComment(
        @Id String id,
        CampaignId campaign,
        String question,
        String text,
        boolean mayBeQuoted,
        @Nullable String organisationKind,
        @Nullable String region,
        @Nullable CommentCoding coding,
        @Nullable CommentWithholdingReason withheldFor) {

    static final String PREFIX = "cmt_";

    static SurveyComment of(
            String id,
            CampaignId campaign,
            String question,
            String text,
            boolean mayBeQuoted,
            Attribution attribution) {
        return new SurveyComment(
                id,
                campaign,
                question,
                text,
                mayBeQuoted,
                attribution.organisationKind(),
                attribution.region(),
                null,
                null);
    }

    CommentCoding codes() {
        return Objects.requireNonNullElse(coding, CommentCoding.NONE);
    }

    SurveyComment with(CommentCoding next) {
        return new SurveyComment(
                id, campaign, question, text, mayBeQuoted, organisationKind, region, next, withheldFor);
    }

    /** Keeps nothing but that there is a comment: kind, region and coding would still say something about it. */
    SurveyComment withheld(CommentWithholdingReason reason) {
        return new SurveyComment(id, campaign, question, "", false, null, null, null, reason);
    }

    /** @param shown for each campaign whose comments may be shown, to which questions */
    boolean isShown(Map<CampaignId, Predicate<String>> shown) {
        return shown.getOrDefault(campaign, _ -> false).test(question);
    }

    /** What may not be quoted is never found, so coding it would only say what somebody thinks of it. */
    boolean isCodableBy(Caller caller) {
        return mayBeQuoted && caller.has(Role.EVALUATOR);
    }

    boolean isWithholdableBy(Caller caller) {
        return withheldFor == null && (caller.has(Role.EVALUATOR) || caller.isManager());
    }
}
