package org.preventionportal.reporting.attendance;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.preventionportal.disclosure.Partition;

/**
 * Decides for which months of a year people are shown, if their number in the whole year is known. Months of one to
 * four people are merged with the next smallest ones: within their quarter if no quarter is so small, otherwise within
 * half a year or the year. So each number that is shown is zero or at least five people, and not one in each month, and
 * so is what is left when one is subtracted from another.
 *
 * <p>That is true of the numbers of one day. While the year is running, numbers that are noted at two times can give a
 * month of one to four people: its exact total at the ends of two months does, however months are merged.
 */
final class YearByMonth {

    private static final int QUARTERS = 4;

    private final Partition months;
    private final int total;

    private YearByMonth(Map<YearMonth, Integer> people) {
        Map<String, Integer> byMonth = new TreeMap<>();
        people.forEach((month, number) -> byMonth.put(month.toString(), number));
        this.total = byMonth.values().stream().mapToInt(Integer::intValue).sum();
        this.months = Partition.within(
                byMonth,
                List.of(grouped(people.keySet(), YearByMonth::quarter), grouped(people.keySet(), YearByMonth::half)));
    }

    /** @param people in each month of one year of the programme, which starts in April */
    static YearByMonth of(Map<YearMonth, Integer> people) {
        return new YearByMonth(people);
    }

    private static int quarter(YearMonth month) {
        return month.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** The year starts with quarter 2 of the calendar, so its halves are the quarters 2 and 3, and 4 and 1. */
    private static int half(YearMonth month) {
        return quarter(month) % QUARTERS / 2;
    }

    private static List<Set<String>> grouped(Collection<YearMonth> months, ToIntFunction<YearMonth> by) {
        return months.stream()
                .collect(Collectors.groupingBy(
                        by::applyAsInt, TreeMap::new, Collectors.mapping(YearMonth::toString, Collectors.toSet())))
                .values()
                .stream()
                .toList();
    }

    /** Whether the people of these months together are shown. */
    boolean discloses(Collection<YearMonth> some) {
        return total == 0
                || months.discloses(some.stream().map(YearMonth::toString).collect(Collectors.toSet()));
    }
}
