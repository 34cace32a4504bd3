package org.preventionportal.tasks.joining;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskPayload;
import org.preventionportal.tasks.progress.TaskPart;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves similar tasks and the mutations that join, leave and merge tasks. */
@Controller
class JoiningController {

    private final SimilarTasks similar;
    private final TaskJoining joining;
    private final TaskMerging merging;

    JoiningController(SimilarTasks similar, TaskJoining joining, TaskMerging merging) {
        this.similar = similar;
        this.joining = joining;
        this.merging = merging;
    }

    @SchemaMapping
    List<SimilarTask> similarTasks(Task task, @Argument int first, SelectedFields selected, Caller caller) {
        return similar.of(task, first, TaskPart.unaskedBy(selected), caller);
    }

    @MutationMapping
    TaskPayload joinTask(@Argument JoinTaskInput input, Caller caller) {
        return new TaskPayload(joining.join(input, caller));
    }

    @MutationMapping
    LeaveTaskPayload leaveTask(@Argument LeaveTaskInput input, Caller caller) {
        return new LeaveTaskPayload(joining.leave(input, caller));
    }

    @MutationMapping
    TaskPayload mergeTask(@Argument MergeTaskInput input, Caller caller) {
        return new TaskPayload(merging.merge(input, caller));
    }
}
