package org.preventionportal.planning.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.priority.QueuePosition;

/**
 * Keeps the limits of the last suggestion. They apply to all that the plan accepts, so that the plan can say which of
 * them left a request out.
 *
 * @param maxPerRegion requests of one region in the plan; null for any number
 * @param maxWithoutIntelligence requests in the plan that rest on no intelligence; null for any number
 */
record SuggestionLimits(
        @Nullable Integer maxPerRegion, @Nullable Integer maxWithoutIntelligence) {

    /** The limit that is reached and applies to the request, in a sentence before a space; empty if there is none. */
    String reached(Task request, List<Task> accepted) {
        String region = words(
                maxPerRegion,
                ofRegion(request.region(), accepted),
                "of one region",
                " of " + request.region().label());
        if (!region.isEmpty() || hasIntelligence(request)) {
            return region;
        }
        return words(maxWithoutIntelligence, withoutIntelligence(accepted), "without intelligence", "");
    }

    /** How many more requests of the regions the plan may accept; empty if there is no limit. */
    Map<Region, Integer> leftOfRegions(List<Task> accepted) {
        Integer limit = maxPerRegion;
        return limit == null
                ? Map.of()
                : Arrays.stream(Region.values())
                        .collect(Collectors.toMap(
                                Function.identity(), region -> left(limit, ofRegion(region, accepted))));
    }

    /** How many more requests without intelligence the plan may accept; null if there is no limit. */
    @Nullable
    Integer leftWithoutIntelligence(List<Task> accepted) {
        return maxWithoutIntelligence == null ? null : left(maxWithoutIntelligence, withoutIntelligence(accepted));
    }

    static int left(int limit, int accepted) {
        return Math.max(0, limit - accepted);
    }

    static int ofRegion(Region region, List<Task> accepted) {
        return Math.toIntExact(
                accepted.stream().filter(task -> task.region() == region).count());
    }

    private static int withoutIntelligence(List<Task> accepted) {
        return Math.toIntExact(
                accepted.stream().filter(task -> !hasIntelligence(task)).count());
    }

    /** Without a place in the queue, a task has no score, and so no intelligence that counts. */
    static boolean hasIntelligence(Task task) {
        QueuePosition position = task.queuePosition();
        return position != null && position.score().intelligence() > 0;
    }

    private static String words(@Nullable Integer limit, int accepted, String which, String own) {
        return limit == null || accepted < limit
                ? ""
                : "Out: the last suggestion was limited to %d %s %s, and the plan accepts %d%s. "
                        .formatted(limit, limit == 1 ? "request" : "requests", which, accepted, own);
    }
}
