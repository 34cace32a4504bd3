package org.preventionportal.planning.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.Task;

/**
 * Keeps the limits of the last suggestion of a plan, so that the plan can say which of them left a request out.
 *
 * @param maxPerRegion requests of one region; null for any number
 * @param maxWithoutIntelligence requests that rest on no intelligence; null for any number
 */
record SuggestionLimits(
        @Nullable Integer maxPerRegion, @Nullable Integer maxWithoutIntelligence) {

    /** The limit that is reached and applies to the request, in a sentence before a space; empty if there is none. */
    String reached(Task request, List<Task> accepted) {
        long ofRegion = accepted.stream()
                .filter(task -> task.region() == request.region())
                .count();
        String region = words(
                maxPerRegion,
                ofRegion,
                "of one region",
                " of " + request.region().label());
        if (!region.isEmpty() || !isUngraded(request)) {
            return region;
        }
        long ungraded = accepted.stream().filter(SuggestionLimits::isUngraded).count();
        return words(maxWithoutIntelligence, ungraded, "without intelligence", "");
    }

    private static boolean isUngraded(Task task) {
        return task.queuePosition() != null && task.queuePosition().score().intelligence() == 0;
    }

    private static String words(@Nullable Integer limit, long accepted, String which, String own) {
        return limit == null || accepted < limit
                ? ""
                : "Out: the last suggestion was limited to %d %s %s, and the plan accepts %d%s. "
                        .formatted(limit, limit == 1 ? "request" : "requests", which, accepted, own);
    }
}
