package org.preventionportal.surveys.results;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Locks;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participations;
import org.preventionportal.surveys.participation.ProgrammeSpan;
import org.preventionportal.surveys.participation.counts.ResponseRateCounts;
import org.preventionportal.surveys.participation.counts.ResponsesPerPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts campaigns that are closed. First it revokes every link to a ballot, then it counts, then it deletes the
 * ballots without answers and whether each ballot was finished. It can be interrupted at any point and run again.
 */
@Component
public class ResponseCountJob {

    private static final Logger log = LoggerFactory.getLogger(ResponseCountJob.class);

    private final CampaignWork campaigns;
    private final Participations participations;
    private final ResponseRateCounts people;
    private final BallotArchive ballots;
    private final ProgrammeSpan span;
    private final CountedResponses responses;
    private final CommentRelease comments;
    private final Locks locks;
    private final RetentionRuns runs;
    private final Clock clock;
    private final Period retention;
    private final JobFailures failures;

    ResponseCountJob(
            CampaignWork campaigns,
            Participations participations,
            ResponseRateCounts people,
            BallotArchive ballots,
            ProgrammeSpan span,
            CountedResponses responses,
            CommentRelease comments,
            Locks locks,
            RetentionRuns runs,
            Clock clock,
            @Value("${portal.retention.participants}") Period retention,
            JobFailures failures) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.people = people;
        this.ballots = ballots;
        this.span = span;
        this.responses = responses;
        this.comments = comments;
        this.locks = locks;
        this.runs = runs;
        this.clock = clock;
        this.retention = retention;
        this.failures = failures;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public void run() {
        campaigns.findUncounted().stream()
                .filter(campaign -> campaign.batches() == null)
                .forEach(campaign -> locks.runExclusively("count " + campaign.id(), () -> tryToFinish(campaign)));
    }

    /** Deletes answers after the same retention period as addresses. Results stay, and comments that may be quoted. */
    @Scheduled(initialDelay = 6, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        var purged = new LongAdder();
        campaigns.forEachCountedAndOpenedBefore(
                LondonTime.today(clock).minus(retention),
                campaign -> purged.add(ballots.delete(campaign) + comments.deleteUnquotable(campaign)));
        runs.record(RetainedData.SURVEY_ANSWERS, purged.sum(), retention);
    }

    private void tryToFinish(SurveyCampaign campaign) {
        failures.contain("The count of campaign " + campaign.id(), () -> finish(campaign));
    }

    private void finish(SurveyCampaign campaign) {
        participations.revokeLinks(campaign.id());
        ballots.lock(campaign.id());
        if (!responses.has(campaign.id())) {
            count(campaign);
        }
        ballots.archive(campaign.id());
        campaigns.markCounted(campaign);
        log.info("Campaign {} is counted", campaign.id());
    }

    /** Saves the response rate last: it marks the campaign as counted completely. */
    private void count(SurveyCampaign campaign) {
        var counter = counter(campaign, _ -> true);
        Map<String, ResponseCounts> counted = counter.responseCounts();
        ResponseRate rate = rate(campaign, counter);
        if (rate.isLarge(DisclosureLevel.RESULTS)) {
            comments.release(new CountedCampaign(campaign, rate, counted), _ -> true, _ -> true);
        }
        responses.save(rate, counted.values());
    }

    private ResponseRate rate(SurveyCampaign campaign, ResponseCounter counter) {
        int opened = Math.toIntExact(ballots.taken(campaign.id()));
        RepeatedResponses repeated = campaign.batches() == null ? null : repeated(campaign, opened);
        return counter.responseRate(invited(campaign, opened), opened, span.of(campaign), repeated);
    }

    /**
     * Whether further responses to a rolling campaign may be counted: they certainly are of ten people, and if readers
     * can subtract an earlier batch, of several tasks and regions.
     */
    boolean isBatch(SurveyCampaign campaign, long further) {
        LocalDate lastOn = campaign.requireBatches().lastOn();
        return further >= minFurther(campaign, lastOn)
                && (lastOn == null
                        || !responses.hasQuestions(campaign.id())
                        || span.isSpreadAfter(lastOn, campaign.id()));
    }

    /**
     * How many of the responses that were finished on a day or later, or at any time, certainly are of ten people. A
     * survey can be answered for 28 days, so only the first responses may be of people who are deleted by now.
     */
    private int minFurther(SurveyCampaign campaign, @Nullable LocalDate since) {
        LocalDate allKnownFrom = LondonTime.today(clock).minus(retention).plusMonths(2);
        RepeatedResponses repeated = since == null || since.isBefore(allKnownFrom)
                ? repeated(campaign, Math.toIntExact(ballots.taken(campaign.id())))
                : repeated(people.responsesPerPerson(campaign.id(), since), 0);
        return repeated.minGroup(DisclosureLevel.PUBLISHED);
    }

    /** @param opened all responses, those of people who are deleted by now among them */
    private RepeatedResponses repeated(SurveyCampaign campaign, int opened) {
        ResponsesPerPerson given = people.responsesPerPerson(campaign.id(), null);
        return repeated(given, Math.max(0, opened - given.all()));
    }

    private static RepeatedResponses repeated(ResponsesPerPerson given, int deleted) {
        return RepeatedResponses.of(given.mostFirst(), given.optedOut() + deleted);
    }

    /**
     * Counts the ballots of a rolling campaign that are in a batch. Only the last batch says who people are, divides
     * results and attributes comments: a group may grow by one person from one batch to the next. Comments come out
     * with the numbers of their question, because they are further answers, too.
     */
    void countBatch(SurveyCampaign campaign, Predicate<Ballot> which, LocalDate today, boolean isLast) {
        var counter = counter(campaign, which);
        Map<String, ResponseCounts> counted = counter.responseCounts();
        ResponseRate rate = rate(campaign, counter);
        var divided = new CountedCampaign(campaign, rate, counted);
        Map<LocalDate, Integer> minFurther = new HashMap<>();
        List<ResponseCounts> steps = divided.complete(responses.largeSteps(
                campaign.id(),
                isLast ? counted.values() : divided.undivided(),
                before -> minFurther.computeIfAbsent(before.requireBatchOn(), day -> minFurther(campaign, day))));
        if (rate.isLarge(DisclosureLevel.RESULTS)) {
            Set<String> variables = steps.stream().map(ResponseCounts::variable).collect(Collectors.toSet());
            if (isLast) {
                comments.release(divided, which, variables::contains);
            } else {
                comments.releaseUnattributed(divided, which, variables::contains);
            }
        }
        responses.replace(rate, steps, today);
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
        return campaign.plan().invitation().isByMail()
                ? Integer.valueOf(Math.max(Math.toIntExact(people.invited(campaign.id())), opened))
                : null;
    }
}
