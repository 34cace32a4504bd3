package org.preventionportal.surveys.results;

import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.mongodb.Locks;
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
    private final Locks locks;
    private final JobFailures failures;

    ResponseCountJob(CampaignWork campaigns, CampaignCount count, Locks locks, JobFailures failures) {
        this.campaigns = campaigns;
        this.count = count;
        this.locks = locks;
        this.failures = failures;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public void run() {
        campaigns.findUncounted().stream()
                .filter(campaign -> campaign.batches() == null)
                .forEach(campaign -> locks.runExclusively("count " + campaign.id(), () -> tryToFinish(campaign)));
    }

    private void tryToFinish(SurveyCampaign campaign) {
        failures.contain("The count of campaign " + campaign.id(), () -> {
            count.revokeLinks(campaign.id());
            count.count(campaign);
            count.finish(campaign);
        });
    }
}
