package org.preventionportal.planning.plans;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.records.TaskFilter;

/** Orders the requests that wait after a plan as the triage queue orders them. */
final class QueueForecast {

    private static final double HUNDREDTHS = 100;

    private final Map<TaskId, Integer> places = new HashMap<>();

    /** @param decided the requests that the plan decides */
    QueueForecast(PlanSituation after, Set<TaskId> decided) {
        List<Task> order = after.requests().stream()
                .filter(request -> TaskFilter.WAITING.contains(request.state()) && !decided.contains(request.id()))
                .sorted(Comparator.comparingInt(
                                (Task request) -> after.position(request).rank())
                        .reversed()
                        .thenComparing(request -> Objects.requireNonNull(request.requestedAt()))
                        .thenComparing(request -> request.id().value()))
                .toList();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i).id(), i + 1);
        }
    }

    /** The place of the request, from 1; null if it does not wait in the queue then. */
    @Nullable
    Integer place(Task request) {
        return places.get(request.id());
    }

    /** What the queue orders a request by, 0 to 100. */
    static double points(@Nullable QueuePosition position) {
        return Objects.requireNonNull(position).rank() / HUNDREDTHS;
    }
}
