package org.preventionportal.surveys.campaigns;

import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.springframework.stereotype.Component;

/** Whose a campaign is to run: its author's, and any manager's and evaluator's. Everybody who surveys sees it. */
@Component
public class CampaignScope {

    private final Campaigns campaigns;

    CampaignScope(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    public static boolean mayRun(SurveyCampaign campaign, Caller caller) {
        return caller.isManager()
                || caller.has(Role.EVALUATOR)
                || campaign.author().equals(caller.id());
    }

    /** Addresses are for those who work with the people behind them. */
    public static boolean maySeeAddresses(SurveyCampaign campaign, Caller caller) {
        TaskSelection tasks = campaign.plan().tasks();
        return caller.isManager()
                || (caller.has(Role.OFFICER)
                        && campaign.author().equals(caller.id())
                        && (tasks == null || tasks.regions().stream().allMatch(caller::decidesFor)));
    }

    /** @throws Refusal where there is none, or it is another officer's */
    public SurveyCampaign load(CampaignId id, Caller caller) {
        SurveyCampaign campaign = campaigns.require(id);
        if (!mayRun(campaign, caller)) {
            throw new Refusal(UserError.input(
                    "campaignId", ErrorCode.NOT_ALLOWED, "Another officer runs this. Ask them, or a manager."));
        }
        return campaign;
    }

    /** @throws Refusal where the version is stale, too */
    SurveyCampaign load(CampaignId id, long version, Caller caller) {
        SurveyCampaign campaign = load(id, caller);
        if (campaign.version() != version) {
            throw Refusal.conflict(campaign);
        }
        return campaign;
    }
}
