package org.preventionportal.surveys.results;

import java.util.List;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.surveys.campaigns.SurveyCampaign;

/** Holds the overall results of a campaign. */
record SurveyResults(SurveyCampaign campaign, DisclosedResponseRate responseRate, List<QuestionResult> questions) {

    static SurveyResults of(CountedCampaign counted) {
        return new SurveyResults(
                counted.campaign(),
                counted.rate(DisclosureLevel.RESULTS),
                questions(
                        counted.campaign(),
                        Counts.at(DisclosureLevel.RESULTS, counted.disclosure(DisclosureLevel.RESULTS))));
    }

    private static List<QuestionResult> questions(SurveyCampaign campaign, Counts counts) {
        return campaign.requireSnapshot()
                .form()
                .questions()
                .map(question -> QuestionResult.of(question, counts))
                .toList();
    }
}
