package org.preventionportal.portal.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.charts.TileMap;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.charts.RegionMap;
import org.preventionportal.portal.charts.RegionTile;
import org.preventionportal.portal.delivery.NextSession;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Labels;
import org.preventionportal.portal.frame.NavigationBadges;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the first page of each role, and the lists behind its counts. */
@Controller
class HomePages {

    /** For how many days denied operations are counted. */
    private static final int DAYS_OF_DENIALS = 7;

    private final NavigationBadges badges;
    private final HomeLists homeLists;
    private final Labels labels;
    private final Formats formats;
    private final Clock clock;

    HomePages(NavigationBadges badges, HomeLists homeLists, Labels labels, Formats formats, Clock clock) {
        this.badges = badges;
        this.homeLists = homeLists;
        this.labels = labels;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping("/home")
    String home(Page page) {
        Caller caller = Caller.current();
        LocalDate today = LondonTime.today(clock);
        LocalDate since = today.minusDays(DAYS_OF_DENIALS - 1);
        page.ask(
                "home/home",
                Map.of(
                        "since", since.toString(),
                        "readsTasks", caller.isDeliveryStaff() || caller.has(Role.PARTNER),
                        "decides", caller.isDeliveryStaff(),
                        "isMember", caller.has(Role.PARTNER),
                        "manages", caller.isManager(),
                        "evaluates", caller.has(Role.EVALUATOR)));
        Map<?, ?> home = (Map<?, ?>) page.found("home");
        badges.remember(caller, home);
        Object regions = home == null ? null : home.get("regions");
        return page.with("isIncomplete", isIncomplete(caller, home))
                .with("since", since.toString())
                .with("counts", new HomeCounts(home == null ? Map.of() : home))
                .with("lists", new ToDoLists(caller))
                .with("homeLists", homeLists)
                .with("regionTiles", RegionMap.tiles(regions, "waitingCount", this::tile))
                .with("upcoming", UpcomingSessions.of(page.found("sessions"), today))
                .with("regionNumbers", RegionMap.numbers(regions))
                .plain("home/home");
    }

    /** Describes a region with a link to its queue, and one to the tasks to deliver. */
    private RegionTile tile(TileMap.Tile tile, Map<?, ?> numbers) {
        int overdue = RegionCount.OVERDUE.of(numbers);
        int committed = RegionCount.COMMITTED.of(numbers);
        return new RegionTile(
                tile.key(),
                labels.of("Region", tile.key()),
                tile.shade(),
                RegionCount.WAITING.list(numbers),
                tile.value(),
                "to decide",
                overdue > 0 ? formats.number(overdue) : "",
                Boolean.TRUE.equals(numbers.get("isColdSpot")) ? "Cold spot" : "",
                false,
                formats.number(committed) + " to deliver",
                committed > 0 ? RegionCount.COMMITTED.list(numbers) : "");
    }

    /** What only the account service can count is null, or too low, while it does not answer. */
    static boolean isIncomplete(Caller caller, @Nullable Map<?, ?> home) {
        return home != null
                && ((caller.isManager() && home.get("officersWithoutDaysCount") == null)
                        || (caller.isDeliveryStaff() && Boolean.FALSE.equals(home.get("isToDoComplete")))
                        || (caller.has(Role.ADMIN) && home.get("partnersWithoutLeadCount") == null)
                        || (caller.leads().stream().anyMatch(caller::leads)
                                && home.get("unacceptedInvitationCount") == null));
    }

    /** Lists the tasks that a count of the first page counts, unless these are requests in the triage queue. */
    @GetMapping("/home/to-do")
    String toDo(Page page) {
        String toDo = page.submitted().first("toDo");
        String chosen = page.submitted().first("order");
        String order = ToDoList.order(toDo, chosen);
        page.ask(
                "home/to-do",
                Map.of(
                        "listsSessions", ToDoList.isOfNextSessions(toDo, order),
                        "listsOverdue", ToDoList.isOfOverdue(toDo),
                        "order", order));
        List<Map<?, ?>> tasks = page.found("tasksToDo") instanceof Map<?, ?> connection
                ? QueryResult.children(connection, "nodes").toList()
                : List.of();
        return page.with("list", ToDoList.of(toDo, chosen, Caller.current().isDeliveryStaff(), tasks.stream()))
                .with("nextSessions", nextSessions(tasks))
                .with("daysOverdue", daysOverdue(tasks))
                .plain("home/to-do");
    }

    /** By the id of the task; nothing for those that are not behind their schedule. */
    private Map<String, Long> daysOverdue(List<Map<?, ?>> tasks) {
        LocalDate today = LondonTime.today(clock);
        return tasks.stream()
                .filter(task -> task.get("behindScheduleSince") != null)
                .collect(Collectors.toMap(
                        task -> QueryResult.text(task, "id"),
                        task -> ChronoUnit.DAYS.between(
                                LocalDate.parse(QueryResult.text(task, "behindScheduleSince")), today)));
    }

    /** By the id of the task. */
    private static Map<String, NextSession> nextSessions(List<Map<?, ?>> tasks) {
        return tasks.stream()
                .collect(Collectors.toMap(task -> String.valueOf(task.get("id")), task -> NextSession.of(task)));
    }
}
