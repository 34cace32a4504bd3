package org.preventionportal.planning.quarter;

import graphql.GraphQLContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class QuarterController {

    private final QuarterQueries queries;

    QuarterController(QuarterQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    QuarterCapacity quarterCapacity(@Argument @Nullable LocalDate day, Caller caller) {
        return queries.capacity(day, caller);
    }

    @BatchMapping
    Map<Task, List<AssignmentOption>> assignmentOptions(List<Task> tasks, GraphQLContext request) {
        try {
            return queries.options(tasks, request, Caller.current());
        } catch (Directory.Unavailable _) {
            return Map.of();
        }
    }
}
