package org.preventionportal.tasks.todo;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.TaskToDo;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ToDoController {

    private static final String ABSENTEES = "absentees";
    private static final String COUNTS = "toDoCounts";

    private final ToDoQueries queries;

    ToDoController(ToDoQueries queries) {
        this.queries = queries;
    }

    /** They are read once for a request, since the first page asks for counts and for sessions. */
    private List<PersonId> absentees(GraphQLContext request, Caller caller) {
        return request.computeIfAbsent(ABSENTEES, _ -> queries.absentees(caller));
    }

    @QueryMapping
    Window<Task> tasksToDo(
            @Argument TaskToDo toDo,
            ScrollSubrange range,
            DataFetchingFieldSelectionSet selection,
            GraphQLContext request,
            Caller caller) {
        if (isKnownToBeEmpty(toDo, range, request)) {
            return Window.from(List.of(), _ -> ScrollPosition.keyset());
        }
        List<PersonId> absent = toDo.isQueued() ? List.of() : absentees(request, caller);
        return queries.page(toDo, absent, TaskPart.unusedBy(selection), caller, range);
    }

    /** The first page counts before it lists, and a list has the condition of its count. */
    private static boolean isKnownToBeEmpty(TaskToDo toDo, ScrollSubrange range, GraphQLContext request) {
        List<TaskToDoCount> counts = request.getOrDefault(COUNTS, List.of());
        return range.position().isEmpty() && range.count().isPresent() && counts.contains(new TaskToDoCount(toDo, 0));
    }

    @QueryMapping
    Window<Task> agenda(
            @Argument @Nullable Boolean isScheduled,
            @Argument @Nullable TaskState state,
            ScrollSubrange range,
            DataFetchingFieldSelectionSet selection,
            GraphQLContext request,
            Caller caller) {
        Set<TaskState> states = state == null ? EnumSet.allOf(TaskState.class) : EnumSet.of(state);
        return queries.agenda(
                isScheduled, states, absentees(request, caller), TaskPart.unusedBy(selection), caller, range);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    List<TaskToDoCount> toDo(GraphQLContext request, Caller caller) {
        List<TaskToDoCount> counts = queries.counts(absentees(request, caller), caller);
        if (counts != null) {
            request.put(COUNTS, counts);
        }
        return counts;
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    List<RegionWorkload> regions(Caller caller) {
        return queries.regions(caller);
    }
}
