package org.preventionportal.tasks.todo;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.progress.TaskState;

/** Names the states in which a task is to be delivered. */
enum AgendaState {
    ACCEPTED,
    IN_PROGRESS;

    /** All of them if none is chosen. */
    static Set<TaskState> chosen(@Nullable AgendaState state) {
        return state == null ? EnumSet.copyOf(TaskState.COMMITTED) : EnumSet.of(TaskState.valueOf(state.name()));
    }
}
