package org.preventionportal.tasks.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskPayload;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the mutations of partners, and what a draft still needs. */
@Controller
class TaskRequestController {

    private final TaskRequests requests;
    private final TaskSharing sharing;

    TaskRequestController(TaskRequests requests, TaskSharing sharing) {
        this.requests = requests;
        this.sharing = sharing;
    }

    @MutationMapping
    TaskPayload createTaskDraft(@Argument CreateTaskDraftInput input, Caller caller) {
        return new TaskPayload(requests.createDraft(input, caller));
    }

    @MutationMapping
    TaskPayload updateTaskDraft(@Argument UpdateTaskDraftInput input, Caller caller) {
        return new TaskPayload(requests.updateDraft(input, caller));
    }

    @MutationMapping
    DeleteTaskDraftPayload deleteTaskDraft(@Argument DeleteTaskDraftInput input, Caller caller) {
        return new DeleteTaskDraftPayload(requests.deleteDraft(input, caller));
    }

    @SchemaMapping
    @Nullable
    List<UserError> draftGaps(Task task) {
        return task.state() == TaskState.DRAFT ? task.need().gaps() : null;
    }

    @MutationMapping
    TaskPayload requestTask(@Argument RequestTaskInput input, Caller caller) {
        return new TaskPayload(requests.request(input, caller));
    }

    @MutationMapping
    AmendRequestPayload amendRequest(@Argument AmendRequestInput input, Caller caller) {
        return new AmendRequestPayload(requests.amend(input, caller), input.checkOnly());
    }

    @MutationMapping
    TaskPayload provideInformation(@Argument ProvideInformationInput input, Caller caller) {
        return new TaskPayload(requests.provideInformation(input, caller));
    }

    @MutationMapping
    TaskPayload withdrawTask(@Argument WithdrawTaskInput input, Caller caller) {
        return new TaskPayload(requests.withdraw(input, caller));
    }

    @MutationMapping
    TaskPayload shareTask(@Argument ShareTaskInput input, Caller caller) {
        return new TaskPayload(sharing.share(input, caller));
    }
}
