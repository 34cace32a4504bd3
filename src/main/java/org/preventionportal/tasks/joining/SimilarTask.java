package org.preventionportal.tasks.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskView;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskState;

/**
 * A task that is like another, with what may be told of it to anybody who asks for something like it.
 *
 * @param task the task itself, where the caller may see it
 */
record SimilarTask(
        TaskId taskId,
        TaskState state,
        @Nullable TaskKind kind,
        Region region,
        List<Theme> themes,
        @Nullable Task task,
        boolean viewerCanJoin) {

    /** @param joiner the organisation for which the caller writes a draft, if it may join anything */
    static SimilarTask of(Task task, boolean visible, @Nullable PartnerId joiner, Caller caller) {
        return new SimilarTask(
                task.id(),
                task.state(),
                task.need().kind(),
                task.region(),
                task.need().themes(),
                visible ? TaskView.of(task, caller) : null,
                joiner != null && task.state().isJoinable() && !task.isOn(joiner));
    }
}
