package org.preventionportal.tasks.requests;

import org.preventionportal.access.Caller;
import org.preventionportal.tasks.TaskPayload;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class TaskRequestController {

    private final TaskRequests requests;
    private final TaskSharing sharing;

    TaskRequestController(TaskRequests requests, TaskSharing sharing) {
        this.requests = requests;
        this.sharing = sharing;
    }

    @MutationMapping
    TaskPayload draftTask(@Argument CreateTaskDraftInput input, Caller caller) {
        return new TaskPayload(requests.draft(input, caller));
    }

    @MutationMapping
    TaskPayload editTaskDraft(@Argument UpdateTaskDraftInput input, Caller caller) {
        return new TaskPayload(requests.edit(input, caller));
    }

    @MutationMapping
    TaskPayload discardTaskDraft(@Argument TaskVersionInput input, Caller caller) {
        return TaskPayload.gone(requests.discard(input, caller));
    }

    @MutationMapping
    TaskPayload requestTask(@Argument TaskVersionInput input, Caller caller) {
        return new TaskPayload(requests.request(input, caller));
    }

    @MutationMapping
    TaskPayload giveInformation(@Argument ProvideInformationInput input, Caller caller) {
        return new TaskPayload(requests.giveInformation(input, caller));
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
