package org.preventionportal.access.keycloak;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationInvitationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.KeycloakConfiguration.RoleAssignments;

/** Reads a list that Keycloak returns in pages. */
final class KeycloakLists {

    private static final int PAGE = 200;

    private KeycloakLists() {}

    /**
     * Reads who has joined an organization, and who is invited. Keycloak's own client builds two resources for each
     * organization, and looks a method of one of them up by reflection at each call.
     */
    interface OrganizationPeople {

        /** @param isBrief leaves out what only attributes say */
        @GET
        @Path("organizations/{id}/members")
        List<MemberRepresentation> members(
                @PathParam("id") String organization,
                @QueryParam("briefRepresentation") boolean isBrief,
                @QueryParam("first") int first,
                @QueryParam("max") int most);

        @GET
        @Path("organizations/{id}/invitations")
        List<OrganizationInvitationRepresentation> invitations(
                @PathParam("id") String organization, @QueryParam("first") int first, @QueryParam("max") int most);
    }

    /** @param isBrief leaves out what only attributes say, such as regions */
    static List<UserRepresentation> holders(RoleAssignments roles, Role role, boolean isBrief) {
        return all((first, most) -> roles.users(role.claim(), isBrief, first, most));
    }

    /** @param page returns some items, by how many come before them and how many there may be */
    static <T> List<T> all(BiFunction<Integer, Integer, List<T>> page) {
        List<T> all = new ArrayList<>();
        List<T> next;
        do {
            next = page.apply(all.size(), PAGE);
            all.addAll(next);
        } while (next.size() == PAGE);
        return all;
    }
}
