package org.preventionportal.portal.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.SafeTrace;
import org.preventionportal.portal.api.Api;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts what needs the reader, for the navigation. The counts of a person are kept for half a minute, until the person
 * sends a form, and under all of their roles, partners and regions, so that no page costs a count and nobody sees what
 * they no longer may.
 */
@Component
public class NavigationBadges {

    private static final Logger log = LoggerFactory.getLogger(NavigationBadges.class);
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);
    private static final int MAX_PEOPLE = 10_000;

    private static final Map<String, List<String>> OF_OFFICERS = Map.of(
            "/triage", List.of("DECIDE"),
            "/my-tasks", List.of("SCHEDULE", "RECORD_DELIVERY", "AMEND_OUTCOME"));
    private static final Map<String, List<String>> OF_MEMBERS =
            Map.of("/tasks", List.of("PROVIDE_INFORMATION", "VERIFY_OUTCOME", "READ_MESSAGES"));

    private final Api api;
    private final Cache<Caller, Map<String, Integer>> counts;

    NavigationBadges(Api api, Clock clock) {
        this.api = api;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MAX_PEOPLE)
                .expireAfterWrite(KEPT_FOR)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** The counts by the path of the navigation. An error page counts nothing anew. */
    Map<String, Integer> of(Caller caller, HttpServletRequest request) {
        if (!caller.has(Role.PARTNER) && !caller.isOfficer()) {
            return Map.of();
        }
        Map<String, Integer> known = counts.getIfPresent(caller);
        if (known != null || request.getDispatcherType() == DispatcherType.ERROR) {
            return Objects.requireNonNullElse(known, Map.of());
        }
        try {
            var home = (Map<?, ?>)
                    api.read(api.query("home/home.badges"), Map.of()).get("home");
            return remember(caller, home);
        } catch (RuntimeException unavailable) { // the page itself is there, and more important
            log.warn("The navigation has no counts", SafeTrace.of(unavailable));
            counts.put(caller, Map.of()); // else each entry of the navigation would ask again
            return Map.of();
        }
    }

    /** @param home the part of an answer that has the counts of the caller */
    public Map<String, Integer> remember(Caller caller, @Nullable Map<?, ?> home) {
        Map<String, Integer> byToDo = new HashMap<>();
        if (home != null && home.get("toDo") instanceof List<?> found) {
            found.stream()
                    .map(count -> (Map<?, ?>) count)
                    .forEach(count -> byToDo.put(String.valueOf(count.get("toDo")), (Integer)
                            Objects.requireNonNull(count.get("taskCount"))));
        }
        Map<String, Integer> byPath = new HashMap<>();
        (caller.isOfficer() ? OF_OFFICERS : OF_MEMBERS)
                .forEach((path, toDos) -> byPath.put(
                        path,
                        toDos.stream()
                                .mapToInt(toDo ->
                                        Optional.ofNullable(byToDo.get(toDo)).orElse(0))
                                .sum()));
        counts.put(caller, byPath);
        return byPath;
    }

    void forget(Caller caller) {
        counts.invalidate(caller);
    }
}
