package org.preventionportal.surveys.campaigns;

import java.time.LocalDate;
import org.preventionportal.surveys.questionnaires.Form;

/**
 * Holds the questionnaire as it was when the campaign opened, so that later versions do not change the campaign.
 *
 * @param versionNumber of the questionnaire, from 1
 */
public record CampaignSnapshot(Form form, int versionNumber, LocalDate openedOn) {}
