package org.preventionportal.surveys.campaigns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.LondonTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes campaigns after their last day, at least a month before answers are deleted, and opens follow-ups. */
@Component
public class CampaignMaintenance {

    private final Campaigns campaigns;
    private final Clock clock;
    private final Period retention;
    private final JobFailures failures;

    CampaignMaintenance(
            Campaigns campaigns,
            Clock clock,
            @Value("${portal.retention.participants}") Period retention,
            JobFailures failures) {
        this.campaigns = campaigns;
        this.clock = clock;
        this.retention = retention;
        this.failures = failures;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void run() {
        LocalDate today = LondonTime.today(clock);
        campaigns.findRunning().stream()
                .filter(campaign -> campaign.lastDay(retention).isBefore(today))
                .forEach(campaign -> failures.contain("The end of campaign " + campaign.id(), () -> close(campaign)));
        campaigns
                .findWithFollowUps()
                .forEach(campaign -> failures.contain(
                        "The follow-up of campaign " + campaign.id(), () -> followUp(campaign, today)));
    }

    private void close(SurveyCampaign campaign) {
        campaigns.trySave(campaign.close(campaign.lastDay(retention)));
    }

    /** The id is derived from the earlier campaign, so that a follow-up opens only once. */
    private void followUp(SurveyCampaign campaign, LocalDate today) {
        campaign.plan().followUps().stream()
                .filter(months ->
                        !today.isBefore(campaign.requireSnapshot().openedOn().plusMonths(months)))
                .filter(months -> campaigns.find(campaign.id().followUp(months)).isEmpty())
                .forEach(months -> campaigns.trySave(FollowUp.open(campaign, months, today, clock.instant())));
    }
}
