package org.preventionportal.tasks.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskView;

/**
 * Describes a task that is similar to another, with what every requester of something similar may know of it.
 *
 * @param task null if the caller may not see it
 */
record SimilarTask(
        TaskId taskId,
        TaskState state,
        @Nullable TaskKind kind,
        Region region,
        List<Theme> themes,
        @Nullable Task task,
        boolean viewerCanJoin) {

    /**
     * @param visible the task as stored, without parts that nobody asks for; null if the caller may not see it
     * @param joiner the organisation of the draft; null if it may not join
     */
    static SimilarTask of(Task task, @Nullable Task visible, @Nullable PartnerId joiner, Caller caller) {
        return new SimilarTask(
                task.id(),
                task.state(),
                task.need().kind(),
                task.region(),
                task.need().themes(),
                visible == null ? null : TaskView.of(visible, caller),
                joiner != null && task.state().isJoinable() && !task.isOn(joiner));
    }
}
