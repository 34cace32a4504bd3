package org.preventionportal.tasks.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Score;
import org.preventionportal.tasks.priority.Spread;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores what the queue is scored with. A change that replaces it also moves the requests.
 *
 * @param policy version of the weights
 * @param regions the part of the spread of each region
 * @param themes the part of the spread of each theme
 */
@Document("queueSpread")
record QueueSpread(
        @Id String id, @Version long version, int policy, Map<Region, Integer> regions, Map<Theme, Integer> themes)
        implements Versioned {

    static final String ID = "current";

    /** @param earlier what it replaces; null at the first time */
    static QueueSpread of(@Nullable QueueSpread earlier, PriorityPolicy policy, Spread spread) {
        return new QueueSpread(
                ID,
                earlier == null ? 0 : earlier.version,
                policy.version(),
                parts(Region.values(), spread::regionPart),
                parts(Theme.values(), spread::themePart));
    }

    private static <T> Map<T, Integer> parts(T[] groups, Function<T, Integer> part) {
        return Arrays.stream(groups).collect(Collectors.toMap(Function.identity(), part));
    }

    boolean scoresLike(@Nullable QueueSpread other) {
        return other != null && policy == other.policy && regions.equals(other.regions) && themes.equals(other.themes);
    }

    /** Whether the request has what its score is made of, as every request that was not damaged. */
    static boolean canScore(Task task) {
        return task.queuePosition() != null && task.need().mainTheme() != null;
    }

    /** Whether the request is scored with it. */
    boolean isScoreOf(Task task) {
        Score score = position(task).score();
        return score.equals(score(score, task.need()));
    }

    QueuePosition positionOf(Task task, PriorityPolicy weighed) {
        QueuePosition position = position(task);
        return position.rescored(score(position.score(), task.need()), weighed.weights());
    }

    private Score score(Score score, Need need) {
        return score.under(
                policy, part(regions, need.region()), part(themes, Objects.requireNonNull(need.mainTheme())));
    }

    private static QueuePosition position(Task task) {
        return Objects.requireNonNull(task.queuePosition());
    }

    /** What has to be moved, if requests were scored with an earlier one of the same policy. */
    List<SpreadMove> movesFrom(QueueSpread earlier) {
        return Stream.concat(
                        Arrays.stream(Region.values())
                                .map(region ->
                                        SpreadMove.of(region, part(earlier.regions, region), part(regions, region))),
                        Arrays.stream(Theme.values())
                                .map(theme -> SpreadMove.of(theme, part(earlier.themes, theme), part(themes, theme))))
                .filter(SpreadMove::isNeeded)
                .toList();
    }

    /** Missing are only groups that an earlier release did not know: nothing can have been scored with them. */
    private static <T> int part(Map<T, Integer> parts, T group) {
        return parts.getOrDefault(group, 0);
    }
}
