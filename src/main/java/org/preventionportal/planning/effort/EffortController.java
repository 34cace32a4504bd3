package org.preventionportal.planning.effort;

import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
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

    @MutationMapping
    UpdateTaskEffortPayload updateTaskEffort(@Argument UpdateTaskEffortInput input, Caller caller) {
        return new UpdateTaskEffortPayload(efforts.update(input, caller), List.of());
    }
}
