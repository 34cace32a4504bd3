package org.preventionportal.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the front doors of local authorities. */
@Controller
class FrontDoorController {

    private final FrontDoors frontDoors;

    FrontDoorController(FrontDoors frontDoors) {
        this.frontDoors = frontDoors;
    }

    @QueryMapping
    List<LocalFrontDoor> frontDoors(@Argument Region region) {
        return frontDoors.in(region);
    }

    @SchemaMapping(typeName = "Viewer")
    List<LocalFrontDoor> frontDoors(@Argument @Nullable Region region, Caller viewer) {
        return frontDoors.near(region, viewer);
    }

    @MutationMapping
    PartnerPayload updateFrontDoor(@Argument UpdateFrontDoorInput input, Caller caller) {
        return new PartnerPayload(frontDoors.update(input, caller));
    }

    @SchemaMapping
    boolean viewerCanUpdateFrontDoor(Partner partner, Caller caller) {
        return partner.kind() == PartnerKind.LOCAL_AUTHORITY && Membership.canChange(partner, caller);
    }
}
