package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.platform.DateRange;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.need.Reach;

/**
 * Sums the people reached by a part of the programme. Attendance is no personal data, so the sums are exact. Only young
 * people who are divided are suppressed if they are one to four, and with them the next smallest part, since the whole
 * is known. They are divided once at most: by region, kind of partner, theme or method of counting, and then of a year
 * of the programme only, because two narrower periods that overlap would give the number of the days between them.
 *
 * @param programme everybody reached
 * @param all everybody reached by tasks with the theme of the scope
 */
record PeopleReached(List<People> programme, List<People> all, DateRange time, IndicatorScope scope) {

    private static final String NO_PARTNER = "";
    private static final String OTHER_THEMES = "";

    DisclosedNumber of(ReachKind kind) {
        return disclosed(
                kind,
                isNarrow(),
                this::disclosesYoungPeople,
                inScope().filter(people -> people.kind() == kind).toList());
    }

    DisclosedNumber of(ReachKind kind, Reach.Method method) {
        return disclosed(
                kind,
                !scope.isWhole() || !time.isProgrammeYear(),
                () -> disclosesYoungPeople(method),
                inScope()
                        .filter(people -> people.kind() == kind && people.method() == method)
                        .toList());
    }

    /** @param isNarrow decided by what is asked for, never by how many people there are */
    private static DisclosedNumber disclosed(
            ReachKind kind, boolean isNarrow, BooleanSupplier disclosesYoungPeople, List<People> people) {
        if (kind != ReachKind.YOUNG_PEOPLE) {
            return sum(people);
        }
        if (isNarrow) {
            return DisclosedNumber.narrow();
        }
        return disclosesYoungPeople.getAsBoolean() ? sum(people) : DisclosedNumber.tooFew();
    }

    private boolean isNarrow() {
        long divisions = Stream.of(scope.region(), scope.theme(), scope.partnerKind())
                .filter(Objects::nonNull)
                .count();
        return divisions == 0 ? !time.hasWholeMonths() : divisions > 1 || !time.isProgrammeYear();
    }

    private boolean disclosesYoungPeople() {
        if (scope.isWhole()) {
            return true;
        }
        if (scope.region() != null) {
            return discloses(
                    scope.region().name(), youngPeople(people -> people.region().name()));
        }
        if (scope.partnerKind() != null) {
            return discloses(
                    scope.partnerKind().name(),
                    youngPeople(people -> Objects.toString(people.partnerKind(), NO_PARTNER)));
        }
        int ofTheme = youngPeople(all);
        return discloses(
                Objects.toString(scope.theme()),
                Map.of(Objects.toString(scope.theme()), ofTheme, OTHER_THEMES, youngPeople(programme) - ofTheme));
    }

    private boolean disclosesYoungPeople(Reach.Method method) {
        return discloses(method.name(), youngPeople(people -> people.method().name()));
    }

    /** The parts add up to a known whole, so what is not small itself may still have to hide what is. */
    private static boolean discloses(String part, Map<String, Integer> parts) {
        return parts.values().stream().noneMatch(Partition::isSmall)
                || Partition.of(parts).discloses(Set.of(part));
    }

    private static int youngPeople(List<People> people) {
        return people.stream()
                .filter(reached -> reached.kind() == ReachKind.YOUNG_PEOPLE)
                .mapToInt(reached -> Math.toIntExact(reached.people()))
                .sum();
    }

    private Map<String, Integer> youngPeople(Function<People, String> dividedBy) {
        return all.stream()
                .filter(people -> people.kind() == ReachKind.YOUNG_PEOPLE)
                .collect(Collectors.groupingBy(
                        dividedBy, TreeMap::new, Collectors.summingInt(people -> Math.toIntExact(people.people()))));
    }

    private static DisclosedNumber sum(List<People> people) {
        return DisclosedNumber.of(
                (double) people.stream().mapToLong(People::people).sum());
    }

    private Stream<People> inScope() {
        return all.stream().filter(this::isInRegion).filter(this::isOfPartnerKind);
    }

    private boolean isInRegion(People people) {
        return scope.region() == null || people.region() == scope.region();
    }

    private boolean isOfPartnerKind(People people) {
        return scope.partnerKind() == null || people.partnerKind() == scope.partnerKind();
    }
}
