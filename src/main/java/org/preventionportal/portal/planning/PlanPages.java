package org.preventionportal.portal.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Serves plans for a quarter: the list, one plan, and plans side by side. */
@Controller
class PlanPages {

    private static final int MAX_COMPARED = 3;
    private static final String SUGGESTION = "suggestPlannedDecisions";

    private final Formats formats;
    private final RequestRows requestRows;
    private final DecisionCells decisionCells;
    private final Clock clock;

    PlanPages(Formats formats, RequestRows requestRows, DecisionCells decisionCells, Clock clock) {
        this.formats = formats;
        this.requestRows = requestRows;
        this.decisionCells = decisionCells;
        this.clock = clock;
    }

    @PageMapping(path = "/planning/plans", accepts = "createQuarterPlan")
    String plans(Page page) {
        return page.with("quarters", quarters()).show("planning/plans");
    }

    /** This quarter and the next one, each by a day of it. */
    private Map<String, String> quarters() {
        Map<String, String> quarters = new LinkedHashMap<>();
        LocalDate today = LondonTime.today(clock);
        for (LocalDate day : List.of(today, today.plus(1, IsoFields.QUARTER_YEARS))) {
            DateRange quarter = DateRange.quarter(day);
            quarters.put(day.toString(), formats.months(quarter.startsOn(), quarter.endsOn()));
        }
        return quarters;
    }

    /** The request to plan a decision for is the one in the address, or the next of the queue. */
    @PageMapping(
            path = "/planning/plans/{id}",
            subject = "quarterPlanId",
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
    String plan(Page page, RedirectAttributes flash) {
        if (page.isSubmitted()) {
            return page.submitted().operation().equals(SUGGESTION) ? suggested(page, flash) : page.send(Map.of());
        }
        page.ask("planning/plan", Map.of("withOptions", Caller.current().isManager()));
        return page.with("planned", planned(page, "request"))
                .with("decisionCells", decisionCells)
                .plain("planning/plan");
    }

    /** Lists what the plan does for each request: up to 500, of which the plan's own page shows one. */
    @GetMapping("/planning/plans/{id}/requests")
    String requests(Page page) {
        return page.with("requestRows", requestRows).view("planning/requests", Map.of());
    }

    /** The task to move is the one in the address. */
    @Managers
    @PageMapping(path = "/planning/plans/{id}/move", subject = "quarterPlanId", accepts = "planDecision")
    String move(Page page) {
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        page.ask("planning/move", Map.of());
        return page.with("planned", planned(page, "runningTask")).plain("planning/move");
    }

    /** Says where the suggestion stays below a minimum and what it left out, which the plan does not store. */
    private static String suggested(Page page, RedirectAttributes flash) {
        return page.send("planning/plan.suggest", payload -> {
            flash.addFlashAttribute("leftOut", payload.get("leftOutCount"));
            flash.addFlashAttribute(
                    "shortfalls",
                    QueryResult.children(payload, "shortfalls")
                            .map(HashMap::new)
                            .toList());
        });
    }

    /** The decision that is planned for the task of a form; null if there is none that can be carried out. */
    private static @Nullable Map<?, ?> planned(Page page, String chosen) {
        var plan = (Map<?, ?>) Objects.requireNonNull(page.found("quarterPlan"));
        Map<?, ?> forecast = Objects.requireNonNull(QueryResult.child(plan, "forecast"));
        Map<?, ?> task = QueryResult.child(forecast, chosen);
        return task == null
                ? null
                : QueryResult.children(forecast, "decisions")
                        .filter(decision -> Boolean.TRUE.equals(decision.get("isAhead"))
                                && taskId(decision).equals(taskId(task)))
                        .findFirst()
                        .orElse(null);
    }

    private static String taskId(Map<?, ?> parent) {
        return QueryResult.text(Objects.requireNonNull(QueryResult.child(parent, "task")), "id");
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
