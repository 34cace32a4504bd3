package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Map;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Form;

/** Holds the overall results of a campaign. */
record SurveyResults(SurveyCampaign campaign, DisclosedResponseRate responseRate, List<QuestionResult> questions) {

    static SurveyResults exact(SurveyCampaign campaign, ResponseRate rate, Map<String, ResponseCounts> counts) {
        return new SurveyResults(campaign, rate.exact(), questions(campaign, Counts.exact(counts)));
    }

    static SurveyResults controlled(SurveyCampaign campaign, ResponseRate rate, Map<String, ResponseCounts> counts) {
        Form form = campaign.requireSnapshot().form();
        return new SurveyResults(
                campaign,
                rate.controlled(),
                questions(campaign, Counts.controlled(new SurveyVariables(form, counts).disclosure())));
    }

    private static List<QuestionResult> questions(SurveyCampaign campaign, Counts counts) {
        return campaign.requireSnapshot()
                .form()
                .questions()
                .map(question -> QuestionResult.of(question, counts))
                .toList();
    }
}
