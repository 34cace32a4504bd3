package org.preventionportal.tasks.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.lists.TriageQueueOrder;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Weights;

/**
 * Computes how other weights would reorder the queue.
 *
 * @param requestCount the requests that wait for a decision
 * @param movedCount those of them that would change position
 * @param moves those that would move, the farthest first
 */
record PolicyPreview(int requestCount, int movedCount, List<Move> moves) {

    /** One request's positions, counted from 1, and points before and after. */
    record Move(Task task, int fromPosition, int toPosition, double pointsBefore, double pointsAfter) {

        int distance() {
            return Math.abs(fromPosition - toPosition);
        }

        private Move with(Task whole) {
            return new Move(whole, fromPosition, toPosition, pointsBefore, pointsAfter);
        }
    }

    /** A request with its position now and with the other weights. */
    private record Ranked(Task task, QueuePosition position, int place, QueuePosition next) {

        private Move to(int newPlace) {
            return new Move(task, place, newPlace, position.rankPoints(), next.rankPoints());
        }
    }

    /** @param queue the queue in its current order; each task has at least what decides its place */
    static PolicyPreview of(List<Task> queue, Weights weights, int most) {
        List<Ranked> ranked = new ArrayList<>();
        for (Task task : queue) {
            QueuePosition position = task.queuePosition();
            if (position != null) {
                QueuePosition next = position.rescored(position.score(), weights);
                ranked.add(new Ranked(task, position, ranked.size() + 1, next));
            }
        }
        List<Ranked> reordered = ranked.stream()
                .sorted(TriageQueueOrder.byPriority(request -> request.next().rank(), Ranked::task))
                .toList();
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < reordered.size(); i++) {
            Ranked request = reordered.get(i);
            if (request.place() != i + 1) {
                moves.add(request.to(i + 1));
            }
        }
        List<Move> farthest = moves.stream()
                .sorted(Comparator.comparingInt(Move::distance).reversed().thenComparingInt(Move::toPosition))
                .limit(most)
                .toList();
        return new PolicyPreview(ranked.size(), moves.size(), farthest);
    }

    /** The same with whole tasks. Leaves out a task that is no longer among them. */
    PolicyPreview with(Map<TaskId, Task> whole) {
        return new PolicyPreview(
                requestCount,
                movedCount,
                moves.stream()
                        .flatMap(move ->
                                Stream.ofNullable(whole.get(move.task().id())).map(move::with))
                        .toList());
    }
}
