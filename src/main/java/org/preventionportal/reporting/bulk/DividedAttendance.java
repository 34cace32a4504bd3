package org.preventionportal.reporting.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.bulk.AttendanceSums.Part;

/**
 * Divides the young people of a year of the programme and of its quarters by region or by kind of partner.
 *
 * @param year all of them
 * @param quarters by their first day
 * @param by the name of the region or kind of a task
 * @param isShown whether the people of a region or kind are shown for the year or a quarter
 */
record DividedAttendance(
        List<Part> year,
        Map<LocalDate, List<Part>> quarters,
        Function<TaskAttendance, String> by,
        BiPredicate<String, DateRange> isShown) {

    private String name(Part part) {
        return by.apply(part.task());
    }

    /** The sums that are shown, and what they leave of a year or a quarter, and of the year of a region or a kind. */
    List<List<Part>> sums(DateRange days, boolean isByQuarter) {
        List<List<Part>> sums = new ArrayList<>(shownAndRest(year, days));
        if (isByQuarter) {
            quarters.forEach((quarter, parts) -> sums.addAll(shownAndRest(parts, DateRange.quarter(quarter))));
            sums.addAll(restsOfYears(days));
        }
        return sums;
    }

    private Collection<List<Part>> shownAndRest(List<Part> parts, DateRange days) {
        return parts.stream()
                .collect(Collectors.groupingBy(
                        part -> isShown.test(name(part), days) ? Set.of(name(part)) : Set.<String>of()))
                .values();
    }

    private Collection<List<Part>> restsOfYears(DateRange days) {
        return year.stream()
                .filter(part -> isShown.test(name(part), days))
                .map(part -> new Part(part.task(), suppressedPeople(part)))
                .filter(part -> part.people() > 0)
                .collect(Collectors.groupingBy(this::name))
                .values();
    }

    private int suppressedPeople(Part part) {
        return part.task().counts().entrySet().stream()
                .filter(count ->
                        isSuppressed(AttendanceSums.quarter(count.getKey().month()), name(part)))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private boolean isSuppressed(LocalDate quarter, String name) {
        return quarters.containsKey(quarter) && !isShown.test(name, DateRange.quarter(quarter));
    }
}
