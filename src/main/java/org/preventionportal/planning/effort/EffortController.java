package org.preventionportal.planning.effort;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class EffortController {

    private final TaskEfforts efforts;

    EffortController(TaskEfforts efforts) {
        this.efforts = efforts;
    }

    @BatchMapping
    Map<Task, TaskEffort> effort(List<Task> tasks) {
        return efforts.of(tasks, Caller.current());
    }

    @SchemaMapping
    @Nullable
    Double daysSpent(Partner partner, Caller caller) {
        return efforts.spentOnTasksOf(partner.id(), caller);
    }

    @MutationMapping
    UpdateTaskEffortPayload updateTaskEffort(@Argument UpdateTaskEffortInput input, Caller caller) {
        return new UpdateTaskEffortPayload(efforts.update(input, caller), List.of());
    }
}
