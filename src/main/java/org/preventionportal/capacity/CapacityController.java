package org.preventionportal.capacity;

import java.util.List;
import java.util.Map;
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
    List<PersonId> deputyFor(Caller viewer) {
        return capacities.absentees(viewer);
    }

    @SchemaMapping(typeName = "Home", field = "officersWithoutDays")
    @Nullable
    Integer countWithoutDays(Caller caller) {
        return capacities.countWithoutDays(caller);
    }

    @SchemaMapping
    boolean viewerCanUpdate(OfficerCapacity capacity, Caller caller) {
        return capacities.mayUpdate(capacity, caller);
    }

    @BatchMapping
    Map<Absence, Boolean> isDeputyAway(List<Absence> absences) {
        return capacities.areDeputiesAway(absences);
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
