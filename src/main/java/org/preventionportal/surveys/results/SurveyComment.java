package org.preventionportal.surveys.results;

import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Words that somebody wrote. By their ids the comments to each question are in an order of their own, so that whoever
 * reads them cannot line up those by the same hand.
 *
 * @param question to which question
 * @param organisation kind of the organisation, where at least five share it with the region or by itself
 * @param region where at least five share it, likewise
 */
@Document("surveyComments")
@CompoundIndex(name = "question", def = "{'campaign': 1, 'question': 1, '_id': 1}")
record SurveyComment(
        @Id String id,
        CampaignId campaign,
        String question,
        String text,
        boolean mayBeQuoted,
        @Nullable String organisation,
        @Nullable String region) {

    static final String PREFIX = "cmt_";

    /** @param told what may be told of whoever wrote it */
    static SurveyComment of(
            String id, CampaignId campaign, String question, String text, boolean mayBeQuoted, Attribution told) {
        return new SurveyComment(id, campaign, question, text, mayBeQuoted, told.organisation(), told.region());
    }
}
