package org.preventionportal.portal.triage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.delivery.NextSteps;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the tasks that an officer delivers: as an agenda by day, as a list, and those that have ended. */
@Controller
class MyTaskPages {

    static final List<String> UNDER_WAY = List.of("ACCEPTED", "IN_PROGRESS");
    static final List<String> ENDED = List.of("COMPLETED", "NOT_COMPLETED");
    private static final int ROWS = 45;

    /** Fewer, because each row has its officer, and a query has a limit of cost. */
    private static final int ROWS_UNDER_WAY = 40;

    private final NextSteps nextSteps;
    private final Clock clock;

    MyTaskPages(NextSteps nextSteps, Clock clock) {
        this.nextSteps = nextSteps;
        this.clock = clock;
    }

    @GetMapping("/my-tasks")
    String mine(Page page) {
        var agenda = new Agenda(LondonTime.today(clock));
        page.with("nextSteps", nextSteps);
        return switch (page.submitted().first("show")) {
            case "ended" -> ended(page, agenda);
            case "list" -> underWay(page, agenda);
            default -> byDate(page, agenda);
        };
    }

    private static String ended(Page page, Agenda agenda) {
        String state = state(page, ENDED);
        Map<String, Object> variables = new HashMap<>(page.rows(ROWS));
        List<String> me = List.of(Caller.current().id().value());
        variables.put("filter", Map.of("officerIds", me, "states", state.isEmpty() ? ENDED : List.of(state)));
        Map<?, ?> tasks = connection(page.ask("triage/mine", variables), "tasks");
        return list(page.with("view", "ended"), state, ENDED, tasks, agenda);
    }

    /** The same tasks as by date. */
    private static String underWay(Page page, Agenda agenda) {
        String state = state(page, UNDER_WAY);
        Map<String, Object> variables = rows(page);
        variables.put("withCounts", true);
        if (!state.isEmpty()) {
            variables.put("only", state);
        }
        Map<?, ?> tasks = connection(page.ask("triage/mine.agenda", variables), "agenda");
        return list(page.with("view", "list"), state, UNDER_WAY, tasks, agenda);
    }

    /** Empty for all states. */
    private static String state(Page page, List<String> possible) {
        String state = page.submitted().first("state");
        return possible.contains(state) ? state : "";
    }

    private static String list(Page page, String state, List<String> possible, Map<?, ?> tasks, Agenda agenda) {
        return page.with("state", state)
                .with("possible", possible)
                .with("items", items(tasks, agenda))
                .with("pageInfo", tasks.get("pageInfo"))
                .plain("triage/mine");
    }

    private static Map<String, Object> rows(Page page) {
        return new HashMap<>(page.rows(ROWS_UNDER_WAY));
    }

    /** Tasks without dates are shown on the first page only, since no day says on which other one they would be. */
    private static String byDate(Page page, Agenda agenda) {
        Map<String, Object> variables = rows(page);
        boolean isAfterFirst = !page.submitted().first("after").isEmpty();
        variables.put("isScheduled", true);
        variables.put("withUndated", !isAfterFirst);
        page.ask("triage/mine.agenda", variables);
        Map<?, ?> scheduled = connection(page, "agenda");
        var pages = (Map<?, ?>) Objects.requireNonNull(scheduled.get("pageInfo"));
        List<Agenda.Item> items = new ArrayList<>(items(scheduled, agenda));
        if (!isAfterFirst && Boolean.FALSE.equals(pages.get("hasPreviousPage"))) {
            Map<?, ?> undated = connection(page, "undated");
            items.addAll(items(undated, agenda));
            var more = (Map<?, ?>) Objects.requireNonNull(undated.get("pageInfo"));
            page.with("hasMoreUndated", more.get("hasNextPage"));
        }
        return page.with("view", "agenda")
                .with("items", items)
                .with("groups", agenda.groups(items))
                .with("pageInfo", pages)
                .plain("triage/mine");
    }

    private static Map<?, ?> connection(Page page, String name) {
        return (Map<?, ?>) Objects.requireNonNull(page.found(name));
    }

    private static List<Agenda.Item> items(Map<?, ?> connection, Agenda agenda) {
        return QueryResult.children(connection, "nodes").map(agenda::item).toList();
    }
}
