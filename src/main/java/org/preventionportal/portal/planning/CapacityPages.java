package org.preventionportal.portal.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Serves the pages on which officers and programme managers see what everybody has free, and record absences. */
@Controller
class CapacityPages {

    private final Clock clock;

    CapacityPages(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param kind whose days are to be changed; null to show all only
     * @param unrecorded whether to list only officers for whom nobody has recorded days
     */
    @PageMapping(path = "/planning", accepts = "updateKindEffort")
    String capacity(
            @RequestParam @Nullable String kind, @RequestParam(defaultValue = "false") boolean unrecorded, Page page) {
        if (page.isSubmitted()) {
            return page.sendChanges("");
        }
        page.ask("planning/capacity", Map.of());
        var quarter = (Map<?, ?>) Objects.requireNonNull(page.found("quarterCapacity"));
        LocalDate startsOn = LocalDate.parse(String.valueOf(quarter.get("startsOn")));
        boolean isLater = startsOn.isAfter(LondonTime.today(clock));
        return page.with("chosen", kindNamed(kind, quarter))
                .with("officers", mostFreeFirst(quarter, unrecorded))
                .with("scale", scale(quarter))
                .with("deputyProblems", deputyProblems(page))
                .with("onlyUnrecorded", unrecorded)
                .with(
                        "before",
                        isLater ? startsOn.minus(1, IsoFields.QUARTER_YEARS).toString() : null)
                .with("after", startsOn.plus(1, IsoFields.QUARTER_YEARS).toString())
                .plain("planning/capacity");
    }

    private static List<Map<?, ?>> mostFreeFirst(Map<?, ?> quarter, boolean unrecorded) {
        return QueryResult.children(quarter, "officers")
                .filter(load -> !unrecorded || Boolean.FALSE.equals(load.get("hasRecordedDays")))
                .sorted(Comparator.comparingDouble((Map<?, ?> load) -> days(load, "freeDays"))
                        .reversed())
                .toList();
    }

    /** The days at the end of each bar: the most that anybody has or has to spend. */
    private static double scale(Map<?, ?> quarter) {
        return QueryResult.children(quarter, "officers")
                .flatMapToDouble(load -> DoubleStream.of(days(load, "availableDays"), days(load, "committedDays")))
                .reduce(1, Math::max);
    }

    private static double days(Map<?, ?> load, String field) {
        return Objects.requireNonNull(QueryResult.number(load, field));
    }

    private static @Nullable Map<?, ?> kindNamed(@Nullable String kind, Map<?, ?> quarter) {
        return QueryResult.children(quarter, "kinds")
                .filter(effort -> Objects.requireNonNull(effort.get("kind")).equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** The absences whose deputy cannot deputise, by the id of the absent officer. */
    private static Map<String, List<Map<?, ?>>> deputyProblems(Page page) {
        return capacities(page)
                .collect(Collectors.toMap(
                        CapacityPages::officerId,
                        capacity -> QueryResult.children(capacity, "absences")
                                .filter(absence -> absence.get("deputyProblem") != null)
                                .toList()));
    }

    private static Stream<Map<?, ?>> capacities(Page page) {
        return ((List<?>) Objects.requireNonNull(page.found("officerCapacities")))
                .stream().map(capacity -> (Map<?, ?>) capacity);
    }

    private static String officerId(Map<?, ?> capacity) {
        return QueryResult.text(Objects.requireNonNull(QueryResult.child(capacity, "officer")), "id");
    }

    /** @param officerId the id of the officer's account */
    @PageMapping(
            path = "/planning/officers/{officerId}",
            accepts = {"updateOfficerCapacity", "recordAbsence", "removeAbsence"})
    String officer(@PathVariable String officerId, Page page) {
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        page.ask("planning/officer", Map.of());
        Map<?, ?> one = capacities(page)
                .filter(capacity -> officerId.equals(officerId(capacity)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page.with("capacity", one).plain("planning/officer");
    }
}
