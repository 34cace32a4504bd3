package org.preventionportal.reporting.indicators;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.access.Region;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.reporting.attendance.PeopleByMonth;
import org.preventionportal.reporting.indicators.ProgrammeTrend.RegionTrend;
import org.preventionportal.reporting.indicators.ProgrammeTrend.TrendPoint;
import org.preventionportal.reporting.periods.ProgrammePeriods;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.MonthlyCounts;
import org.preventionportal.tasks.indicators.ReachCounts;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads how the numbers of the programme change over time, with five commands at most for a period of any length. */
@Service
@Validated
class TrendQueries {

    private final MonthlyCounts counts;
    private final ReachCounts reach;
    private final ProgrammePeriods periods;
    private final Clock clock;

    TrendQueries(MonthlyCounts counts, ReachCounts reach, ProgrammePeriods periods, Clock clock) {
        this.counts = counts;
        this.reach = reach;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * @param withYoungPeople whether to decide what is shown of them, which takes long
     * @throws BadRequest if the days are not in order, or too many
     */
    @OfficersAndEvaluators
    public ProgrammeTrend read(@Valid TrendQuery query, boolean withYoungPeople) {
        DateRange period = query.period();
        if (period.endsBeforeItStarts()) {
            throw new BadRequest(DateRange.WRONG_ORDER, "period");
        }
        if (query.isTooLong()) {
            throw new BadRequest("Choose at most %d months.".formatted(TrendQuery.MAX_MONTHS), "period");
        }
        IndicatorScope scope = query.scope();
        var numbers = new TrendNumbers(
                counts.requested(period, scope), counts.completed(period, scope), counts.reached(period, scope));
        List<DateRange> closed = periods.closedWithin(period);
        LocalDate today = LondonTime.today(clock);
        List<DateRange> steps = query.steps();
        PeopleByMonth months = withYoungPeople ? months(steps, scope, today) : PeopleByMonth.NONE;
        return new ProgrammeTrend(
                query.step(),
                scope,
                clock.instant(),
                steps.stream()
                        .map(days -> new TrendPoint(
                                days,
                                closed.stream().anyMatch(reported -> reported.contains(days)),
                                days.endsOn().isBefore(today),
                                numbers.requested(days),
                                numbers.completed(days),
                                DisclosedNumber.of((double) numbers.people(days, ReachKind.PROFESSIONALS)),
                                withYoungPeople ? youngPeople(months, days, scope, today) : DisclosedNumber.narrow(),
                                DisclosedNumber.of((double) numbers.people(days, ReachKind.OTHER))))
                        .toList(),
                scope.region() == null ? regions(numbers, steps) : List.of());
    }

    /** Counts whole years of the whole programme: they decide what is shown of a month, or of a part in a quarter. */
    private PeopleByMonth months(List<DateRange> steps, IndicatorScope scope, LocalDate today) {
        return steps.stream().noneMatch(days -> PeopleReached.isByMonth(days, scope, today))
                ? PeopleByMonth.NONE
                : new PeopleByMonth(reach.recordedByMonth(
                                PeopleReached.years(new DateRange(
                                        steps.getFirst().startsOn(),
                                        steps.getLast().endsOn())),
                                scope)
                        .getOrDefault(ReachStage.DELIVERED, Map.of()));
    }

    /** As {@link PeopleReached} decides: a part is divided into quarters only, once their year is over. */
    private static DisclosedNumber youngPeople(
            PeopleByMonth months, DateRange days, IndicatorScope scope, LocalDate today) {
        return PeopleReached.isByMonth(days, scope, today)
                ? PeopleReached.inMonths(months, days, scope).of(ReachKind.YOUNG_PEOPLE)
                : DisclosedNumber.narrow();
    }

    private static List<RegionTrend> regions(TrendNumbers numbers, List<DateRange> steps) {
        return Stream.of(Region.values())
                .map(region -> {
                    TrendNumbers regional = numbers.of(region);
                    return new RegionTrend(
                            region,
                            steps.stream().map(regional::requested).toList(),
                            steps.stream().map(regional::completed).toList(),
                            steps.stream()
                                    .map(days -> Math.toIntExact(regional.people(days, ReachKind.PROFESSIONALS)))
                                    .toList());
                })
                .toList();
    }
}
