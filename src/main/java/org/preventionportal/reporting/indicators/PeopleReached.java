package org.preventionportal.reporting.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.OverlappingParts;
import org.preventionportal.disclosure.PeriodTable;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.attendance.DisclosedYoungPeople;
import org.preventionportal.reporting.attendance.PeopleByMonth;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.Theme;

/**
 * Sums the people reached by a part of the programme. Attendance is no personal data, so the sums are exact. Only young
 * people who are divided are suppressed if they are one to four, and with them other parts, since the whole is known.
 * They are divided once at most: by month, by region or kind of partner, of a year of the programme and, once it is
 * over, of its quarters, or by theme or method of counting, of a year. Several years and quarters are shown if each of
 * them is. Two periods that overlap in any other way would give the number of some days.
 *
 * @param all everybody reached by tasks with the theme of the scope
 * @param months everybody reached in each month of the years that overlap the time, if that decides what is shown
 * @param themes everybody reached by all themes of their tasks, if the scope has a theme
 * @param isByMonth whether the months decide what is shown
 */
record PeopleReached(
        List<People> all,
        PeopleByMonth months,
        Map<Set<Theme>, List<People>> themes,
        DateRange time,
        IndicatorScope scope,
        boolean isByMonth) {

    PeopleReached(List<People> all, DateRange time, IndicatorScope scope) {
        this(all, PeopleByMonth.NONE, Map.of(), time, scope, false);
    }

    /** Whether the numbers of all months of each year decide what is shown. */
    static boolean isByMonth(DateRange time, IndicatorScope scope, LocalDate today) {
        return scope.isWhole() ? time.hasWholeMonths() && !time.equals(years(time)) : isByPart(time, scope, today);
    }

    /** Until a year is over, a later quarter could need an earlier one of a part suppressed that has been shown. */
    private static boolean isByPart(DateRange time, IndicatorScope scope, LocalDate today) {
        return time.hasWholeQuarters()
                && scope.theme() == null
                && divisions(scope) == 1
                && time.programmeYears()
                        .allMatch(year -> time.contains(year) || year.endsOn().isBefore(today));
    }

    /** The years that have to be counted by month if {@link #isByMonth} is true. */
    static DateRange years(DateRange time) {
        return new DateRange(
                DateRange.programmeYear(time.startsOn()).startsOn(),
                DateRange.programmeYear(time.endsOn()).endsOn());
    }

    /**
     * Sums days for which {@link #isByMonth} is true.
     *
     * @param months everybody reached in each month of the years that overlap the days, and perhaps of others
     */
    static PeopleReached inMonths(Map<YearMonth, List<People>> months, DateRange time, IndicatorScope scope) {
        return inMonths(new PeopleByMonth(months), time, scope);
    }

    /** @param months as above, for several days of which the same years decide */
    static PeopleReached inMonths(PeopleByMonth months, DateRange time, IndicatorScope scope) {
        return new PeopleReached(months.during(time).toList(), months, Map.of(), time, scope, true);
    }

    /**
     * Sums those of one theme.
     *
     * @param themes everybody reached in the time by all themes of their tasks, because the others decide what is shown
     */
    static PeopleReached ofTheme(
            Theme theme, Map<Set<Theme>, List<People>> themes, DateRange time, IndicatorScope scope) {
        List<People> all = themes.entrySet().stream()
                .filter(some -> some.getKey().contains(theme))
                .flatMap(some -> some.getValue().stream())
                .toList();
        return new PeopleReached(all, PeopleByMonth.NONE, themes, time, scope, false);
    }

    /**
     * The nearest days for which young people are shown, if they, or how many of them are estimates, are not shown for
     * these days whatever their number is. Empty for a part that is shown for no days.
     */
    static List<DateRange> nearestDays(DateRange time, IndicatorScope scope, LocalDate today) {
        if (time.isProgrammeYear() || divisions(scope) > 1 || isByPart(time, scope, today)) {
            return List.of();
        }
        DateRange lastQuarterOfYearBefore =
                DateRange.quarter(DateRange.programmeYear(today).startsOn().minusDays(1));
        Stream<DateRange> shorter = scope.isWhole()
                ? Stream.of(time.wholeMonths())
                : Stream.of(time.wholeQuarters(), lastQuarterOfYearBefore)
                        .filter(days -> days.isProgrammeYear() || isByPart(days, scope, today))
                        .limit(1);
        return Stream.concat(shorter, Stream.of(DateRange.programmeYear(time.endsOn())))
                .filter(days -> !days.equals(time))
                .distinct()
                .toList();
    }

    DisclosedNumber of(ReachKind kind) {
        return disclosed(
                kind,
                isNarrow(),
                this::disclosesYoungPeople,
                inScope().filter(people -> people.kind() == kind).toList());
    }

    DisclosedNumber of(ReachKind kind, Reach.Method method) {
        return disclosed(
                kind,
                !dividesYoungPeopleByMethod(),
                () -> disclosesYoungPeople(method),
                inScope()
                        .filter(people -> people.kind() == kind && people.method() == method)
                        .toList());
    }

    /** @param isNarrow decided by what is asked for, never by how many people there are */
    private static DisclosedNumber disclosed(
            ReachKind kind, boolean isNarrow, BooleanSupplier disclosesYoungPeople, List<People> people) {
        if (kind != ReachKind.YOUNG_PEOPLE) {
            return sum(people);
        }
        if (isNarrow) {
            return DisclosedNumber.narrow();
        }
        return disclosesYoungPeople.getAsBoolean() ? sum(people) : DisclosedNumber.tooFew();
    }

    /** Whether any number of young people by method could be shown; decided by what is asked for. */
    boolean dividesYoungPeopleByMethod() {
        return scope.isWhole() && time.isProgrammeYear();
    }

    private boolean isNarrow() {
        return switch (divisions(scope)) {
            case 0 -> !time.hasWholeMonths();
            case 1 -> scope.theme() == null ? !isByMonth : !time.isProgrammeYear();
            default -> true;
        };
    }

    private static int divisions(IndicatorScope scope) {
        return Math.toIntExact(Stream.of(scope.region(), scope.theme(), scope.partnerKind())
                .filter(Objects::nonNull)
                .count());
    }

    private boolean disclosesYoungPeople() {
        DisclosedYoungPeople young = months.youngPeople();
        if (scope.region() != null) {
            return young.disclosesRegion(PeopleByMonth.part(scope.region()), time);
        }
        if (scope.partnerKind() != null) {
            return young.disclosesKind(PeopleByMonth.part(scope.partnerKind()), time);
        }
        if (scope.theme() != null) {
            return disclosesYoungPeople(scope.theme());
        }
        return !isByMonth || young.discloses(time);
    }

    private boolean disclosesYoungPeople(Theme theme) {
        Map<Set<String>, Integer> young = themes.entrySet().stream()
                .collect(Collectors.toMap(
                        some -> some.getKey().stream().map(Theme::name).collect(Collectors.toSet()),
                        some -> PeopleByMonth.comparedYoung(some.getValue())));
        return OverlappingParts.of(young).discloses(theme.name());
    }

    private boolean disclosesYoungPeople(Reach.Method method) {
        Map<String, Integer> young = all.stream()
                .filter(reached -> reached.kind() == ReachKind.YOUNG_PEOPLE)
                .collect(Collectors.groupingBy(
                        people -> people.method().name(),
                        Collectors.collectingAndThen(Collectors.summingLong(People::people), PeopleByMonth::compared)));
        return PeriodTable.of(Map.of(time.startsOn(), young)).discloses(time.startsOn(), method.name());
    }

    private static DisclosedNumber sum(List<People> people) {
        return DisclosedNumber.of(
                (double) people.stream().mapToLong(People::people).sum());
    }

    private Stream<People> inScope() {
        return all.stream().filter(this::isInRegion).filter(this::isOfPartnerKind);
    }

    private boolean isInRegion(People people) {
        return scope.region() == null || people.region() == scope.region();
    }

    private boolean isOfPartnerKind(People people) {
        return scope.partnerKind() == null || people.partnerKind() == scope.partnerKind();
    }
}
