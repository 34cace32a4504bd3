package org.preventionportal.surveys.participation.counts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes participations after their retention period, and records of which campaigns none is left. */
@Component
class ParticipationMaintenance {

    private static final int AT_ONCE = 500;

    private final CampaignWork campaigns;
    private final OldParticipations old;
    private final PeopleInResults counted;
    private final Locks locks;
    private final RetentionRuns runs;
    private final Clock clock;
    private final Period kept;

    ParticipationMaintenance(
            CampaignWork campaigns,
            OldParticipations old,
            PeopleInResults counted,
            Locks locks,
            RetentionRuns runs,
            Clock clock,
            @Value("${portal.retention.participants}") Period kept) {
        this.campaigns = campaigns;
        this.old = old;
        this.counted = counted;
        this.locks = locks;
        this.runs = runs;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(initialDelay = 6, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        locks.runExclusively(
                "delete participations",
                () -> runs.purge(RetainedData.SURVEY_INVITATIONS, kept, () -> delete(LondonTime.today(clock))));
    }

    private long delete(LocalDate today) {
        LocalDate day = today.minus(kept);
        var now = old.deleteListedBefore(day, campaigns.withResultsToCome());
        Instant first = day.atStartOfDay(LondonTime.ZONE).toInstant();
        campaigns.withUnknownInvitations(first, day.minus(kept)).stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> deleted(some, now.campaigns()))
                .forEach(campaign -> campaigns.markInvitationsDeleted(campaign, today));
        return now.people();
    }

    /**
     * Those whose invitations were deleted by this run, by one that broke off, by an earlier release, or while a
     * rolling campaign could still invite others. Most others have invited nobody: they are not asked about alone. All
     * invitations end a retention period after the close, and are not looked for when another such period is over.
     */
    private Stream<CampaignId> deleted(List<CampaignId> some, Set<CampaignId> now) {
        Set<CampaignId> before = old.withDeleted(some);
        Set<CampaignId> inResults = counted.withInvited(some);
        return some.stream()
                .filter(campaign -> now.contains(campaign) || before.contains(campaign) || inResults.contains(campaign))
                .filter(campaign -> !old.hasAny(campaign));
    }
}
