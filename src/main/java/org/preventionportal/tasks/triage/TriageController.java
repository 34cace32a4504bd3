package org.preventionportal.tasks.triage;

import org.preventionportal.access.Caller;
import org.preventionportal.tasks.access.TaskPayload;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Resolves the mutations of officers. */
@Controller
class TriageController {

    private final TaskTriage triage;

    TriageController(TaskTriage triage) {
        this.triage = triage;
    }

    @MutationMapping
    TaskPayload acknowledgeTask(@Argument AcknowledgeTaskInput input, Caller caller) {
        return new TaskPayload(triage.acknowledge(input, caller));
    }

    @MutationMapping
    TaskPayload requestInformation(@Argument RequestInformationInput input, Caller caller) {
        return new TaskPayload(triage.requestInformation(input, caller));
    }

    @MutationMapping
    TaskPayload acceptTask(@Argument AcceptTaskInput input, Caller caller) {
        return new TaskPayload(triage.accept(input, caller));
    }

    @MutationMapping
    TaskPayload assignTask(@Argument AssignTaskInput input, Caller caller) {
        return new TaskPayload(triage.assign(input, caller));
    }

    @MutationMapping
    TaskPayload deferTask(@Argument DeferTaskInput input, Caller caller) {
        return new TaskPayload(triage.defer(input, caller));
    }

    @MutationMapping
    TaskPayload resumeTask(@Argument ResumeTaskInput input, Caller caller) {
        return new TaskPayload(triage.resume(input, caller));
    }

    @MutationMapping
    TaskPayload declineTask(@Argument DeclineTaskInput input, Caller caller) {
        return new TaskPayload(triage.decline(input, caller));
    }

    @MutationMapping
    TaskPayload overrideTaskPriority(@Argument OverrideTaskPriorityInput input, Caller caller) {
        return new TaskPayload(triage.override(input, caller));
    }

    @MutationMapping
    TaskPayload restoreTaskPriority(@Argument RestoreTaskPriorityInput input, Caller caller) {
        return new TaskPayload(triage.restore(input, caller));
    }

    @MutationMapping
    TaskPayload recordTask(@Argument RecordTaskInput input, Caller caller) {
        return new TaskPayload(triage.record(input, caller));
    }
}
