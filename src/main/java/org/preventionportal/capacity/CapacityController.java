package org.preventionportal.capacity;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the capacity of officers. */
@Controller
class CapacityController {

    private static final String COUNTS = "capacityCounts";

    private final OfficerCapacities capacities;

    CapacityController(OfficerCapacities capacities) {
        this.capacities = capacities;
    }

    @QueryMapping
    List<OfficerCapacity> officerCapacities() {
        return capacities.all();
    }

    @SchemaMapping(typeName = "Viewer")
    @Nullable
    List<PersonId> deputyFor(GraphQLContext request, Caller viewer) {
        return capacities.absentees(request, viewer);
    }

    @SchemaMapping(typeName = "Home", field = "officersWithoutDaysCount")
    @Nullable
    Integer countWithoutDays(GraphQLContext request, Caller caller) {
        return counts(request, caller).map(CapacityCounts::withoutDays).orElse(null);
    }

    @SchemaMapping(typeName = "Home", field = "absencesWithDeputyProblemCount")
    @Nullable
    Integer countDeputyProblems(GraphQLContext request, Caller caller) {
        return counts(request, caller).map(CapacityCounts::deputyProblems).orElse(null);
    }

    /** They are counted once for a request, since the first page asks for both. */
    private Optional<CapacityCounts> counts(GraphQLContext request, Caller caller) {
        return request.computeIfAbsent(COUNTS, _ -> capacities.counts(caller));
    }

    @SchemaMapping
    boolean viewerCanUpdate(OfficerCapacity capacity, Caller caller) {
        return capacities.mayUpdate(capacity, caller);
    }

    @BatchMapping
    Map<OfficerCapacity, List<CheckedAbsence>> absences(List<OfficerCapacity> officers) {
        return capacities.absences(officers);
    }

    @MutationMapping
    OfficerCapacityPayload updateOfficerCapacity(@Argument UpdateOfficerCapacityInput input, Caller caller) {
        return new OfficerCapacityPayload(capacities.update(input, caller));
    }

    @MutationMapping
    OfficerCapacityPayload recordAbsence(@Argument RecordAbsenceInput input, Caller caller) {
        return new OfficerCapacityPayload(capacities.record(input, caller));
    }

    @MutationMapping
    OfficerCapacityPayload removeAbsence(@Argument RemoveAbsenceInput input, Caller caller) {
        return new OfficerCapacityPayload(capacities.remove(input, caller));
    }
}
