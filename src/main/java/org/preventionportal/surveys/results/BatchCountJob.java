package org.preventionportal.surveys.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.ResultBatches;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts the responses of rolling campaigns in batches. A batch has further responses that certainly are of ten people
 * or more, of several tasks and regions, and comes out on a day that was set before, because two results together
 * disclose the answers in between. Fewer wait for the next day that is set, or are left out if none follows. Like the
 * count of other campaigns, it can be interrupted at any point and run again.
 */
@Component
class BatchCountJob {

    private static final Logger log = LoggerFactory.getLogger(BatchCountJob.class);

    private final Campaigns campaigns;
    private final CampaignWork work;
    private final BallotArchive ballots;
    private final CampaignCount count;
    private final FurtherResponses further;
    private final CountAttempts attempts;
    private final Clock clock;

    BatchCountJob(
            Campaigns campaigns,
            CampaignWork work,
            BallotArchive ballots,
            CampaignCount count,
            FurtherResponses further,
            CountAttempts attempts,
            Clock clock) {
        this.campaigns = campaigns;
        this.work = work;
        this.ballots = ballots;
        this.count = count;
        this.further = further;
        this.attempts = attempts;
        this.clock = clock;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void run() {
        Stream.concat(work.findRunningRolling().stream(), work.findUncounted().stream())
                .filter(campaign -> campaign.batches() != null)
                .filter(campaign -> !campaign.state().isRunning()
                        || campaign.requireBatches().isDue(today()))
                .forEach(campaign -> attempts.attempt(campaign, "A batch", this::countOrFinish));
    }

    private void countOrFinish(SurveyCampaign campaign) {
        if (campaign.state().isRunning()) {
            count(campaign);
        } else {
            finish(campaign);
        }
    }

    /** Settles first that there is a batch. After that it is counted even if the work is interrupted. */
    private void count(SurveyCampaign campaign) {
        if (!campaign.requireBatches().isUnderWay()) {
            long unsettled = ballots.finished(campaign.id());
            campaigns.trySave(
                    further.areBatch(campaign, unsettled) ? campaign.beginBatch() : campaign.postponeBatch(today()));
            return;
        }
        LocalDate today = today();
        count.countBatch(campaign, today);
        if (campaigns.trySave(campaign.completeBatch(today))) {
            log.info("A batch of campaign {} is counted", campaign.id());
        }
    }

    /**
     * Counts all responses of a closed campaign, and divides them. A few that are left over after a batch stay out. It
     * settles first whether they do, because results that an interrupted count has stored would change that.
     */
    private void finish(SurveyCampaign campaign) {
        count.revokeLinks(campaign.id());
        ResultBatches batches = campaign.requireBatches();
        if (batches.nextOn() == null) {
            count.finish(campaign);
        } else if (!batches.isUnderWay() && hasFurther(campaign)) {
            campaigns.trySave(campaign.beginBatch());
        } else {
            LocalDate today = today();
            count.countLastBatch(campaign, batches.isUnderWay(), today);
            campaigns.trySave(batches.isUnderWay() ? campaign.completeBatch(today) : campaign.endBatches());
        }
    }

    private boolean hasFurther(SurveyCampaign campaign) {
        return campaign.requireBatches().count() == 0 || further.areBatch(campaign, ballots.unsettled(campaign.id()));
    }
}
