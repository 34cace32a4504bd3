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
                counted.form()
                        .questions()
                        .map(question -> counted.result(question, DisclosureLevel.RESULTS))
                        .toList());
    }
}
