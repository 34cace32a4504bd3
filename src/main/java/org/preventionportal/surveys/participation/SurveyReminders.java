package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.platform.mongodb.Locks;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds people who have not finished, and deletes participations after their retention period. */
@Component
class SurveyReminders {

    private static final int AT_ONCE = 500;

    private final Campaigns campaigns;
    private final Participations participations;
    private final ParticipationCounts counts;
    private final CountedPeople counted;
    private final MailedParticipations mailed;
    private final Outbox outbox;
    private final Locks locks;
    private final RetentionRuns runs;
    private final Clock clock;
    private final Period kept;
    private final JobFailures failures;

    SurveyReminders(
            Campaigns campaigns,
            Participations participations,
            ParticipationCounts counts,
            CountedPeople counted,
            MailedParticipations mailed,
            Outbox outbox,
            Locks locks,
            RetentionRuns runs,
            Clock clock,
            @Value("${portal.retention.participants}") Period kept,
            JobFailures failures) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.counts = counts;
        this.counted = counted;
        this.mailed = mailed;
        this.outbox = outbox;
        this.locks = locks;
        this.runs = runs;
        this.clock = clock;
        this.kept = kept;
        this.failures = failures;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        LocalDate today = LondonTime.today(clock);
        campaigns.findRunning().stream()
                .filter(campaign -> campaign.state() == CampaignState.OPEN && campaign.isAnswerable(today))
                .forEach(campaign -> failures.contain(
                        "Reminding the people of campaign " + campaign.id(), () -> remind(campaign, today)));
    }

    private void remind(SurveyCampaign campaign, LocalDate today) {
        var reminders = campaign.plan().reminders();
        mailed.forEachToRemind(
                campaign.id(), reminders.maxCount(), today.minusDays(reminders.minGapDays()), participation -> {
                    int number = participation.reminders() + 1;
                    outbox.post(List.of(SurveyMail.reminder(participation, number)));
                    mailed.markReminded(participation, number);
                });
    }

    @Scheduled(initialDelay = 6, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        locks.runExclusively("delete participations", () -> {
            LocalDate today = LondonTime.today(clock);
            LocalDate day = today.minus(kept);
            Set<CampaignId> last = Set.copyOf(counts.listedOnlyBefore(day));
            long purged = participations.deleteListedBefore(day, campaigns.withResultsToCome());
            runs.record(RetainedData.SURVEY_INVITATIONS, purged, kept);
            Instant first = day.atStartOfDay(LondonTime.ZONE).toInstant();
            campaigns.withUnknownInvitations(first, day.minus(kept)).stream()
                    .gather(Gatherers.windowFixed(AT_ONCE))
                    .flatMap(some -> deleted(some, last))
                    .forEach(campaign -> campaigns.markInvitationsDeleted(campaign, today));
        });
    }

    /**
     * Those whose invitations were deleted by this run, by one that broke off, by an earlier release, or while a
     * rolling campaign could still invite others. Most others have invited nobody: they are not asked about alone. All
     * invitations end a retention period after the close, and are not looked for when another such period is over.
     */
    private Stream<CampaignId> deleted(List<CampaignId> some, Set<CampaignId> last) {
        Set<CampaignId> before = mailed.withDeleted(some);
        Set<CampaignId> inResults = counted.withInvited(some);
        return some.stream()
                .filter(campaign -> last.contains(campaign)
                        || ((before.contains(campaign) || inResults.contains(campaign)) && !mailed.hasAny(campaign)));
    }
}
