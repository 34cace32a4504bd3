package org.preventionportal.surveys.results;

import java.util.concurrent.TimeUnit;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts campaigns that are closed. First it revokes every link to a ballot, then it counts, then it deletes the
 * ballots without answers and whether each ballot was finished. It can be interrupted at any point and run again.
 */
@Component
public class ResponseCountJob {

    private final CampaignWork campaigns;
    private final CampaignCount count;
    private final CountAttempts attempts;

    ResponseCountJob(CampaignWork campaigns, CampaignCount count, CountAttempts attempts) {
        this.campaigns = campaigns;
        this.count = count;
        this.attempts = attempts;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public void run() {
        campaigns.findUncounted().stream()
                .filter(campaign -> campaign.batches() == null)
                .forEach(campaign -> attempts.attempt(campaign, "The count", this::finish));
    }

    private void finish(SurveyCampaign campaign) {
        count.revokeLinks(campaign.id());
        count.count(campaign);
        count.finish(campaign);
    }
}
