package org.preventionportal.platform.dates;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.function.Function;
import java.util.stream.Stream;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/** Days from a first to a last one, both of which belong to it. */
public record DateRange(
        @NotNull LocalDate startsOn, @NotNull LocalDate endsOn) {

    /** What a client reads whose range ends before it starts. */
    public static final String WRONG_ORDER = "The last day must be on or after the first day.";

    /** Returns the year of the programme, which starts in April, that a day is in. */
    public static DateRange programmeYear(LocalDate day) {
        var startsOn = LocalDate.of(day.minusMonths(Month.APRIL.getValue() - 1L).getYear(), Month.APRIL, 1);
        return new DateRange(startsOn, startsOn.plusYears(1).minusDays(1));
    }

    /** Returns the quarter that a day is in. It begins in January, April, July or October. */
    public static DateRange quarter(LocalDate day) {
        LocalDate startsOn = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new DateRange(startsOn, startsOn.plusMonths(3).minusDays(1));
    }

    /** Returns the whole months that it overlaps. */
    public DateRange wholeMonths() {
        return new DateRange(startsOn.withDayOfMonth(1), YearMonth.from(endsOn).atEndOfMonth());
    }

    /** Returns the whole quarters that it overlaps. */
    public DateRange wholeQuarters() {
        return new DateRange(quarter(startsOn).startsOn(), quarter(endsOn).endsOn());
    }

    public boolean hasWholeQuarters() {
        return equals(wholeQuarters());
    }

    /** Returns the quarters that it overlaps, the first one first. */
    public Stream<DateRange> quarters() {
        return each(DateRange::quarter);
    }

    /** Returns the years of the programme that it overlaps, the first one first. */
    public Stream<DateRange> programmeYears() {
        return each(DateRange::programmeYear);
    }

    /** Returns the months that it overlaps, the first one first. */
    public Stream<YearMonth> months() {
        return Stream.iterate(
                YearMonth.from(startsOn), next -> !next.isAfter(YearMonth.from(endsOn)), next -> next.plusMonths(1));
    }

    private Stream<DateRange> each(Function<LocalDate, DateRange> around) {
        return Stream.iterate(
                around.apply(startsOn),
                next -> !next.startsOn().isAfter(endsOn),
                next -> around.apply(next.endsOn().plusDays(1)));
    }

    public boolean isProgrammeYear() {
        return equals(programmeYear(startsOn));
    }

    /**
     * Requires it to end on or after its first day, as clients do not always send it.
     *
     * @param field the path of the range in an input
     * @throws Refusal at its last day
     */
    public void requireOrder(String field) {
        if (endsBeforeItStarts()) {
            throw new Refusal(UserError.input(field + ".endsOn", ErrorCode.OUT_OF_RANGE, WRONG_ORDER));
        }
    }

    public boolean endsBeforeItStarts() {
        return endsOn.isBefore(startsOn);
    }

    /** Whether all days of the other range belong to this one. */
    public boolean contains(DateRange other) {
        return !other.startsOn.isBefore(startsOn) && !other.endsOn.isAfter(endsOn);
    }

    public boolean contains(LocalDate day) {
        return contains(new DateRange(day, day));
    }

    public boolean overlaps(DateRange other) {
        return !other.startsOn.isAfter(endsOn) && !other.endsOn.isBefore(startsOn);
    }

    public boolean hasWholeMonths() {
        return equals(wholeMonths());
    }
}
