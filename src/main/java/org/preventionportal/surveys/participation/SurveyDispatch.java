package org.preventionportal.surveys.participation;

import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Prepares campaigns that have opened: stores a participation for each person, creates the ballots and invites
 * them. It can be interrupted at any point and resumed on any node, because what is stored
 * already is not stored again.
 */
@Component
public class SurveyDispatch {

    private static final Logger log = LoggerFactory.getLogger(SurveyDispatch.class);

    private final CampaignWork campaigns;
    private final Invitees invitees;
    private final ListedParticipations listed;
    private final Invitations invitations;
    private final ListedPeopleCounts counts;
    private final BallotBox ballots;
    private final Locks locks;
    private final JobFailures failures;

    SurveyDispatch(
            CampaignWork campaigns,
            Invitees invitees,
            ListedParticipations listed,
            Invitations invitations,
            ListedPeopleCounts counts,
            BallotBox ballots,
            Locks locks,
            JobFailures failures) {
        this.campaigns = campaigns;
        this.invitees = invitees;
        this.listed = listed;
        this.invitations = invitations;
        this.counts = counts;
        this.ballots = ballots;
        this.locks = locks;
        this.failures = failures;
    }

    @Scheduled(initialDelayString = "${portal.mail.interval}", fixedDelayString = "${portal.mail.interval}")
    public void run() {
        campaigns
                .findUnprepared()
                .forEach(campaign -> locks.runExclusively(
                        "prepare " + campaign.id(),
                        () -> failures.contain(
                                "The preparation of campaign " + campaign.id(), () -> tryToPrepare(campaign))));
    }

    /** The log has to say why a campaign is refused. It leaves out the messages of other failures. */
    private void tryToPrepare(SurveyCampaign campaign) {
        try {
            prepare(campaign);
        } catch (Refusal tooMany) {
            log.error("Campaign {} cannot be prepared: {}", campaign.id(), tooMany.errors());
            failures.report(tooMany);
        }
    }

    private void prepare(SurveyCampaign campaign) {
        Integer cap = campaign.plan().cap();
        if (campaign.plan().rolling() != null) {
            log.info("Campaign {} asks who is due, day by day", campaign.id());
        } else if (cap == null) {
            invitees.list(campaign.id(), invitees.of(campaign).addresses());
            if (campaign.followUpOf() != null) {
                listed.listOptedOut(campaign.id(), campaign.followUpOf().campaign());
            }
            invitations.leaveOut(campaign);
            ballots.prepare(campaign.id(), counts.all(campaign.id()));
            invitations.invite(campaign);
        } else {
            ballots.prepare(campaign.id(), cap);
        }
        campaigns.markPrepared(campaign);
        log.info("Campaign {} is under way", campaign.id());
    }
}
