package org.preventionportal.portal.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    private static final int MONTHS = 3;
    private static final int MAX_COMPARED = 3;

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
        for (LocalDate day : List.of(today, today.plusMonths(MONTHS))) {
            LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
            quarters.put(
                    day.toString(),
                    "%s to %s"
                            .formatted(
                                    first.getMonth().getDisplayName(TextStyle.FULL, Locale.UK),
                                    formats.month(first.plusMonths(MONTHS - 1L))));
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
        @Nullable Map<?, ?> chosen = chosen(forecast, page.submitted().first("task"));
        if (chosen != null && Boolean.TRUE.equals(plan.get("viewerCanUpdate"))) {
            var task = (Map<?, ?>) Objects.requireNonNull(chosen.get("task"));
            page.ask("planning/plan.task", Map.of("id", Objects.requireNonNull(task.get("id"))));
        }
        return page.with("chosen", chosen).plain("planning/plan");
    }

    private static @Nullable Map<?, ?> chosen(Map<?, ?> forecast, String task) {
        return ((List<?>) Objects.requireNonNull(forecast.get("requests")))
                .stream()
                        .<Map<?, ?>>map(request -> (Map<?, ?>) request)
                        .filter(request ->
                                task.equals(((Map<?, ?>) Objects.requireNonNull(request.get("task"))).get("id")))
                        .findFirst()
                        .orElse((Map<?, ?>) forecast.get("next"));
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
