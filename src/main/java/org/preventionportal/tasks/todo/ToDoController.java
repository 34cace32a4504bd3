package org.preventionportal.tasks.todo;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.capacity.Deputies;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.CoveredOfficers;
import org.preventionportal.tasks.lists.TaskToDo;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.todo.ToDoTasks.Counts;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ToDoController {

    private static final String COVERED_OFFICERS = "coveredOfficers";
    private static final String COUNTS = "toDoCounts";

    private final ToDoQueries queries;
    private final Deputies deputies;
    private final SessionDays sessions;
    private final RegionWorkloads workloads;

    ToDoController(ToDoQueries queries, Deputies deputies, SessionDays sessions, RegionWorkloads workloads) {
        this.queries = queries;
        this.deputies = deputies;
        this.sessions = sessions;
        this.workloads = workloads;
    }

    /** It is read once for a request, since the first page asks for counts and for sessions. */
    private CoveredOfficers covered(GraphQLContext request, Caller caller) {
        List<PersonId> absent = deputies.absentees(request, caller); // first: a request keeps nothing within another
        return request.computeIfAbsent(COVERED_OFFICERS, _ -> queries.covered(absent, caller));
    }

    @QueryMapping
    Window<Task> tasksToDo(
            @Argument TaskToDo toDo,
            @Argument @Nullable TaskToDoOrder orderBy,
            ScrollSubrange range,
            SelectedFields selected,
            GraphQLContext request,
            Caller caller) {
        if (isKnownToBeEmpty(toDo, range, request)) {
            return Window.from(List.of(), _ -> ScrollPosition.keyset());
        }
        CoveredOfficers covered = toDo.isQueued() ? CoveredOfficers.NOBODY : covered(request, caller);
        return queries.page(toDo, orderBy, covered, TaskPart.unaskedBy(selected), caller, range);
    }

    /** The first page counts before it lists, and a list has the condition of its count. */
    private static boolean isKnownToBeEmpty(TaskToDo toDo, ScrollSubrange range, GraphQLContext request) {
        Optional<Counts> counts = request.getOrDefault(COUNTS, Optional.empty());
        return range.position().isEmpty()
                && range.count().isPresent()
                && counts.filter(known -> Integer.valueOf(0).equals(known.each().get(toDo)))
                        .isPresent();
    }

    @QueryMapping
    Window<Task> agenda(
            @Argument @Nullable Boolean isScheduled,
            @Argument @Nullable AgendaState state,
            ScrollSubrange range,
            SelectedFields selected,
            GraphQLContext request,
            Caller caller) {
        return queries.agenda(
                isScheduled,
                AgendaState.chosen(state),
                covered(request, caller),
                TaskPart.unaskedBy(selected),
                caller,
                range);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    List<TaskToDoCount> toDo(GraphQLContext request, Caller caller) {
        return counts(request, caller)
                .map(counts -> counts.each().entrySet().stream()
                        .map(count -> TaskToDoCount.of(count.getKey(), count.getValue(), caller))
                        .toList())
                .orElse(null);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    Integer tasksToDoCount(GraphQLContext request, Caller caller) {
        return counts(request, caller).map(Counts::inBadge).orElse(null);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    Boolean isToDoComplete(GraphQLContext request, Caller caller) {
        return queries.isComplete(covered(request, caller), caller);
    }

    /** They are counted once for a request, since the first page asks for both. */
    private Optional<Counts> counts(GraphQLContext request, Caller caller) {
        CoveredOfficers covered = covered(request, caller);
        return request.computeIfAbsent(COUNTS, _ -> Optional.ofNullable(queries.counts(covered, caller)));
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    List<SessionDay> sessionDays(Caller caller) {
        return sessions.next(caller);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    List<RegionWorkload> regions(Caller caller) {
        return workloads.of(caller);
    }
}
