package org.preventionportal.portal.triage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Clock clock;

    MyTaskPages(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/my-tasks")
    String mine(Page page) {
        String view = page.submitted().first("show");
        String state = page.submitted().first("state");
        List<String> possible = view.equals("ended") ? ENDED : UNDER_WAY;
        List<String> states = possible.contains(state) ? List.of(state) : possible;
        var mine = Map.of("officerIds", List.of(Caller.current().id().value()), "states", states);
        boolean isBackwards = !page.submitted().first("before").isEmpty();
        page.ask(
                "triage/mine",
                isBackwards ? Map.of("filter", mine, "last", ROWS) : Map.of("filter", mine, "first", ROWS));

        LocalDate today = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
        var agenda = new Agenda(today);
        List<Agenda.Item> items = tasks(page).stream().map(agenda::item).toList();
        return page.with("view", view.equals("ended") || view.equals("list") ? view : "agenda")
                .with("state", states.size() == 1 ? state : "")
                .with("possible", possible)
                .with("today", today.toString())
                .with("items", items)
                .with("groups", agenda.groups(items))
                .plain("triage/mine");
    }

    private static List<Map<?, ?>> tasks(Page page) {
        var connection = (Map<?, ?>) Objects.requireNonNull(page.found("tasks"));
        return ((List<?>) Objects.requireNonNull(connection.get("nodes")))
                .stream().<Map<?, ?>>map(task -> (Map<?, ?>) task).toList();
    }
}
