package org.preventionportal.portal.triage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the tasks that an officer delivers: as an agenda by day, as a list, and those that have ended. */
@Controller
class MyTaskPages {

    private static final List<String> UNDER_WAY = List.of("ACCEPTED", "IN_PROGRESS");
    private static final List<String> ENDED = List.of("COMPLETED", "NOT_COMPLETED");
    private static final int ROWS = 50;

    /** Fewer, because each row has one more object, and a query has a limit of cost. */
    private static final int ROWS_WITH_OFFICERS = 40;

    private final Clock clock;

    MyTaskPages(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/my-tasks")
    String mine(Page page) {
        var agenda = new Agenda(LocalDate.ofInstant(clock.instant(), LondonTime.ZONE));
        page.ask("triage/mine.deputy", Map.of()).with("today", agenda.today().toString());
        return switch (page.submitted().first("show")) {
            case "ended" -> list(page, agenda, "ended", ENDED);
            case "list" -> list(page, agenda, "list", UNDER_WAY);
            default -> byDate(page, agenda);
        };
    }

    private static String list(Page page, Agenda agenda, String view, List<String> possible) {
        String state = page.submitted().first("state");
        List<String> states = possible.contains(state) ? List.of(state) : possible;
        List<?> whose = view.equals("ended") ? List.of(Caller.current().id().value()) : officers(page);
        Map<String, Object> variables = new HashMap<>(page.rows(ROWS));
        variables.put("filter", Map.of("officerIds", whose, "states", states));
        Map<?, ?> tasks = connection(page.ask("triage/mine", variables), "tasks");
        return page.with("view", view)
                .with("state", states.size() == 1 ? state : "")
                .with("possible", possible)
                .with("items", items(tasks, agenda))
                .with("pageInfo", tasks.get("pageInfo"))
                .plain("triage/mine");
    }

    /** Tasks without dates are shown on the first page only, since no day says on which other one they would be. */
    private static String byDate(Page page, Agenda agenda) {
        boolean deputises = officers(page).size() > 1;
        Map<String, Object> variables = new HashMap<>(page.rows(deputises ? ROWS_WITH_OFFICERS : ROWS));
        variables.put("deputises", deputises);
        boolean isAfterFirst = !page.submitted().first("after").isEmpty();
        variables.put("withUndated", !isAfterFirst);
        page.ask("triage/mine.agenda", variables);
        Map<?, ?> scheduled = connection(page, "scheduled");
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

    /** The reader, and those for whom the reader deputises today. */
    private static List<?> officers(Page page) {
        var viewer = (Map<?, ?>) Objects.requireNonNull(page.found("viewer"));
        Object away = Objects.requireNonNullElse(viewer.get("deputyFor"), List.of());
        return Stream.concat(
                        Stream.of(Caller.current().id().value()),
                        ((List<?>) away).stream().map(person -> ((Map<?, ?>) person).get("id")))
                .toList();
    }

    private static Map<?, ?> connection(Page page, String name) {
        return (Map<?, ?>) Objects.requireNonNull(page.found(name));
    }

    private static List<Agenda.Item> items(Map<?, ?> connection, Agenda agenda) {
        return ((List<?>) Objects.requireNonNull(connection.get("nodes")))
                .stream().map(task -> agenda.item((Map<?, ?>) task)).toList();
    }
}
