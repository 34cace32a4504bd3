package org.preventionportal.reporting.attendance;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.ReachCounts.People;

/** Holds the people reached in each month of whole years of the programme. */
public final class PeopleByMonth {

    public static final PeopleByMonth NONE = new PeopleByMonth(Map.of());

    /** Small numbers decide what is suppressed. Larger ones are compared as this, so that their sums fit. */
    private static final int MAX_COMPARED = 100_000;

    private final Map<YearMonth, List<People>> months;
    private final DisclosedYoungPeople youngPeople;

    /** @param months everybody reached in each month; a month may be missing if nobody was */
    public PeopleByMonth(Map<YearMonth, List<People>> months) {
        this.months = months;
        this.youngPeople = DisclosedYoungPeople.of(
                months.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, month -> onlyYoung(month.getValue()))),
                reached -> part(reached.region()),
                reached -> part(reached.partnerKind()),
                reached -> compared(reached.people()));
    }

    public Stream<People> during(DateRange days) {
        return months.entrySet().stream()
                .filter(month -> days.contains(month.getKey().atDay(1)))
                .flatMap(month -> month.getValue().stream());
    }

    /** Decides what is shown of the young people. */
    public DisclosedYoungPeople youngPeople() {
        return youngPeople;
    }

    private static List<People> onlyYoung(List<People> people) {
        return people.stream()
                .filter(reached -> reached.kind() == ReachKind.YOUNG_PEOPLE)
                .toList();
    }

    /** The name of a region or kind in a {@link PeopleCell}. */
    public static String part(@Nullable Enum<?> part) {
        return part == null ? "" : part.name();
    }

    /** How many of the people are young, for comparison with others. */
    public static int comparedYoung(List<People> people) {
        return compared(onlyYoung(people).stream().mapToLong(People::people).sum());
    }

    /** The number that decides with others what is suppressed. */
    public static int compared(long people) {
        return Math.toIntExact(Math.min(people, MAX_COMPARED));
    }
}
