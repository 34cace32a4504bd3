package org.preventionportal.portal.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.LondonTime;
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
    private final Clock clock;

    HomePages(NavigationBadges badges, Clock clock) {
        this.badges = badges;
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
                .with("lists", new ToDoLists(caller))
                .with("regionMap", RegionMap.of(regions, "waiting"))
                .with("regionNumbers", RegionMap.numbers(regions))
                .plain("home/home");
    }

    /** What only the account service can count is null, or too low, while it does not answer. */
    static boolean isIncomplete(Caller caller, @Nullable Map<?, ?> home) {
        return home != null
                && ((caller.isManager() && home.get("officersWithoutDays") == null)
                        || (caller.isDeliveryStaff() && Boolean.FALSE.equals(home.get("isToDoComplete")))
                        || (caller.has(Role.ADMIN) && home.get("partnersWithoutLead") == null)
                        || (caller.leads().stream().anyMatch(caller::leads)
                                && home.get("invitationsNotAccepted") == null));
    }

    /** Lists the tasks that a count of the first page counts, unless these are requests in the triage queue. */
    @GetMapping("/home/to-do")
    String toDo(Page page) {
        return page.with("toDo", page.submitted().first("toDo"))
                .with("order", page.submitted().first("order"))
                .show("home/to-do");
    }
}
