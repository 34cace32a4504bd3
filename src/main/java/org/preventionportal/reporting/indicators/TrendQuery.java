package org.preventionportal.reporting.indicators;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.tasks.indicators.IndicatorScope;

/** Selects the days and the part of the programme of a trend, and how the days are divided. */
record TrendQuery(
        @NotNull @Valid DateRange period,
        @NotNull TrendStep step,
        @NotNull IndicatorScope scope) {

    static final int MAX_MONTHS = 60;

    boolean isTooLong() {
        return !YearMonth.from(period.startsOn()).plusMonths(MAX_MONTHS).isAfter(YearMonth.from(period.endsOn()));
    }

    /** The months or quarters of the period. The first and the last one end with the period. */
    List<DateRange> steps() {
        return Stream.iterate(
                        step.first(YearMonth.from(period.startsOn())),
                        first -> !first.atDay(1).isAfter(period.endsOn()),
                        step::next)
                .map(first -> new DateRange(
                        later(first.atDay(1), period.startsOn()),
                        earlier(step.next(first).atDay(1).minusDays(1), period.endsOn())))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
