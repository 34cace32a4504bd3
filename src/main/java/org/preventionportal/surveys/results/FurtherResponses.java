package org.preventionportal.surveys.results;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.ProgrammeSpan;
import org.preventionportal.surveys.participation.counts.ResponseRateCounts;
import org.preventionportal.surveys.participation.counts.ResponsesPerPerson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides how many further responses to a rolling campaign make a batch: one person may have given several. */
@Component
class FurtherResponses {

    private final ResponseRateCounts people;
    private final BallotArchive ballots;
    private final ProgrammeSpan span;
    private final CountedResponses responses;
    private final Clock clock;
    private final Period retention;

    FurtherResponses(
            ResponseRateCounts people,
            BallotArchive ballots,
            ProgrammeSpan span,
            CountedResponses responses,
            Clock clock,
            @Value("${portal.retention.participants}") Period retention) {
        this.people = people;
        this.ballots = ballots;
        this.span = span;
        this.responses = responses;
        this.clock = clock;
        this.retention = retention;
    }

    /**
     * Whether further responses to a rolling campaign may be counted: they certainly are of ten people, and if readers
     * can subtract an earlier batch, of several tasks and regions.
     */
    boolean areBatch(SurveyCampaign campaign, long further) {
        LocalDate lastOn = campaign.requireBatches().lastOn();
        return further >= min(campaign, lastOn)
                && (lastOn == null
                        || !responses.hasQuestions(campaign.id())
                        || span.isSpreadAfter(lastOn, campaign.id()));
    }

    /**
     * How many of the responses that were finished on a day or later, or at any time, certainly are of ten people. A
     * survey can be answered for 28 days, so only the first responses may be of people who are deleted by now.
     */
    int min(SurveyCampaign campaign, @Nullable LocalDate since) {
        LocalDate allKnownFrom = LondonTime.today(clock).minus(retention).plusMonths(2);
        RepeatedResponses repeated = since == null || since.isBefore(allKnownFrom)
                ? repeated(campaign, Math.toIntExact(ballots.taken(campaign.id())))
                : repeated(people.responsesPerPerson(campaign.id(), since), 0);
        return repeated.minGroup(DisclosureLevel.PUBLISHED);
    }

    /** @param opened all responses, those of people who are deleted by now among them */
    RepeatedResponses repeated(SurveyCampaign campaign, int opened) {
        ResponsesPerPerson given = people.responsesPerPerson(campaign.id(), null);
        return repeated(given, Math.max(0, opened - given.all()));
    }

    private static RepeatedResponses repeated(ResponsesPerPerson given, int deleted) {
        return RepeatedResponses.of(given.mostFirst(), given.erased() + deleted);
    }
}
