package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.InvitationGap.Invitable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts invitations into the outbox, each as soon as the gap since the last email to the person allows it. What waits is
 * found in the stored participations, so it can be interrupted at any point and repeated on any node.
 */
@Component
class Invitations {

    private final CampaignWork campaigns;
    private final MailedParticipations mailed;
    private final InvitationGap gap;
    private final Outbox outbox;
    private final Locks locks;
    private final Clock clock;
    private final JobFailures failures;

    Invitations(
            CampaignWork campaigns,
            MailedParticipations mailed,
            InvitationGap gap,
            Outbox outbox,
            Locks locks,
            Clock clock,
            JobFailures failures) {
        this.campaigns = campaigns;
        this.mailed = mailed;
        this.gap = gap;
        this.outbox = outbox;
        this.locks = locks;
        this.clock = clock;
        this.failures = failures;
    }

    /** Deletes from the list of a campaign whom it cannot invite in time. */
    void leaveOut(SurveyCampaign campaign) {
        mailed.forEachListed(
                campaign.id(),
                some -> mailed.deleteUnmailed(gap.atOpening(campaign, some).never()));
    }

    /** Invites those who are listed. A rolling campaign lists only people whom it can invite. */
    void invite(SurveyCampaign campaign) {
        mailed.forEachListed(campaign.id(), some -> {
            if (campaign.plan().rolling() != null) {
                post(some);
                return;
            }
            Invitable invitable = gap.atOpening(campaign, some);
            post(invitable.now());
            invitable.later().forEach(mailed::markInvited);
            mailed.deleteUnmailed(invitable.never()); // another campaign has asked them since the opening
        });
    }

    @Scheduled(initialDelay = 3, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        LocalDate today = LondonTime.today(clock);
        locks.runExclusively(
                "delayed invitations",
                () -> campaigns.findRunning().stream()
                        .filter(campaign -> isInviting(campaign, today))
                        .forEach(campaign -> failures.contain(
                                "The delayed invitations of campaign " + campaign.id(), () -> inviteLater(campaign))));
    }

    private static boolean isInviting(SurveyCampaign campaign, LocalDate today) {
        return campaign.state() == CampaignState.OPEN
                && campaign.isPrepared()
                && campaign.isAnswerable(today)
                && campaign.plan().invitation().isByMail()
                && campaign.plan().rolling() == null;
    }

    private void inviteLater(SurveyCampaign campaign) {
        mailed.forEachWaiting(campaign.id(), some -> {
            Invitable invitable = gap.today(campaign, some);
            post(invitable.now());
            mailed.deleteUnmailed(invitable.never());
        });
    }

    /** The outbox sends each once. Those who have opted out have a place in it that ends like that of the others. */
    private void post(List<Participation> invited) {
        invited.forEach(participation -> {
            outbox.post(List.of(SurveyMail.invitation(participation)));
            mailed.markInvited(participation);
        });
    }
}
