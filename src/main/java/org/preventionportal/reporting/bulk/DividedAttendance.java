package org.preventionportal.reporting.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.preventionportal.disclosure.PeriodTable;
import org.preventionportal.reporting.bulk.AttendanceSums.Part;

/** Divides the young people of a year of the programme and of its quarters by region or by kind of partner. */
final class DividedAttendance {

    private final List<Part> year;
    private final Map<LocalDate, List<Part>> quarters;
    private final Function<TaskAttendance, String> by;
    private final PeriodTable table;

    /** @param quarters by their first day */
    DividedAttendance(List<Part> year, Map<LocalDate, List<Part>> quarters, Function<TaskAttendance, String> by) {
        this.year = year;
        this.quarters = quarters;
        this.by = by;
        this.table = PeriodTable.of(quarters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, quarter -> people(quarter.getValue()))));
    }

    private Map<String, Integer> people(List<Part> parts) {
        return parts.stream().collect(Collectors.groupingBy(this::name, Collectors.summingInt(Part::people)));
    }

    private String name(Part part) {
        return by.apply(part.task());
    }

    /** The sums that are shown, and what they leave of a year or a quarter, and of the year of a region or a kind. */
    List<List<Part>> sums(boolean isByQuarter) {
        List<List<Part>> sums = new ArrayList<>(shownAndRest(year, table::discloses));
        if (isByQuarter) {
            quarters.forEach(
                    (quarter, parts) -> sums.addAll(shownAndRest(parts, one -> table.discloses(quarter, one))));
            sums.addAll(restsOfYears());
        }
        return sums;
    }

    private Collection<List<Part>> shownAndRest(List<Part> parts, Predicate<String> isShown) {
        return parts.stream()
                .collect(
                        Collectors.groupingBy(part -> isShown.test(name(part)) ? Set.of(name(part)) : Set.<String>of()))
                .values();
    }

    private Collection<List<Part>> restsOfYears() {
        return year.stream()
                .filter(part -> table.discloses(name(part)))
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
        return quarters.containsKey(quarter) && !table.discloses(quarter, name);
    }
}
