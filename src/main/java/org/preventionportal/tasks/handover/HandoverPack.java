package org.preventionportal.tasks.handover;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.progress.TaskState;

/**
 * Collects what a new officer has to know about a partner: the relationship is the partner's own field, the rest is
 * made of its tasks.
 *
 * @param awaitingDelivery accepted and not delivered yet
 * @param awaitingDecision requests that wait, or that come back on a day
 * @param nextSteps what is due, the soonest first
 * @param recentlyEnded the newest tasks that have ended
 */
record HandoverPack(
        List<Task> awaitingDelivery,
        List<Task> awaitingDecision,
        List<NextStep> nextSteps,
        int completedCount,
        int notCompletedCount,
        List<Task> recentlyEnded) {

    private static final int MAX_ENDED = 5;

    /** Something that is due on a day. */
    record NextStep(LocalDate dueOn, Kind kind, Task task) {

        enum Kind {
            ACKNOWLEDGE,
            DECIDE,
            RESUME,
            DELIVER
        }

        private static Stream<NextStep> of(@Nullable LocalDate on, Kind kind, Task task) {
            return on == null ? Stream.of() : Stream.of(new NextStep(on, kind, task));
        }

        static Stream<NextStep> of(Task task) {
            var clock = task.progress().clock();
            Schedule schedule = task.isCommitted() ? task.delivery().schedule() : null;
            return Stream.of(
                            of(clock.acknowledgeBy(), Kind.ACKNOWLEDGE, task),
                            of(clock.decideBy(), Kind.DECIDE, task),
                            of(task.deferredUntil(), Kind.RESUME, task),
                            of(schedule == null ? null : schedule.startsOn(), Kind.DELIVER, task))
                    .flatMap(steps -> steps);
        }
    }

    static HandoverPack of(List<Task> tasks) {
        return new HandoverPack(
                tasks.stream().filter(Task::isCommitted).toList(),
                tasks.stream().filter(Task::isOpen).toList(),
                tasks.stream()
                        .flatMap(NextStep::of)
                        .sorted(Comparator.comparing(NextStep::dueOn))
                        .toList(),
                count(tasks, TaskState.COMPLETED),
                count(tasks, TaskState.NOT_COMPLETED),
                tasks.stream()
                        .filter(task -> task.state().isEnd())
                        .limit(MAX_ENDED)
                        .toList());
    }

    private static int count(List<Task> tasks, TaskState state) {
        return Math.toIntExact(
                tasks.stream().filter(task -> task.state() == state).count());
    }
}
