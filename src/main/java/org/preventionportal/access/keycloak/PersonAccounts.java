package org.preventionportal.access.keycloak;

import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.OrganizationsMembersResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.KeycloakConfiguration.RoleAssignments;
import org.preventionportal.access.personaldata.DataSubject;
import org.springframework.stereotype.Component;

/**
 * Finds, locks and deletes accounts in Keycloak, including those that may not sign in. It does not check who asks; the
 * services that use it do.
 */
@Component
public class PersonAccounts {

    /** The lock under which accounts are changed or erased, so that one administrator always remains. */
    public static final String LOCK = "change accounts";

    private final UsersResource users;
    private final RoleAssignments roles;
    private final OrganizationsMembersResource memberships;
    private final Directory directory;
    private final RevokedAccounts revoked;
    private final PendingSignOuts signOuts;

    PersonAccounts(
            UsersResource users,
            RoleAssignments roles,
            OrganizationsMembersResource memberships,
            Directory directory,
            RevokedAccounts revoked,
            PendingSignOuts signOuts) {
        this.users = users;
        this.roles = roles;
        this.memberships = memberships;
        this.directory = directory;
        this.revoked = revoked;
        this.signOuts = signOuts;
    }

    /**
     * Says what Keycloak keeps of a person.
     *
     * @param email in lower case; null if there is none
     * @param partners the names of the partners that the person is a member of
     * @param leads the ids of the partners that the person leads
     */
    public record PersonAccount(
            PersonId person,
            String username,
            String name,
            @Nullable String email,
            @Nullable Instant createdAt,
            List<String> roles,
            List<String> regions,
            List<String> partners,
            List<String> leads) {

        public boolean has(Role role) {
            return roles.contains(role.claim());
        }
    }

    /** Keycloak finds an address in any case of its letters. */
    public Optional<PersonAccount> find(DataSubject subject) {
        return Directory.asking(() -> {
            Optional<UserRepresentation> found = subject.person() != null
                    ? load(subject.person())
                    : users.searchByEmail(subject.email(), true).stream().findFirst();
            return found.map(this::account);
        });
    }

    /** Everybody who has an account, without the accounts of programs. */
    public List<PersonId> all() {
        return Directory.asking(() -> {
            List<UserRepresentation> all = KeycloakLists.all((first, most) -> users.list(first, most));
            return all.stream().map(user -> new PersonId(user.getId())).toList();
        });
    }

    /** Says what to do before the last administrator loses the role or the account; empty for everybody else. */
    public Optional<String> lastAdministratorObstacle(PersonId person) {
        return isLastAdministrator(person)
                ? Optional.of("This is the last administrator. Give another account the role first.")
                : Optional.empty();
    }

    /** Whether nobody else who may sign in, and whose erasure has not begun, holds the role. */
    private boolean isLastAdministrator(PersonId person) {
        revoked.refresh(); // another node may have begun an erasure, and a command reads none when it starts
        return Directory.asking(() -> KeycloakLists.holders(roles, Role.ADMIN, false).stream()
                        .filter(user -> !Boolean.FALSE.equals(user.isEnabled()))
                        .map(user -> new PersonId(user.getId()))
                        .filter(other -> other.equals(person) || !revoked.isRevoked(other))
                        .toList())
                .equals(List.of(person));
    }

    /**
     * Ends the person's sessions, and refuses new ones and tokens, so that nothing is stored after data is erased.
     *
     * @param email kept until the lock is forgotten; null if the account has none
     */
    public void lock(PersonId person, @Nullable String email) {
        revoked.revoke(person, email);
        Directory.asking(() -> {
            load(person).ifPresent(user -> {
                user.setEnabled(false);
                var account = users.get(person.value());
                account.update(user);
                account.logout();
            });
            return null;
        });
        directory.forget(person);
    }

    /** The accounts that may not sign in: those that are suspended or being erased. */
    public Set<PersonId> revoked() {
        return revoked.all();
    }

    /** Those that were locked before the given time, whether or not they are deleted by now. */
    public List<DataSubject> lockedBefore(Instant time) {
        return revoked.before(time);
    }

    /** Ends the lock of an account that is deleted, once all of its tokens have expired. */
    public void forgetLock(PersonId person) {
        revoked.forget(person);
    }

    /** The accounts that were changed, and whose sessions Keycloak could not end then. */
    public List<PersonId> pendingSignOuts() {
        return signOuts.all();
    }

    /** Ends the sessions now, and accepts tokens of the account again. It may have been deleted in Keycloak since. */
    public void signOut(PersonId person) {
        Directory.asking(() -> {
            load(person)
                    .ifPresentOrElse(
                            _ -> signOuts.signOut(users.get(person.value()), person),
                            () -> revoked.forgetSuspension(person));
            return null;
        });
    }

    /** Deletes the name, the address and everything else that Keycloak has of the person. */
    public void delete(PersonId person) {
        Directory.asking(() -> {
            UserChanges.delete(users, person);
            return null;
        });
        directory.forget(person);
    }

    private Optional<UserRepresentation> load(PersonId person) {
        try {
            return Optional.of(users.get(person.value()).toRepresentation());
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    private PersonAccount account(UserRepresentation user) {
        var stored = users.get(user.getId());
        List<RoleRepresentation> given = roles.roles(user.getId());
        Map<String, List<String>> attributes =
                Optional.ofNullable(stored.toRepresentation().getAttributes()).orElse(Map.of());
        return new PersonAccount(
                new PersonId(user.getId()),
                user.getUsername(),
                FullName.of(user.getFirstName(), user.getLastName()),
                Optional.ofNullable(user.getEmail()).map(EmailAddresses::plain).orElse(null),
                Optional.ofNullable(user.getCreatedTimestamp())
                        .map(Instant::ofEpochMilli)
                        .orElse(null),
                given.stream()
                        .map(RoleRepresentation::getName)
                        .filter(name -> Role.ofClaim(name).isPresent())
                        .sorted()
                        .toList(),
                attributes.getOrDefault("regions", List.of()),
                memberships.getOrganizations(user.getId()).stream()
                        .map(OrganizationRepresentation::getName)
                        .sorted()
                        .toList(),
                attributes.getOrDefault("leads", List.of()));
    }
}
