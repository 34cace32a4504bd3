package org.preventionportal.tasks.triage;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TriageQueueFilter;
import org.preventionportal.tasks.access.TaskPayload;
import org.preventionportal.tasks.progress.TaskPart;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Resolves the triage queue, its subscription and the mutations of officers. */
@Controller
class TriageController {

    private final TaskTriage triage;
    private final TriageWatch watch;

    TriageController(TaskTriage triage, TriageWatch watch) {
        this.triage = triage;
        this.watch = watch;
    }

    @QueryMapping
    Window<Task> triageQueue(
            @Argument @Nullable TriageQueueFilter filter,
            ScrollSubrange range,
            DataFetchingFieldSelectionSet selection,
            Caller caller) {
        return triage.queue(
                filter == null ? TriageQueueFilter.NONE : filter, TaskPart.unusedBy(selection), caller, range);
    }

    @SubscriptionMapping
    Flux<TriageQueueChange> triageQueueChanged(
            @Argument @Nullable List<Region> regions, @Argument @Nullable Instant since, Caller caller) {
        return watch.changes(regions, since, caller);
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
