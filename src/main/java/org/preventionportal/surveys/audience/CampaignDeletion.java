package org.preventionportal.surveys.audience;

import jakarta.validation.Valid;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participations;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Deletes campaigns that have not opened, with the addresses on their list, such as those of a file that was uploaded
 * by mistake. All go together, so that nothing shows which of them have opted out.
 */
@Service
@Validated
class CampaignDeletion {

    private final CampaignScope scope;
    private final Campaigns campaigns;
    private final Participations participations;
    private final BallotArchive ballots;

    CampaignDeletion(CampaignScope scope, Campaigns campaigns, Participations participations, BallotArchive ballots) {
        this.scope = scope;
        this.campaigns = campaigns;
        this.participations = participations;
        this.ballots = ballots;
    }

    /** @throws Refusal if the campaign has opened: people rely on the link that they were sent */
    @OfficersAndEvaluators
    public CampaignId delete(@Valid DeleteSurveyCampaignInput input, Caller caller) {
        SurveyCampaign campaign = scope.load(input.surveyCampaignId(), input.version(), caller);
        if (campaign.state() != CampaignState.PLANNED) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "Only a planned campaign can be deleted. Close this campaign instead."));
        }
        campaigns.delete(campaign, () -> {
            participations.deleteAll(campaign.id());
            ballots.delete(campaign.id()); // of people who have tested it
        });
        return campaign.id();
    }
}
