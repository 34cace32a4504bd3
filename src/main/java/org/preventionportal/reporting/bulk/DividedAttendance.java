package org.preventionportal.reporting.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.bulk.TaskAttendance.Part;

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

    /** The sums of the year that are shown, and what they leave of it. */
    Collection<List<Part>> sumsOfYear(DateRange days) {
        return shownAndRest(year, days);
    }

    /**
     * The sums of quarters that are shown, what they leave of their quarter, and what those of a region or a kind leave
     * of its year.
     *
     * @param isKnown whether the number of the programme in a quarter is
     */
    Collection<List<Part>> sumsOfQuarters(DateRange days, Predicate<DateRange> isKnown) {
        List<List<Part>> sums = new ArrayList<>(restsOfYears(days));
        quarters.forEach((first, parts) -> {
            DateRange quarter = DateRange.quarter(first);
            if (isKnown.test(quarter)) {
                sums.addAll(shownAndRest(parts, quarter));
            }
        });
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
                .filter(count -> isSuppressed(count.getKey().quarter(), name(part)))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private boolean isSuppressed(LocalDate quarter, String name) {
        return quarters.containsKey(quarter) && !isShown.test(name, DateRange.quarter(quarter));
    }
}
