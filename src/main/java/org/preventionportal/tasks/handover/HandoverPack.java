package org.preventionportal.tasks.handover;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.Schedule;
import org.preventionportal.tasks.progress.TaskState;

/**
 * What a new officer has to know of a partner: the relationship is the partner's own field, the rest is made of its tasks.
 *
 * @param awaitingDelivery accepted and not delivered yet
 * @param awaitingDecision requests that wait, or that come back on a day
 * @param next what is due, the soonest first
 * @param recentlyEnded the newest tasks that have ended
 */
record HandoverPack(
        Partner partner,
        List<Task> awaitingDelivery,
        List<Task> awaitingDecision,
        List<NextStep> next,
        int completed,
        int notCompleted,
        List<Task> recentlyEnded) {

    private static final int MAX_ENDED = 5;

    /** Something that is due on a day. */
    record NextStep(LocalDate on, What what, Task task) {

        enum What {
            ACKNOWLEDGE,
            DECIDE,
            TAKE_UP_AGAIN,
            DELIVER
        }

        private static Stream<NextStep> of(@Nullable LocalDate on, What what, Task task) {
            return on == null ? Stream.of() : Stream.of(new NextStep(on, what, task));
        }

        static Stream<NextStep> of(Task task) {
            var clock = task.progress().clock();
            Schedule schedule = task.isCommitted() ? task.delivery().schedule() : null;
            return Stream.of(
                            of(clock.acknowledgeBy(), What.ACKNOWLEDGE, task),
                            of(clock.decideBy(), What.DECIDE, task),
                            of(task.deferredUntil(), What.TAKE_UP_AGAIN, task),
                            of(schedule == null ? null : schedule.from(), What.DELIVER, task))
                    .flatMap(steps -> steps);
        }
    }

    static HandoverPack of(Partner partner, List<Task> tasks) {
        return new HandoverPack(
                partner,
                tasks.stream().filter(Task::isCommitted).toList(),
                tasks.stream().filter(Task::isOpen).toList(),
                tasks.stream()
                        .flatMap(NextStep::of)
                        .sorted(Comparator.comparing(NextStep::on))
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
