package org.preventionportal.planning.effort;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.TaskKind;

/** Says how many days each of some tasks takes: as adjusted for the task, otherwise as its kind. */
public final class Efforts {

    private final Map<TaskKind, KindEffort> kinds;
    private final Map<TaskId, RecordedEffort> recorded;

    Efforts(Map<TaskKind, KindEffort> kinds, Map<TaskId, RecordedEffort> recorded) {
        this.kinds = kinds;
        this.recorded = recorded;
    }

    /** The days that are still to be spent on a task. */
    public double remainingDays(Task task) {
        return of(task).remainingDays();
    }

    TaskEffort of(Task task) {
        KindEffort kind = Objects.requireNonNull(
                kinds.get(Objects.requireNonNull(task.need().kind())));
        return TaskEffort.of(kind, recorded.get(task.id()));
    }

    /** Every kind of task, in the order of the kinds. */
    public List<KindEffort> ofKinds() {
        return Arrays.stream(TaskKind.values())
                .map(kind -> Objects.requireNonNull(kinds.get(kind)))
                .toList();
    }
}
