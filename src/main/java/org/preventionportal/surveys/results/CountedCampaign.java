package org.preventionportal.surveys.results;

import java.util.Map;
import org.preventionportal.disclosure.Disclosure;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Form;

/**
 * Holds a campaign with what was counted of it.
 *
 * @param counts by the key of their variable
 */
record CountedCampaign(SurveyCampaign campaign, ResponseRate rate, Map<String, ResponseCounts> counts) {

    Form form() {
        return campaign.requireSnapshot().form();
    }

    SurveyVariables variables(DisclosureLevel level) {
        return new SurveyVariables(form(), counts, rate.isOfWholeProgramme(), level);
    }

    Disclosure<Variable, Dimension> disclosure(DisclosureLevel level) {
        return new Disclosure<>(variables(level));
    }

    DisclosedResponseRate rate(DisclosureLevel level) {
        return rate.disclosed(level);
    }
}
