package org.preventionportal.threats;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.TaskId;

/**
 * Links an entry with tasks.
 *
 * @param tasks that are linked to it
 * @param basisOf those of them whose intelligence factor is based on it
 */
record ThreatLinks(List<TaskId> tasks, List<TaskId> basisOf) {

    static final ThreatLinks NONE = new ThreatLinks(List.of(), List.of());

    private static final int MAX_TASKS = 20;

    ThreatLinks {
        basisOf = Objects.requireNonNullElse(basisOf, List.of());
    }

    /** A task that is linked already changes nothing. */
    ThreatLinks with(TaskId task) {
        if (!tasks.contains(task) && tasks.size() == MAX_TASKS) {
            throw new Refusal(UserError.input(
                    "taskId", ErrorCode.FULL, "An entry can have %d tasks. Unlink one first.".formatted(MAX_TASKS)));
        }
        return new ThreatLinks(and(tasks, task), basisOf);
    }

    /** Links the task too. */
    ThreatLinks asBasisOf(TaskId task) {
        return new ThreatLinks(with(task).tasks, and(basisOf, task));
    }

    ThreatLinks without(TaskId task) {
        if (!tasks.contains(task)) {
            throw Refusal.notFound("taskId", "task");
        }
        return new ThreatLinks(except(tasks, task), except(basisOf, task));
    }

    /** What is left if the intelligence factor of the task is not based on the entry. */
    ThreatLinks withoutBasis(TaskId task) {
        return new ThreatLinks(tasks, except(basisOf, task));
    }

    private static List<TaskId> and(List<TaskId> some, TaskId task) {
        return Stream.concat(some.stream(), Stream.of(task)).distinct().toList();
    }

    private static List<TaskId> except(List<TaskId> some, TaskId task) {
        return some.stream().filter(id -> !id.equals(task)).toList();
    }

    /** What is left if the intelligence factor of no task is based on the entry. */
    ThreatLinks withoutBases() {
        return new ThreatLinks(tasks, List.of());
    }
}
