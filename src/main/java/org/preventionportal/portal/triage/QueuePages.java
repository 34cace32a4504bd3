package org.preventionportal.portal.triage;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.charts.RegionTile;
import org.preventionportal.portal.frame.FilterNames;
import org.preventionportal.portal.frame.Finder;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Serves the triage queue and, below it, the page on which an officer decides. */
@Controller
class QueuePages {

    private static final String QUEUE = "triage/queue";
    private static final String DECIDE = "triage/decide";

    private final SelectedRequests selected;
    private final SpreadTiles spreadTiles;
    private final Formats formats;
    private final Links links;
    private final Clock clock;

    QueuePages(SelectedRequests selected, SpreadTiles spreadTiles, Formats formats, Links links, Clock clock) {
        this.selected = selected;
        this.spreadTiles = spreadTiles;
        this.formats = formats;
        this.links = links;
        this.clock = clock;
    }

    /** Shows an officer's own regions until they choose others. */
    @PageMapping(path = "/triage", accepts = "acknowledgeTask")
    String queue(Page page, RedirectAttributes redirect) {
        QueueAddress address = address(page);
        String next = page.isSubmitted() ? selected.send(page, address, redirect) : null;
        if (next != null) {
            return next;
        }
        List<?> partners = FilterNames.partners(address.partnerWords(), page);
        Map<String, Object> variables = variables(page, address, partners);
        page.with("queue", address)
                .with("tabs", QueueTab.values())
                .with("readAt", clock.instant())
                .with("due", new DueDays(formats, LondonTime.today(clock)))
                .askFiltered(QUEUE, asked("reads", variables, partners));
        Object counts = page.found("triageQueueCounts");
        List<RegionTile> spread = spreadTiles.of(page.found("regionSpread"), address, Caller.current());
        return page.with("counts", counts instanceof Map<?, ?> counted ? new QueueCounts(counted) : null)
                .with("firstPlace", firstPlace(page, address, variables))
                .with("spread", spread)
                .plain("triage/queue");
    }

    @Officers // the page is for staff, though partners may read the task by the same query
    @PageMapping(
            path = "/triage/{id}",
            subject = "taskId",
            accepts = {
                "acknowledgeTask",
                "requestInformation",
                "acceptTask",
                "deferTask",
                "resumeTask",
                "declineTask",
                "mergeTask",
                "linkTaskToThreatEntry",
                "overrideTaskPriority",
                "restoreTaskPriority",
                "postMessage",
                "postNote",
                "markMessagesRead"
            })
    String decide(Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        QueueAddress address = address(page);
        @Nullable List<?> partners = FilterNames.partners(address.partnerWords(), page);
        page.ask(DECIDE, asked("withPlace", variables(page, address, partners), partners));
        return Finder.found(page).with("queue", address).plain("triage/decide");
    }

    private static QueueAddress address(Page page) {
        return QueueAddress.of(page.submitted(), Caller.current());
    }

    private static Map<String, Object> variables(Page page, QueueAddress address, @Nullable List<?> partners) {
        return address.variables(
                page.variables(QUEUE, Map.of()).get("filter") instanceof Map<?, ?> filter ? filter : Map.of(),
                partners);
    }

    /**
     * Leaves out the queue if no partner has this name: an empty list of partners would narrow nothing.
     *
     * @param reads the variable of the query that says whether it reads the queue
     */
    private static Map<String, Object> asked(String reads, Map<String, Object> variables, @Nullable List<?> partners) {
        Map<String, Object> asked = new HashMap<>(variables);
        asked.put(reads, !isOfNone(partners));
        return asked;
    }

    private static boolean isOfNone(@Nullable List<?> partners) {
        return partners != null && partners.isEmpty();
    }

    /** The place of the first row; null if the rows are not numbered. */
    private static @Nullable Integer firstPlace(Page page, QueueAddress address, Map<String, Object> variables) {
        List<?> edges = page.found("triageQueue") instanceof Map<?, ?> queue
                ? (List<?>) Objects.requireNonNull(queue.get("edges"))
                : List.of();
        if (!address.isByPriority() || edges.isEmpty()) {
            return null;
        }
        if (address.isFirstPage()) {
            return 1;
        }
        var first = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) edges.getFirst()).get("node"));
        Map<String, Object> asked = new HashMap<>(variables);
        asked.put("taskId", String.valueOf(first.get("id")));
        return page.read("triage/queue.place", asked).get("triageQueuePlace") instanceof Map<?, ?> place
                        && place.get("number") instanceof Integer number
                ? number
                : null;
    }
}
