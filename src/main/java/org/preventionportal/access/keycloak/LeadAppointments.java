package org.preventionportal.access.keycloak;

import java.util.List;
import java.util.Optional;
import org.keycloak.admin.client.resource.OrganizationsMembersResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.springframework.stereotype.Component;

/** Ends appointments of leads with the service's own rights, when a membership or an invitation ends. */
@Component
class LeadAppointments {

    private static final String LEADS = "leads";

    private final UsersResource users;
    private final Directory directory;
    private final Locks locks;

    LeadAppointments(UsersResource users, Directory directory, Locks locks) {
        this.users = users;
        this.directory = directory;
        this.locks = locks;
    }

    /**
     * Without the lock, a suspension by an administrator could be undone: Keycloak updates whole accounts.
     *
     * @throws Directory.Unavailable while another account is being changed
     */
    void runExclusively(Runnable change) {
        if (!tryExclusively(change)) {
            throw new Directory.Unavailable();
        }
    }

    /** As {@link #runExclusively}, but returns false while another account is being changed. */
    boolean tryExclusively(Runnable change) {
        return locks.runExclusively(PersonAccounts.LOCK, change);
    }

    /**
     * Otherwise somebody who is invited again later would lead the partner again. The role stays, which the service
     * cannot take away: it gives no right without a partner.
     */
    void end(PersonId person, PartnerId partner) {
        List<String> leads = leads(users.get(person.value()).toRepresentation());
        if (leads.contains(partner.value())) {
            UserChanges.setAttribute(
                    users,
                    person,
                    LEADS,
                    leads.stream().filter(led -> !led.equals(partner.value())).toList());
        }
        directory.forget(person);
    }

    /** The ids of the partners that the person leads once they are a member. */
    static List<String> leads(UserRepresentation user) {
        return Optional.ofNullable(user.getAttributes())
                .map(attributes -> attributes.get(LEADS))
                .orElse(List.of());
    }

    /** The aliases of the organizations that the person is a member of. */
    static List<String> partners(OrganizationsMembersResource memberships, UserRepresentation user) {
        return memberships.getOrganizations(user.getId()).stream()
                .map(OrganizationRepresentation::getAlias)
                .toList();
    }
}
