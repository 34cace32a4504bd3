package org.preventionportal.surveys.audience;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.surveys.campaigns.CampaignId;

/** @param emails addresses whose mail bounced */
record RecordSurveyBouncesInput(
        CampaignId surveyCampaignId,
        @NotEmpty @Size(max = 250) List<@Email @Size(max = 254) String> emails) {}
