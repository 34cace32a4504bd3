package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Map;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Form;

/** What came of a campaign, over all. */
record SurveyResults(SurveyCampaign campaign, TurnoutFigures turnout, List<QuestionResult> questions) {

    static SurveyResults exact(SurveyCampaign campaign, Turnout turnout, Map<String, Tally> tallies) {
        return new SurveyResults(campaign, turnout.exact(), questions(campaign, Counts.exact(tallies)));
    }

    static SurveyResults controlled(SurveyCampaign campaign, Turnout turnout, Map<String, Tally> tallies) {
        Form form = campaign.requireAsked().form();
        return new SurveyResults(
                campaign, turnout.controlled(), questions(campaign, Counts.controlled(new Disclosure(form, tallies))));
    }

    private static List<QuestionResult> questions(SurveyCampaign campaign, Counts counts) {
        return campaign.requireAsked()
                .form()
                .questions()
                .map(question -> QuestionResult.of(question, counts))
                .toList();
    }
}
