package org.preventionportal.tasks.progress;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Counts working days of England and Wales: Monday to Friday without bank holidays. Jollyday has the bank holidays as
 * data, whose source is <a href="https://www.gov.uk/bank-holidays#england-and-wales">GOV.UK</a>.
 */
public final class WorkingDays {

    private static final HolidayManager BANK_HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    /** The working days of each year up to and with each of its days, because each row of a list is counted. */
    private static final Map<Integer, int[]> COUNTED = new ConcurrentHashMap<>();

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS.isHoliday(day, "eng");
    }

    /**
     * The last day of so many working days, of which the first is the one after {@code start}.
     *
     * @param days negative for as many before; zero for {@code start} itself
     */
    public static LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(Integer.signum(days));
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** How many working days lie after {@code start} up to and with {@code end}; 0 where end is not later. */
    public static int between(LocalDate start, LocalDate end) {
        if (!end.isAfter(start)) {
            return 0;
        }
        int years = IntStream.range(start.getYear(), end.getYear())
                .map(year -> ofYear(LocalDate.of(year, Month.DECEMBER, 31)))
                .sum();
        return years + ofYear(end) - ofYear(start);
    }

    /** How many working days the year has up to and with a day. */
    private static int ofYear(LocalDate day) {
        return COUNTED.computeIfAbsent(day.getYear(), WorkingDays::counted)[day.getDayOfYear()];
    }

    private static int[] counted(int year) {
        int[] counted = new int[Year.of(year).length() + 1];
        for (int place = 1; place < counted.length; place++) {
            counted[place] = counted[place - 1] + (isWorkingDay(LocalDate.ofYearDay(year, place)) ? 1 : 0);
        }
        return counted;
    }
}
