package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Map;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Form;

/** What came of a campaign, over all. */
record SurveyResults(SurveyCampaign campaign, DisclosedResponseRate turnout, List<QuestionResult> questions) {

    static SurveyResults exact(SurveyCampaign campaign, ResponseRate rate, Map<String, ResponseCounts> tallies) {
        return new SurveyResults(campaign, rate.exact(), questions(campaign, Counts.exact(tallies)));
    }

    static SurveyResults controlled(SurveyCampaign campaign, ResponseRate rate, Map<String, ResponseCounts> tallies) {
        Form form = campaign.requireSnapshot().form();
        return new SurveyResults(
                campaign, rate.controlled(), questions(campaign, Counts.controlled(new Disclosure(form, tallies))));
    }

    private static List<QuestionResult> questions(SurveyCampaign campaign, Counts counts) {
        return campaign.requireSnapshot()
                .form()
                .questions()
                .map(question -> QuestionResult.of(question, counts))
                .toList();
    }
}
