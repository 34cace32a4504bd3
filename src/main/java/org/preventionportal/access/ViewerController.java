package org.preventionportal.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the signed-in person and what they may do. */
@Controller
class ViewerController {

    /** Null for a caller without an account. */
    @QueryMapping
    @Nullable
    Caller viewer(Caller caller) {
        return caller.equals(Caller.ANONYMOUS) ? null : caller;
    }

    /** The modules add what waits for the person. Null for a caller without an account. */
    @QueryMapping
    @Nullable
    Caller home(Caller caller) {
        return viewer(caller);
    }

    @SchemaMapping(typeName = "Home", field = "viewer")
    Caller viewerOfHome(Caller home) {
        return home;
    }

    @SchemaMapping(typeName = "Viewer")
    PersonId person(Caller viewer) {
        return viewer.id();
    }

    @SchemaMapping(typeName = "Viewer")
    List<Role> roles(Caller viewer) {
        return viewer.roles().stream().sorted().toList();
    }

    @SchemaMapping(typeName = "Viewer")
    List<Region> regions(Caller viewer) {
        return viewer.regions().stream().sorted().toList();
    }

    @SchemaMapping(typeName = "Viewer")
    boolean viewerCanTriage(Caller viewer) {
        return viewer.isManager()
                || (viewer.has(Role.OFFICER) && !viewer.regions().isEmpty());
    }

    @SchemaMapping(typeName = "Viewer")
    boolean viewerCanUpdatePriorityPolicy(Caller viewer) {
        return viewer.isManager();
    }

    @SchemaMapping(typeName = "Viewer")
    boolean viewerCanReadAuditTrail(Caller viewer) {
        return viewer.has(Role.ADMIN);
    }
}
