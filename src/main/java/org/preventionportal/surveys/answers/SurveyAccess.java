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
 * What a link leads to.
 *
 * @param participation who was sent it; null for whoever came by an open link, or for an open link itself
 * @param ballot what is written on by it; null before the start
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

    /** Whether it is the link of a room, through which each comes to a ballot of their own. */
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
