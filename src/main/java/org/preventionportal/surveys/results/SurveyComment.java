package org.preventionportal.surveys.results;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Ids;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Answer;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Words that somebody wrote. It has an id of its own, so that nothing leads from one comment to another by the same hand.
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

    private static final String PREFIX = "cmt_";

    /** @param told what may be told of groups by kind of organisation and region */
    static SurveyComment of(CampaignId campaign, String question, Answer answer, String text, Attribution told) {
        return new SurveyComment(
                Ids.random(PREFIX), campaign, question, text, answer.mayBeQuoted(), told.organisation(), told.region());
    }
}
