package org.preventionportal.surveys.campaigns;

import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Questionnaires;
import org.springframework.stereotype.Component;

/**
 * Finds the form that a campaign asks: its own copy once it has opened, until then the current form of its
 * questionnaire.
 */
@Component
public class CampaignForms {

    private final Questionnaires questionnaires;

    CampaignForms(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    public Form of(SurveyCampaign campaign) {
        return campaign.snapshot() == null
                ? questionnaires
                        .require("surveyCampaignId", campaign.plan().questionnaireId())
                        .form()
                : campaign.snapshot().form();
    }
}
