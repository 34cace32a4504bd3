package org.preventionportal.portal.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.preventionportal.platform.dates.DateRange;

/**
 * Says which days are often looked at, and with which days they are compared. Of days that are not over, only as many
 * of the earlier ones count, since nothing has been counted on days to come.
 */
final class IndicatorDays {

    private IndicatorDays() {}

    /** Holds days by their name, such as "Last month", with those before. */
    public record Span(String label, DateRange period, DateRange compareWith) {}

    /** The month and the quarter of a day and those before, each with the one before it. */
    static List<Span> near(LocalDate today) {
        return List.of(
                month("This month", today, today),
                month("Last month", today.minusMonths(1), today),
                quarter("This quarter", today, today),
                quarter("Last quarter", today.minusMonths(3), today));
    }

    private static Span month(String label, LocalDate day, LocalDate today) {
        return span(label, month(day), month(day.minusMonths(1)), 1, today);
    }

    private static DateRange month(LocalDate day) {
        return new DateRange(day, day).wholeMonths();
    }

    private static Span quarter(String label, LocalDate day, LocalDate today) {
        return span(label, DateRange.quarter(day), DateRange.quarter(day.minusMonths(3)), 3, today);
    }

    private static Span span(String label, DateRange days, DateRange before, int months, LocalDate today) {
        LocalDate endsOn = days.endsOn().isAfter(today) ? today.minusMonths(months) : before.endsOn();
        return new Span(label, days, new DateRange(before.startsOn(), endsOn));
    }

    /** The same days a year earlier, up to the end of February if they go up to its end. */
    static DateRange yearBefore(DateRange days, LocalDate today) {
        boolean isRunning = !days.startsOn().isAfter(today) && days.endsOn().isAfter(today);
        LocalDate startsOn = days.startsOn().minusYears(1);
        if (isRunning) {
            return new DateRange(startsOn, today.minusYears(1));
        }
        LocalDate endsOn = days.endsOn().minusYears(1);
        YearMonth last = YearMonth.from(endsOn);
        boolean isWholeMonth =
                days.endsOn().equals(YearMonth.from(days.endsOn()).atEndOfMonth());
        return new DateRange(startsOn, isWholeMonth ? last.atEndOfMonth() : endsOn);
    }
}
