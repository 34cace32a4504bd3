package org.preventionportal.access.keycloak;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.keycloak.admin.client.resource.RolesResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes and changes accounts in Keycloak with the rights of the administrator who asks, so that Keycloak decides too.
 * The services that use it check what an administrator may do.
 */
@Component
public class AccountAdministration {

    private static final Logger log = LoggerFactory.getLogger(AccountAdministration.class);
    private static final int LINK_SECONDS = 24 * 60 * 60;

    private final AdministratorAccess access;
    private final RolesResource realmRoles;
    private final Directory directory;
    private final RevokedAccounts revoked;
    private final PendingSignOuts signOuts;
    private final ApplicationEventPublisher events;

    AccountAdministration(
            AdministratorAccess access,
            RolesResource realmRoles,
            Directory directory,
            RevokedAccounts revoked,
            PendingSignOuts signOuts,
            ApplicationEventPublisher events) {
        this.events = events;
        this.access = access;
        this.realmRoles = realmRoles;
        this.directory = directory;
        this.revoked = revoked;
        this.signOuts = signOuts;
    }

    /**
     * Creates an account and emails its person a link to set a password. If the email cannot be sent, the account is
     * deleted, so that it can be tried again.
     */
    public PersonId create(
            String email, String firstName, String lastName, Collection<Role> roles, Collection<Region> regions) {
        return access.asAdministrator(users -> {
            PersonId person =
                    new PersonId(UserChanges.create(users, UserChanges.user(email, firstName, lastName, regions)));
            undoing(() -> UserChanges.delete(users, person), () -> {
                addRoles(users, person, roles);
                users.get(person.value()).executeActionsEmail(List.of(UserChanges.PASSWORD), LINK_SECONDS);
            });
            directory.forget(person);
            return person;
        });
    }

    /**
     * Creates an account that gets its password when its person accepts an invitation. Nobody is emailed.
     *
     * @param next what it is created for; if that fails, the account is deleted
     */
    public PersonId createWithoutPassword(String email, String firstName, String lastName, Consumer<PersonId> next) {
        return access.asAdministrator(users -> {
            var user = UserChanges.user(email, firstName, lastName, List.of());
            user.setRequiredActions(List.of(UserChanges.PASSWORD));
            var person = new PersonId(UserChanges.create(users, user));
            undoing(() -> UserChanges.delete(users, person), () -> next.accept(person));
            return person;
        });
    }

    /**
     * Replaces the roles of staff and the regions. Other roles stay. A person who gets a further role signs in again:
     * Keycloak asks for a second factor only then, and the time that a session lasts without use is set then.
     */
    public void setRoles(PersonId person, Collection<Role> roles, Collection<Region> regions, PersonId administrator) {
        change(person, users -> {
            UserResource user = users.get(person.value());
            var held = user.roles().realmLevel();
            List<RoleRepresentation> before = held.listAll();
            List<RoleRepresentation> surplus = before.stream()
                    .filter(role -> Role.ofClaim(role.getName())
                            .filter(known -> ManagedAccounts.STAFF.contains(known) && !roles.contains(known))
                            .isPresent())
                    .toList();
            if (!surplus.isEmpty()) {
                held.remove(surplus);
            }
            UserChanges.setAttribute(users, person, "regions", UserChanges.names(regions));
            List<String> names =
                    before.stream().map(RoleRepresentation::getName).toList();
            if (!names.containsAll(roles.stream().map(Role::claim).toList())) {
                signOuts.around(user, person, administrator, () -> addRoles(users, person, roles));
            }
        });
        if (!roles.isEmpty()) {
            events.publishEvent(AccountChanged.rolesGiven(person));
        }
    }

    /** The person leads these partners, as far as they are a member. */
    public void setLeads(PersonId person, Collection<PartnerId> partners) {
        change(person, users -> {
            UserChanges.setAttribute(users, person, "leads", Id.values(partners));
            if (partners.isEmpty()) {
                users.get(person.value()).roles().realmLevel().remove(roles(Set.of(Role.PARTNER_LEAD)));
            } else {
                addRoles(users, person, Set.of(Role.PARTNER_LEAD));
            }
        });
    }

    /** Ends the person's sessions and refuses their tokens, first here, so that no request of theirs comes between. */
    public void suspend(PersonId person, PersonId administrator) {
        change(person, users -> {
            Optional<SuspendedAccount> before = revoked.suspend(person, administrator);
            undoing(
                    () -> before.ifPresentOrElse(revoked::restore, () -> revoked.forgetSuspension(person)),
                    () -> UserChanges.setEnabled(users, person, false));
            users.get(person.value()).logout();
            events.publishEvent(AccountChanged.revoked(person));
        });
    }

    /** Whether the person has set up a second step of sign-in: an authenticator app, or a security key. */
    public boolean hasSecondFactor(PersonId person) {
        return access.asAdministrator(
                users -> !secondFactors(users.get(person.value())).isEmpty());
    }

    /** A person who has found the lost device may be signed in, and may sign in before it is removed. */
    public void removeSecondFactor(PersonId person, PersonId administrator) {
        change(person, users -> {
            UserResource user = users.get(person.value());
            signOuts.around(user, person, administrator, () -> {
                events.publishEvent(AccountChanged.revoked(person)); // even if the rest fails: it cannot be tried again
                secondFactors(user).forEach(user::removeCredential);
            });
        });
    }

    private static List<String> secondFactors(UserResource user) {
        return user.credentials().stream()
                .filter(credential -> !CredentialRepresentation.PASSWORD.equals(credential.getType()))
                .map(CredentialRepresentation::getId)
                .toList();
    }

    /**
     * Accepts the person's new tokens first: the account stays suspended until Keycloak has done its part. Ends the
     * sessions and revokes once more, because a suspension may have failed at that, and Keycloak's own console does
     * neither.
     */
    public void reinstate(PersonId person) {
        change(person, users -> {
            Optional<SuspendedAccount> ended = revoked.reinstate(person);
            undoing(() -> ended.ifPresent(revoked::restore), () -> {
                users.get(person.value()).logout();
                events.publishEvent(AccountChanged.revoked(person));
                UserChanges.setEnabled(users, person, true);
            });
        });
    }

    /**
     * Takes a step and, if it fails, undoes what was done before it. If that fails too, the first failure is still the
     * one to tell.
     */
    private static void undoing(Runnable undo, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException first) {
            try {
                undo.run();
            } catch (RuntimeException second) {
                log.error("An account was left half changed", SafeTrace.of(second));
                first.addSuppressed(second);
            }
            throw first;
        }
    }

    private void change(PersonId person, Consumer<UsersResource> change) {
        access.asAdministrator(users -> {
            try {
                change.accept(users);
            } finally {
                directory.forget(person); // a change that breaks off may have taken a role
            }
            return null;
        });
    }

    private void addRoles(UsersResource users, PersonId person, Collection<Role> roles) {
        users.get(person.value()).roles().realmLevel().add(roles(roles));
    }

    /** Reading roles needs a right that administrators do not have. */
    private List<RoleRepresentation> roles(Collection<Role> roles) {
        return roles.stream()
                .map(role -> realmRoles.get(role.claim()).toRepresentation())
                .toList();
    }
}
