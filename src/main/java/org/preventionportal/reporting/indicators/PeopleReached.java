package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.need.Reach;

/**
 * Sums the people reached by a part of the programme. Attendance is no personal data, so the sums are exact. Only one
 * to four young people of a part are suppressed, and with them the next smallest part, since the whole is known. Young
 * people are divided once at most: by region, by kind of partner or by theme, and not by how they were counted besides.
 *
 * @param all everybody reached by tasks with the theme of the scope
 */
record PeopleReached(List<People> all, IndicatorScope scope) {

    private static final String NO_PARTNER = "";

    DisclosedNumber of(ReachKind kind) {
        return kind == ReachKind.YOUNG_PEOPLE && !disclosesYoungPeople()
                ? DisclosedNumber.tooFew()
                : sum(inScope().filter(people -> people.kind() == kind).toList());
    }

    DisclosedNumber of(ReachKind kind, Reach.Method method) {
        return kind == ReachKind.YOUNG_PEOPLE && !scope.isWhole()
                ? DisclosedNumber.tooFew()
                : sum(inScope()
                        .filter(people -> people.kind() == kind && people.method() == method)
                        .toList());
    }

    private boolean disclosesYoungPeople() {
        if (scope.isWhole()) {
            return true;
        }
        long divisions = Stream.of(scope.region(), scope.theme(), scope.partnerKind())
                .filter(Objects::nonNull)
                .count();
        if (divisions > 1) {
            return false;
        }
        if (scope.region() != null) {
            return discloses(scope.region().name(), people -> people.region().name());
        }
        if (scope.partnerKind() != null) {
            return discloses(scope.partnerKind().name(), people -> Objects.toString(people.partnerKind(), NO_PARTNER));
        }
        return !Partition.isSmall(youngPeople(_ -> NO_PARTNER).getOrDefault(NO_PARTNER, 0));
    }

    /** The parts add up to a known whole, so what is not small itself may still have to hide what is. */
    private boolean discloses(String part, Function<People, String> dividedBy) {
        Map<String, Integer> parts = youngPeople(dividedBy);
        return parts.values().stream().noneMatch(Partition::isSmall)
                || Partition.of(parts).discloses(Set.of(part));
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
