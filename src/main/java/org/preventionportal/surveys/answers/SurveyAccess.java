package org.preventionportal.surveys.answers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Survey;
import org.preventionportal.surveys.questionnaires.SurveyState;

/**
 * Holds what a survey link opens.
 *
 * @param participation of the person to whom the link was mailed; null for an open link and the tokens it gave out
 * @param ballot the ballot that the token opens; null before the start
 */
record SurveyAccess(
        SurveyCampaign campaign,
        Form form,
        @Nullable Participation participation,
        @Nullable Ballot ballot) {

    SurveyState state() {
        if (campaign.state() == CampaignState.PAUSED) {
            return SurveyState.PAUSED;
        }
        return ballot == null ? SurveyState.NOT_STARTED : SurveyState.STARTED;
    }

    /** Whether this is an open link, which gives each respondent a ballot of their own. */
    boolean isOpenToAll() {
        return participation == null && ballot == null;
    }

    Map<String, Answer> answers() {
        return ballot == null ? Map.of() : ballot.answers();
    }

    Survey survey(Language language) {
        return Survey.of(form, answers(), language, state());
    }
}
