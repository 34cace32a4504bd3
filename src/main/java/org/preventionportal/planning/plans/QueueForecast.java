package org.preventionportal.planning.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.lists.TriageQueueOrder;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.util.function.SingletonSupplier;

/** Orders the requests that wait after a plan as the triage queue orders them. */
final class QueueForecast {

    private final Supplier<Map<TaskId, Integer>> places;

    private record Ranked(Task request, int rank) {}

    /** @param decided the requests that the plan decides */
    QueueForecast(PlanSituation after, Set<TaskId> decided) {
        places = SingletonSupplier.of(() -> places(after, decided));
    }

    private static Map<TaskId, Integer> places(PlanSituation after, Set<TaskId> decided) {
        List<Ranked> order = after.requests().stream()
                .filter(request -> TaskState.WAITING.contains(request.state()) && !decided.contains(request.id()))
                .map(request -> new Ranked(request, after.position(request).rank()))
                .sorted(TriageQueueOrder.byPriority(Ranked::rank, Ranked::request))
                .toList();
        Map<TaskId, Integer> places = new HashMap<>();
        order.forEach(ranked -> places.put(ranked.request().id(), places.size() + 1));
        return places;
    }

    /** The place of the request, from 1; null if it does not wait in the queue then. */
    @Nullable
    Integer place(Task request) {
        return places.get().get(request.id());
    }

    /** What the queue orders a request by, 0 to 100. */
    static double points(@Nullable QueuePosition position) {
        return Objects.requireNonNull(position).rankPoints();
    }
}
