package org.preventionportal.surveys.campaigns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.LondonTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes campaigns after their last day and opens follow-ups on their day. */
@Component
public class CampaignMaintenance {

    private final Campaigns campaigns;
    private final Clock clock;

    CampaignMaintenance(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void run() {
        LocalDate today = LondonTime.today(clock);
        campaigns.findRunning().stream()
                .filter(campaign -> campaign.plan().closesOn().isBefore(today))
                .forEach(campaign ->
                        campaigns.trySave(campaign.close(campaign.plan().closesOn())));
        campaigns.findWithFollowUps().forEach(campaign -> followUp(campaign, today));
    }

    /** The id is derived from the earlier campaign, so that a follow-up opens only once. */
    private void followUp(SurveyCampaign campaign, LocalDate today) {
        campaign.plan().followUps().stream()
                .filter(months ->
                        !today.isBefore(campaign.requireSnapshot().openedOn().plusMonths(months)))
                .filter(months -> campaigns.find(campaign.id().followUp(months)).isEmpty())
                .forEach(months -> campaigns.trySave(campaign.followUp(months, today, clock.instant())));
    }
}
