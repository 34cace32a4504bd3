package org.preventionportal.reporting.indicators;

import java.time.LocalDate;
import java.time.Month;
import org.preventionportal.platform.DateRange;

/** Knows the years of the programme, which start in April. */
final class ProgrammeYear {

    private ProgrammeYear() {}

    static DateRange of(LocalDate day) {
        int first = day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
        return new DateRange(LocalDate.of(first, Month.APRIL, 1), LocalDate.of(first + 1, Month.MARCH, 31));
    }

    static boolean is(DateRange days) {
        return days.equals(of(days.startsOn()));
    }
}
