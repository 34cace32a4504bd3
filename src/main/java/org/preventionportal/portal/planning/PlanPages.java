package org.preventionportal.portal.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves plans for a quarter: the list, one plan, and plans side by side. */
@Controller
class PlanPages {

    private static final int MAX_COMPARED = 3;
    private static final Set<String> AHEAD = Set.of("PLANNED", "CHANGED");

    private final Formats formats;
    private final Clock clock;

    PlanPages(Formats formats, Clock clock) {
        this.formats = formats;
        this.clock = clock;
    }

    @PageMapping(path = "/planning/plans", accepts = "createQuarterPlan")
    String plans(Page page) {
        return page.with("quarters", quarters()).show("planning/plans");
    }

    /** This quarter and the next one, each by a day of it. */
    private Map<String, String> quarters() {
        Map<String, String> quarters = new LinkedHashMap<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
        for (LocalDate day : List.of(today, today.plus(1, IsoFields.QUARTER_YEARS))) {
            LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
            LocalDate next = first.plus(1, IsoFields.QUARTER_YEARS);
            quarters.put(day.toString(), formats.months(first, next.minusDays(1)));
        }
        return quarters;
    }

    /** The request to plan a decision for is the one in the address, or the next of the queue. */
    @PageMapping(
            path = "/planning/plans/{id}",
            accepts = {
                "planDecision",
                "removePlannedDecision",
                "suggestPlannedDecisions",
                "shareQuarterPlan",
                "copyQuarterPlan",
                "commentOnQuarterPlan",
                "deleteQuarterPlan",
                "acceptTask",
                "assignTask",
                "deferTask"
            })
    String plan(Page page) {
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        page.ask("planning/plan", Map.of());
        var plan = (Map<?, ?>) Objects.requireNonNull(page.found("quarterPlan"));
        var forecast = (Map<?, ?>) Objects.requireNonNull(plan.get("forecast"));
        @Nullable
        Map<?, ?> chosen = chosen(rows(forecast, "requests"), page.submitted().first("task"));
        if (chosen != null) {
            page.with("planned", planned(rows(forecast, "decisions"), taskId(chosen)))
                    .with(
                            "able",
                            able(rows(forecast, "officers"), row(chosen, "task").get("region")));
        }
        return page.with("chosen", chosen).plain("planning/plan");
    }

    private static @Nullable Map<?, ?> chosen(List<Map<?, ?>> requests, String task) {
        return requests.stream()
                .filter(request -> task.equals(taskId(request)))
                .findFirst()
                .or(() -> requests.stream()
                        .filter(request -> request.get("action") == null)
                        .findFirst())
                .orElse(null);
    }

    /** The decision that is planned for a task; null if there is none that can be carried out. */
    private static @Nullable Map<?, ?> planned(List<Map<?, ?>> decisions, Object task) {
        return decisions.stream()
                .filter(decision -> AHEAD.contains(decision.get("status")) && task.equals(taskId(decision)))
                .findFirst()
                .orElse(null);
    }

    /** The officers who cover the region, those with most free days after the plan first. */
    private static List<Map<?, ?>> able(List<Map<?, ?>> officers, @Nullable Object region) {
        return officers.stream()
                .filter(officer -> "NATIONAL".equals(region)
                        || ((List<?>) Objects.requireNonNull(officer.get("regions"))).contains(region))
                .sorted(Comparator.<Map<?, ?>>comparingDouble(officer ->
                                ((Number) Objects.requireNonNull(officer.get("freeDaysAfter"))).doubleValue())
                        .reversed())
                .toList();
    }

    private static Object taskId(Map<?, ?> of) {
        return Objects.requireNonNull(row(of, "task").get("id"));
    }

    private static Map<?, ?> row(Map<?, ?> of, String field) {
        return (Map<?, ?>) Objects.requireNonNull(of.get(field));
    }

    private static List<Map<?, ?>> rows(Map<?, ?> of, String field) {
        return ((List<?>) Objects.requireNonNull(of.get(field)))
                .stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
    }

    @GetMapping("/planning/compare")
    String compare(Page page) {
        List<Map<?, ?>> compared = page.submitted().values().getOrDefault("plan", List.of()).stream()
                .distinct()
                .limit(MAX_COMPARED)
                .flatMap(id -> Stream.ofNullable(
                        page.read("planning/compare", Map.of("id", id)).get("quarterPlan")))
                .<Map<?, ?>>map(plan -> (Map<?, ?>) plan)
                .toList();
        return page.with("compared", compared)
                .with("regions", ComparedRow.differing(compared, "regions", "region"))
                .with("themes", ComparedRow.differing(compared, "themes", "theme"))
                .with("partnerKinds", ComparedRow.differing(compared, "partnerKinds", "partnerKind"))
                .plain("planning/compare");
    }
}
