package org.preventionportal.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.keycloak.admin.client.resource.RoleResource;
import org.keycloak.admin.client.resource.RolesResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.stereotype.Component;

/** Reads a list that Keycloak returns in pages. */
final class KeycloakLists {

    private static final int PAGE = 200;

    private KeycloakLists() {}

    /** Reads who was given a role, through resources that are made once. */
    @Component
    static class RoleHolders {

        private final Map<Role, RoleResource> resources = new EnumMap<>(Role.class);

        RoleHolders(RolesResource roles) {
            for (Role role : Role.values()) {
                resources.put(role, roles.get(role.claim()));
            }
        }

        /** @param isBrief leaves out what only attributes say, such as regions */
        List<UserRepresentation> of(Role role, boolean isBrief) {
            RoleResource resource = Objects.requireNonNull(resources.get(role));
            return all((first, most) -> resource.getUserMembers(isBrief, first, most));
        }
    }

    /** @param page returns some items, by how many come before them and how many there may be */
    static <T> List<T> all(BiFunction<Integer, Integer, List<T>> page) {
        return first(Integer.MAX_VALUE, page);
    }

    /** Stops at the end of the page with which it has enough. */
    static <T> List<T> first(int enough, BiFunction<Integer, Integer, List<T>> page) {
        List<T> all = new ArrayList<>();
        List<T> next;
        do {
            next = page.apply(all.size(), PAGE);
            all.addAll(next);
        } while (next.size() == PAGE && all.size() < enough);
        return all;
    }
}
