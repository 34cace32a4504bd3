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

    private final Api api;
    private final Cache<Caller, Counts> counts;

    /**
     * Holds how much needs one person.
     *
     * @param byPath the badges by the path of the navigation
     * @param tasksToDo the tasks in the badge of the person's tasks, by what they wait for, in the order of the API
     */
    record Counts(Map<String, Integer> byPath, Map<String, Integer> tasksToDo) {

        static final Counts NONE = new Counts(Map.of(), Map.of());
    }

    NavigationBadges(Api api, Ticker ticker) {
        this.api = api;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MAX_PEOPLE)
                .expireAfterWrite(KEPT_FOR)
                .ticker(ticker)
                .build();
    }

    /** Returns the counts of the caller. An error page counts nothing anew. */
    Counts of(Caller caller, HttpServletRequest request) {
        if (!caller.has(Role.PARTNER) && !caller.isStaff()) {
            return Counts.NONE;
        }
        Counts known = counts.getIfPresent(caller);
        if (known != null || request.getDispatcherType() == DispatcherType.ERROR) {
            return Objects.requireNonNullElse(known, Counts.NONE);
        }
        try {
            return remember(caller, (Map<?, ?>)
                    api.read(api.query("home/home.badges"), variables(caller)).get("home"));
        } catch (RuntimeException unavailable) { // the page itself is there, and more important
            log.warn("The navigation has no counts", SafeTrace.of(unavailable));
            counts.put(caller, Counts.NONE); // else each entry of the navigation would ask again
            return Counts.NONE;
        }
    }

    private static Map<String, Object> variables(Caller caller) {
        return Map.of(
                "readsTasks", caller.isDeliveryStaff() || caller.has(Role.PARTNER),
                "decides", caller.isDeliveryStaff(),
                "answers", caller.isDeliveryStaff() || caller.has(Role.ADMIN),
                "invites", caller.managesAllPartners(),
                "evaluates", caller.has(Role.EVALUATOR),
                "administers", caller.has(Role.ADMIN));
    }

    /**
     * Counts what needs the caller, and keeps it for their next pages.
     *
     * @param home the part of an answer that has the counts of the caller
     */
    public Counts remember(Caller caller, @Nullable Map<?, ?> home) {
        Map<?, ?> counted = home == null ? Map.of() : home;
        var found = new Counts(byPath(caller, counted), tasksToDo(counted));
        counts.put(caller, found);
        return found;
    }

    private static Map<String, Integer> byPath(Caller caller, Map<?, ?> home) {
        int tasks = sum(home, "tasksToDoCount");
        return Map.ofEntries(
                entry("/triage", toDo(home, Set.of("DECIDE"))),
                entry("/my-tasks", tasks),
                entry("/home", caller.isDeliveryStaff() ? toDo(home, OF_ORGANISATIONS) : 0),
                entry("/tasks", caller.isDeliveryStaff() ? 0 : tasks),
                entry("/partners/interest", sum(home, "expressionsOfInterestCount", "uninvitedPeopleCount")),
                entry("/planning/plans", sum(home, "quarterPlansToCommentCount")),
                entry("/threats", threatEntries(home)),
                entry("/resources", sum(home, "resourcesInReviewCount", "resourcesDueForReviewCount")),
                entry("/reports/case-studies", sum(home, "caseStudiesInReviewCount")),
                entry("/evidence", sum(home, "evidenceItemsToCodeCount")),
                entry("/evidence/policy", sum(home, "raisedPolicyQuestionCount")),
                entry("/campaigns", sum(home, "plannedSurveyCampaignCount")),
                entry("/accounts", sum(home, "unsentEmailCount", "failingJobCount")));
    }

    private static Map<String, Integer> tasksToDo(Map<?, ?> home) {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        QueryResult.children(home, "toDo").forEach(count -> {
            int tasks = QueryResult.whole(count, "taskCount");
            if (tasks > 0 && Boolean.TRUE.equals(count.get("isInBadge"))) {
                waiting.put(QueryResult.text(count, "toDo"), tasks);
            }
        });
        return waiting;
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
