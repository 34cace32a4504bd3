package org.preventionportal.surveys.campaigns;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.retention.Restores;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes campaigns after their last day, at least a month before answers are deleted, and opens follow-ups. */
@Component
class CampaignMaintenance {

    /** How much later than planned a follow-up opens at most, if the portal was off. */
    private static final int MAX_MONTHS_LATE = 1;

    private static final Period LOOKED_BACK = Period.ofMonths(SurveyPlan.LAST_FOLLOW_UP + MAX_MONTHS_LATE);

    /** For so long after a restore, people who had opted out may not be known again. */
    private static final Duration UNCERTAIN = Duration.ofDays(31);

    private final Campaigns campaigns;
    private final CampaignWork work;
    private final Restores restores;
    private final Clock clock;
    private final Period retention;
    private final JobFailures failures;

    CampaignMaintenance(
            Campaigns campaigns,
            CampaignWork work,
            Restores restores,
            Clock clock,
            @Value("${portal.retention.participants}") Period retention,
            JobFailures failures) {
        this.campaigns = campaigns;
        this.work = work;
        this.restores = restores;
        this.clock = clock;
        this.retention = retention;
        this.failures = failures;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void run() {
        LocalDate today = LondonTime.today(clock);
        work.findRunning().stream()
                .filter(campaign -> campaign.lastDay(retention).isBefore(today))
                .forEach(campaign -> failures.contain("The end of campaign " + campaign.id(), () -> close(campaign)));
        openFollowUps(today);
    }

    private void close(SurveyCampaign campaign) {
        campaigns.trySave(campaign.close(campaign.lastDay(retention)));
    }

    /** Their ids are derived from the earlier campaigns, so that each opens only once. */
    private void openFollowUps(LocalDate today) {
        List<SurveyCampaign> earlier = work.withFollowUps(today.minus(LOOKED_BACK));
        Set<CampaignId> open = work.existing(earlier.stream()
                .flatMap(campaign -> due(campaign, today).map(campaign.id()::followUp))
                .toList());
        earlier.forEach(campaign -> due(campaign, today)
                .filter(months -> !open.contains(campaign.id().followUp(months)))
                .forEach(months -> failures.contain(
                        "The follow-up of campaign " + campaign.id(), () -> open(campaign, months, today))));
    }

    /** The months of the follow-ups whose day has come, and not long ago. */
    private static Stream<Integer> due(SurveyCampaign campaign, LocalDate today) {
        LocalDate openedOn = campaign.requireSnapshot().openedOn();
        return campaign.plan().followUps().stream()
                .filter(months -> !today.isBefore(openedOn.plusMonths(months))
                        && !today.isAfter(openedOn.plusMonths(months + MAX_MONTHS_LATE)));
    }

    private void open(SurveyCampaign campaign, int months, LocalDate today) {
        boolean isPaused = campaign.state() == CampaignState.PAUSED
                || restores.wereSince(clock.instant().minus(UNCERTAIN));
        CampaignState state = isPaused ? CampaignState.PAUSED : CampaignState.OPEN;
        campaigns.trySave(FollowUp.open(campaign, months, state, today, clock.instant()));
    }
}
