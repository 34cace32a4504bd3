package org.preventionportal.access;

import java.util.List;
import java.util.Optional;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.stereotype.Component;

/** Ends what was prepared for the lead of a partner when their invitation ends. */
@Component
class PreparedLeads {

    private final RealmResource realm;

    PreparedLeads(RealmResource realm) {
        this.realm = realm;
    }

    /**
     * Deletes an account that was created for this invitation only. For another one it ends the appointment, or the
     * person would lead the partner if they are invited as a member later. Members keep both.
     */
    void end(String email, PartnerId partner) {
        realm.users().searchByEmail(email, true).stream()
                .filter(user -> leads(user).contains(partner.value()))
                .filter(user -> !partners(user).contains(partner.value()))
                .forEach(user -> {
                    if (isUnused(user)) {
                        UserChanges.delete(realm, new PersonId(user.getId()));
                    } else {
                        UserChanges.endLead(realm, new PersonId(user.getId()), partner);
                    }
                });
    }

    private boolean isUnused(UserRepresentation user) {
        return leads(user).size() == 1
                && partners(user).isEmpty()
                && user.getRequiredActions().contains(UserChanges.PASSWORD)
                && realm.users().get(user.getId()).credentials().isEmpty();
    }

    private List<String> partners(UserRepresentation user) {
        return realm.organizations().members().getOrganizations(user.getId()).stream()
                .map(OrganizationRepresentation::getAlias)
                .toList();
    }

    private static List<String> leads(UserRepresentation user) {
        return Optional.ofNullable(user.getAttributes())
                .map(attributes -> attributes.get("leads"))
                .orElse(List.of());
    }
}
