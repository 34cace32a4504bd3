package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks once a day, in each open rolling campaign, everybody who is due. It can be interrupted at any point and repeated
 * on any node: who is asked follows from what is stored, and the id of a participation names person, campaign, wave and
 * task. One lock for all campaigns, because nobody may be asked by two of them at the same time.
 */
@Component
class RollingInvitations {

    private final CampaignWork campaigns;
    private final DueInvitations dueInvitations;
    private final ListedParticipations listed;
    private final ListedPeopleCounts counts;
    private final Invitations invitations;
    private final BallotBox ballots;
    private final Locks locks;
    private final Clock clock;
    private final JobFailures failures;

    RollingInvitations(
            CampaignWork campaigns,
            DueInvitations dueInvitations,
            ListedParticipations listed,
            ListedPeopleCounts counts,
            Invitations invitations,
            BallotBox ballots,
            Locks locks,
            Clock clock,
            JobFailures failures) {
        this.campaigns = campaigns;
        this.dueInvitations = dueInvitations;
        this.listed = listed;
        this.counts = counts;
        this.invitations = invitations;
        this.ballots = ballots;
        this.locks = locks;
        this.clock = clock;
        this.failures = failures;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        LocalDate today = LondonTime.today(clock);
        if (campaigns.findRunningRolling().stream().anyMatch(campaign -> isDue(campaign, today))) {
            locks.runExclusively("rolling surveys", () -> askAll(today));
        }
    }

    private void askAll(LocalDate today) {
        campaigns.findRunningRolling().stream()
                .filter(campaign -> isDue(campaign, today))
                .forEach(campaign ->
                        failures.contain("Asking who is due in campaign " + campaign.id(), () -> ask(campaign, today)));
    }

    /** After a jump of the clock back, too, a campaign is due once more. Nobody who was asked is asked again. */
    private static boolean isDue(SurveyCampaign campaign, LocalDate today) {
        return campaign.state() == CampaignState.OPEN
                && campaign.isAnswerable(today)
                && !today.equals(campaign.askedOn());
    }

    /** Ballots are there before the first mail can be answered. */
    private void ask(SurveyCampaign campaign, LocalDate today) {
        listed.insert(dueInvitations.toAsk(campaign));
        ballots.prepareSpare(campaign.id(), counts.unopened(campaign.id(), today));
        invitations.invite(campaign);
        campaigns.markAsked(campaign.id(), today);
    }
}
