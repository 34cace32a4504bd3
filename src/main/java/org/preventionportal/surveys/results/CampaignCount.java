package org.preventionportal.surveys.results;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participations;
import org.preventionportal.surveys.participation.ProgrammeSpan;
import org.preventionportal.surveys.participation.ProgrammeSpan.Span;
import org.preventionportal.surveys.participation.counts.ResponseRateCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts the ballots of a campaign, at once or in batches. Each step can be interrupted at any point and repeated. */
@Component
class CampaignCount {

    private static final Logger log = LoggerFactory.getLogger(CampaignCount.class);

    private final CampaignWork campaigns;
    private final Participations participations;
    private final ResponseRateCounts people;
    private final BallotArchive ballots;
    private final ProgrammeSpan span;
    private final CountedResponses responses;
    private final CommentRelease comments;
    private final FurtherResponses further;

    CampaignCount(
            CampaignWork campaigns,
            Participations participations,
            ResponseRateCounts people,
            BallotArchive ballots,
            ProgrammeSpan span,
            CountedResponses responses,
            CommentRelease comments,
            FurtherResponses further) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.people = people;
        this.ballots = ballots;
        this.span = span;
        this.responses = responses;
        this.comments = comments;
        this.further = further;
    }

    /** Revokes every link to a ballot of a closed campaign, before anything of it is counted. */
    void revokeLinks(CampaignId campaign) {
        participations.revokeLinks(campaign);
        ballots.lock(campaign);
    }

    /** Deletes the ballots without answers and whether each ballot was finished, after all is counted. */
    void finish(SurveyCampaign campaign) {
        ballots.archive(campaign.id());
        campaigns.markCounted(campaign);
        log.info("Campaign {} is counted", campaign.id());
    }

    /** Counts all ballots, unless that is done. The response rate is saved last: it marks the end of the count. */
    void count(SurveyCampaign campaign) {
        if (responses.has(campaign.id())) {
            return;
        }
        var counter = counter(campaign, _ -> true);
        Map<String, ResponseCounts> counted = counter.responseCounts();
        ResponseRate rate = rate(campaign, counter, span.of(campaign));
        comments.release(new CountedCampaign(campaign, rate, counted));
        responses.save(rate, counted.values());
    }

    private ResponseRate rate(SurveyCampaign campaign, ResponseCounter counter, Span programme) {
        int opened = Math.toIntExact(ballots.taken(campaign.id()));
        RepeatedResponses repeated = campaign.batches() == null ? null : further.repeated(campaign, opened);
        return counter.responseRate(invited(campaign, opened), opened, programme, repeated);
    }

    /**
     * Adds the finished ballots of a running rolling campaign to its results. Whether these are of the whole programme
     * is asked first: people who finish meanwhile may be in the results, but may not decide about those of others. A
     * node that has lost its lock adds none: they would be in no batch.
     */
    void countBatch(SurveyCampaign campaign, LocalDate today) {
        Span programme = span.of(campaign);
        if (campaigns.isUnchanged(campaign)) {
            ballots.settle(campaign.id());
            countBatch(campaign, Ballot::isSettled, programme, today, false);
        }
    }

    /** Counts the ballots of a closed rolling campaign, without those left over if these are no batch. */
    void countLastBatch(SurveyCampaign campaign, boolean hasFurther, LocalDate today) {
        Span programme = hasFurther
                ? span.of(campaign)
                : responses.responseRate(campaign.id()).span();
        countBatch(campaign, ballot -> hasFurther || ballot.isSettled(), programme, today, true);
    }

    /**
     * Only the last batch says who people are, divides results and attributes comments: a group may grow by one person
     * from one batch to the next. A node that has lost its lock stores nothing: all ballots look settled after the end.
     */
    private void countBatch(
            SurveyCampaign campaign, Predicate<Ballot> which, Span programme, LocalDate today, boolean isLast) {
        var counter = counter(campaign, which);
        Map<String, ResponseCounts> counted = counter.responseCounts();
        ResponseRate rate = rate(campaign, counter, programme);
        var divided = new CountedCampaign(campaign, rate, counted);
        Map<LocalDate, Integer> minFurther = new HashMap<>();
        List<ResponseCounts> steps = divided.complete(responses.largeSteps(
                campaign.id(),
                isLast ? counted.values() : divided.undivided(),
                before -> minFurther.computeIfAbsent(before.requireBatchOn(), day -> further.min(campaign, day))));
        if (campaigns.isUnchanged(campaign)) {
            comments.releaseBatch(divided, which, steps, isLast);
        }
        if (campaigns.isUnchanged(campaign)) {
            responses.replace(rate, steps, today);
        }
    }

    private ResponseCounter counter(SurveyCampaign campaign, Predicate<Ballot> which) {
        var counter =
                new ResponseCounter(campaign.id(), campaign.requireSnapshot().form());
        ballots.forEach(campaign.id(), ballot -> {
            if (which.test(ballot) && ballot.isTypedIn()) {
                counter.countTypedIn(ballot.answers());
            } else if (which.test(ballot)) {
                counter.count(ballot.answers(), ballot.isComplete());
            }
        });
        return counter;
    }

    /** Everybody who has opened the survey was invited, even if a bounce was recorded by mistake. */
    private @Nullable Integer invited(SurveyCampaign campaign, int opened) {
        boolean isByMail = campaign.plan().invitation().isByMail();
        return isByMail ? Integer.valueOf(Math.max(Math.toIntExact(people.invited(campaign.id())), opened)) : null;
    }
}
