package org.preventionportal.planning.effort;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class EffortController {

    private final TaskEfforts efforts;
    private final KindEfforts kinds;

    EffortController(TaskEfforts efforts, KindEfforts kinds) {
        this.efforts = efforts;
        this.kinds = kinds;
    }

    @BatchMapping
    Map<Task, TaskEffort> effort(List<Task> tasks, GraphQLContext request) {
        return efforts.of(tasks, request, Caller.current());
    }

    @BatchMapping
    Map<Partner, Double> daysSpent(List<Partner> partners, GraphQLContext request) {
        return efforts.spentOnTasksOf(partners, request, Caller.current());
    }

    @MutationMapping
    UpdateTaskEffortPayload updateTaskEffort(@Argument UpdateTaskEffortInput input, Caller caller) {
        return new UpdateTaskEffortPayload(efforts.update(input, caller));
    }

    @MutationMapping
    UpdateKindEffortPayload updateKindEffort(@Argument UpdateKindEffortInput input, Caller caller) {
        return new UpdateKindEffortPayload(kinds.update(input, caller));
    }
}
