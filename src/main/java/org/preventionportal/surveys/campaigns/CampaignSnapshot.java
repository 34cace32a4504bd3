package org.preventionportal.surveys.campaigns;

import java.time.LocalDate;
import org.preventionportal.surveys.questionnaires.Form;

/**
 * What a campaign asks, frozen when it opened.
 *
 * @param edition of the questionnaire
 */
public record CampaignSnapshot(Form form, int edition, LocalDate openedOn) {}
