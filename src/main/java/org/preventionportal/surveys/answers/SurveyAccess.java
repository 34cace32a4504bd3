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

/**
 * Holds what a survey link opens.
 *
 * @param participation of the person to whom the link was mailed; null for an open link and the tokens it gave out
 * @param ballot the ballot that the token opens; null before the start, and behind an open link before the first answer
 * @param hasStarted whether the token belongs to somebody who has started
 * @param isFull whether this is an open link whose places are all taken
 */
record SurveyAccess(
        SurveyCampaign campaign,
        Form form,
        @Nullable Participation participation,
        @Nullable Ballot ballot,
        boolean hasStarted,
        boolean isFull) {

    SurveyState state() {
        if (campaign.state() == CampaignState.PAUSED) {
            return SurveyState.PAUSED;
        }
        if (hasStarted) {
            return SurveyState.STARTED;
        }
        return isFull ? SurveyState.FULL : SurveyState.NOT_STARTED;
    }

    /** Whether this is an open link, which gives each respondent a token of their own. */
    boolean isOpenToAll() {
        return participation == null && !hasStarted;
    }

    Map<String, Answer> answers() {
        return ballot == null ? Map.of() : ballot.answers();
    }

    Survey survey(Language language) {
        return Survey.of(form, answers(), language, state());
    }
}
