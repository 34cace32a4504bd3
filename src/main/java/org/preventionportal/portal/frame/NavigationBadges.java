package org.preventionportal.portal.frame;

import static java.util.Map.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.SafeTrace;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.QueryResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts what needs the reader, for the navigation. Counts are kept for half a minute, so that a page costs none. A
 * person's are counted anew when they send a form, and when their roles, partners or regions change. A task from which
 * they are excluded stays in the count until then.
 */
@Component
public class NavigationBadges {

    private static final Logger log = LoggerFactory.getLogger(NavigationBadges.class);
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);
    private static final int MAX_PEOPLE = 10_000;

    /** What only an organisation can do. No task waits for both. Only the first page lists it to officers. */
    private static final Set<String> OF_ORGANISATIONS = Set.of("PROVIDE_INFORMATION", "VERIFY_OUTCOME");

    /** Requests have a badge of their own. Sessions and drafts can wait. */
    private static final Set<String> NOT_OF_TASKS = Set.of(
            "DECIDE_OVERDUE",
            "DECIDE_TODAY",
            "ACKNOWLEDGE",
            "DECIDE",
            "DECIDE_ANSWERED",
            "ATTEND_SESSION",
            "SEND_DRAFT");

    /** The address of the list behind a count, without what the tasks wait for. */
    static final String LIST = "/home/to-do?toDo=";

    private final Api api;
    private final Cache<Caller, Map<String, Integer>> counts;

    NavigationBadges(Api api, Ticker ticker) {
        this.api = api;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MAX_PEOPLE)
                .expireAfterWrite(KEPT_FOR)
                .ticker(ticker)
                .build();
    }

    /** The counts by the path of the navigation. An error page counts nothing anew. */
    Map<String, Integer> of(Caller caller, HttpServletRequest request) {
        if (!caller.has(Role.PARTNER) && !caller.isStaff()) {
            return Map.of();
        }
        Map<String, Integer> known = counts.getIfPresent(caller);
        if (known != null || request.getDispatcherType() == DispatcherType.ERROR) {
            return Objects.requireNonNullElse(known, Map.of());
        }
        try {
            return remember(caller, (Map<?, ?>)
                    api.read(api.query("home/home.badges"), variables(caller)).get("home"));
        } catch (RuntimeException unavailable) { // the page itself is there, and more important
            log.warn("The navigation has no counts", SafeTrace.of(unavailable));
            counts.put(caller, Map.of()); // else each entry of the navigation would ask again
            return Map.of();
        }
    }

    private static Map<String, Object> variables(Caller caller) {
        return Map.of(
                "readsTasks", caller.isOfficer() || caller.has(Role.PARTNER),
                "decides", caller.isOfficer(),
                "answers", caller.isOfficer() || caller.has(Role.ADMIN),
                "invites", caller.managesAllPartners(),
                "evaluates", caller.has(Role.EVALUATOR),
                "administers", caller.has(Role.ADMIN));
    }

    /**
     * Keeps the counts by path. The lists that the badge of the reader's tasks counts follow in the order of the API.
     *
     * @param home the part of an answer that has the counts of the caller
     */
    public Map<String, Integer> remember(Caller caller, @Nullable Map<?, ?> home) {
        Map<?, ?> counted = home == null ? Map.of() : home;
        int tasks = sum(counted, "tasksToDoCount");
        Map<String, Integer> byPath = new LinkedHashMap<>(Map.ofEntries(
                entry("/triage", toDo(counted, Set.of("DECIDE"))),
                entry("/my-tasks", tasks),
                entry("/home", caller.isOfficer() ? toDo(counted, OF_ORGANISATIONS) : 0),
                entry("/tasks", caller.isOfficer() ? 0 : tasks),
                entry("/partners/interest", sum(counted, "expressionsOfInterest", "uninvitedPeople")),
                entry("/planning/plans", sum(counted, "quarterPlansToComment")),
                entry("/threats", threatEntries(counted)),
                entry("/resources", sum(counted, "resourcesInReview", "resourcesDueForReview")),
                entry("/reports/case-studies", sum(counted, "caseStudiesInReview")),
                entry("/evidence", sum(counted, "evidenceItemsToCode")),
                entry("/campaigns", sum(counted, "plannedSurveyCampaignCount")),
                entry("/accounts", sum(counted, "unsentEmails", "failingJobs"))));
        QueryResult.children(counted, "toDo")
                .filter(count -> !NOT_OF_TASKS.contains(QueryResult.text(count, "toDo")))
                .filter(count -> !caller.isOfficer() || !OF_ORGANISATIONS.contains(QueryResult.text(count, "toDo")))
                .forEach(count ->
                        byPath.put(LIST + QueryResult.text(count, "toDo"), QueryResult.whole(count, "taskCount")));
        counts.put(caller, byPath);
        return byPath;
    }

    private static int toDo(Map<?, ?> home, Set<String> which) {
        return QueryResult.children(home, "toDo")
                .filter(count -> which.contains(QueryResult.text(count, "toDo")))
                .mapToInt(count -> QueryResult.whole(count, "taskCount"))
                .sum();
    }

    private static int threatEntries(Map<?, ?> home) {
        return QueryResult.children(home, "threatEntriesToDo")
                .mapToInt(count -> QueryResult.whole(count, "entryCount"))
                .sum();
    }

    /** What the reader may not see is null, and what the page does not ask for is not there. */
    private static int sum(Map<?, ?> home, String... fields) {
        return Stream.of(fields)
                .mapToInt(field -> QueryResult.whole(home, field))
                .sum();
    }

    void forget(Caller caller) {
        counts.invalidate(caller);
    }
}
