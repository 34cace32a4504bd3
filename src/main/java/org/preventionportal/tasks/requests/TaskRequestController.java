package org.preventionportal.tasks.requests;

import org.preventionportal.access.Caller;
import org.preventionportal.tasks.access.TaskPayload;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Resolves the mutations of partners. */
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

    @MutationMapping
    TaskPayload requestTask(@Argument RequestTaskInput input, Caller caller) {
        return new TaskPayload(requests.request(input, caller));
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
