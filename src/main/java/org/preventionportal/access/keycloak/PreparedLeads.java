package org.preventionportal.access.keycloak;

import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.OrganizationsMembersResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.OrganizationInvitationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.platform.JobFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Ends what was prepared for the lead of a partner when their invitation ends. It does not check who asks; the
 * services that use it do.
 */
@Component
public class PreparedLeads {

    private static final Logger log = LoggerFactory.getLogger(PreparedLeads.class);

    private final UsersResource users;
    private final OrganizationsMembersResource memberships;
    private final Organisations organisations;
    private final LeadAppointments appointments;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final JobFailures failures;

    PreparedLeads(
            UsersResource users,
            OrganizationsMembersResource memberships,
            Organisations organisations,
            LeadAppointments appointments,
            Directory directory,
            ApplicationEventPublisher events,
            JobFailures failures) {
        this.users = users;
        this.memberships = memberships;
        this.organisations = organisations;
        this.appointments = appointments;
        this.directory = directory;
        this.events = events;
        this.failures = failures;
    }

    /** Ends what was prepared for somebody who was not invited after all. An earlier invitation keeps it. */
    public void withdraw(String email, PartnerId partner) {
        Directory.asking(() -> {
            if (!invited(partner).contains(EmailAddresses.plain(email))) {
                end(EmailAddresses.plain(email), partner);
            }
            return null;
        });
    }

    /** Comes before the invitations are deleted, so that it can be repeated. What another one needs stays. */
    void end(
            List<OrganizationInvitationRepresentation> ending,
            List<OrganizationInvitationRepresentation> all,
            PartnerId partner) {
        Set<String> keys =
                ending.stream().map(OrganizationInvitationRepresentation::getId).collect(Collectors.toSet());
        Set<String> kept = addresses(
                all.stream().filter(sent -> !keys.contains(sent.getId())).toList());
        addresses(ending).stream().filter(email -> !kept.contains(email)).forEach(email -> end(email, partner));
    }

    /**
     * Deletes an account that was created for this invitation only. For another one it ends the appointment, or the
     * person would lead the partner if they are invited as a member later. Members keep both.
     */
    private void end(String email, PartnerId partner) {
        if (!find(email, partner).isEmpty()) {
            appointments.runExclusively(() -> find(email, partner).forEach(user -> end(user, partner)));
        }
    }

    /**
     * Deletes the accounts that were created for an invitation which was never sent, or is gone. What cannot be deleted
     * now is left to the next run.
     *
     * @param invited the addresses that had an invitation when all were read
     * @param isInvited asks whether an address has an invitation now
     * @return how many
     */
    long deleteUnused(Instant createdBefore, Set<String> invited, Predicate<String> isInvited) {
        return KeycloakLists.all((first, most) -> users.list(first, most)).stream()
                .filter(user -> isCreatedBefore(createdBefore, user) && !invited.contains(address(user)))
                .filter(user -> deleteIfUnused(user, isInvited))
                .count();
    }

    /**
     * Holds the lock for this account alone, since administrators can change no account meanwhile. So what takes a
     * request for each organisation is asked before.
     */
    private boolean deleteIfUnused(UserRepresentation user, Predicate<String> isInvited) {
        var isDeleted = new AtomicBoolean();
        failures.contain("Deleting an account that was never used", () -> {
            boolean isTried = !isUnused(user)
                    || isInvited.test(address(user))
                    || appointments.tryExclusively(() -> {
                        if (isStillUnused(user)) {
                            delete(user);
                            isDeleted.set(true);
                        }
                    });
            if (!isTried) {
                log.warn("An account that was never used stays until the next run: another account is being changed");
            }
        });
        return isDeleted.get();
    }

    /** Empty if there is none. */
    private static String address(UserRepresentation user) {
        return EmailAddresses.plain(Objects.requireNonNullElse(user.getEmail(), ""));
    }

    private static boolean isCreatedBefore(Instant time, UserRepresentation user) {
        return user.getCreatedTimestamp() != null
                && Instant.ofEpochMilli(user.getCreatedTimestamp()).isBefore(time);
    }

    /** The address is compared again, so that nobody else's account is deleted however Keycloak searches. */
    private List<UserRepresentation> find(String email, PartnerId partner) {
        return users.searchByEmail(email, true).stream()
                .filter(user -> user.getEmail() != null
                        && EmailAddresses.plain(user.getEmail()).equals(email))
                .filter(user -> LeadAppointments.leads(user).contains(partner.value()))
                .filter(user -> !LeadAppointments.partners(memberships, user).contains(partner.value()))
                .toList();
    }

    private void end(UserRepresentation user, PartnerId partner) {
        if (isUnused(user)) {
            delete(user);
        } else {
            appointments.end(new PersonId(user.getId()), partner);
        }
    }

    private void delete(UserRepresentation user) {
        var person = new PersonId(user.getId());
        UserChanges.delete(users, person);
        directory.forget(person);
        events.publishEvent(new PreparedAccountDeleted(person));
    }

    /** Asks Keycloak only about the few who have to choose a password. One that is deleted meanwhile is not unused. */
    private boolean isUnused(UserRepresentation user) {
        UserResource stored = users.get(user.getId());
        try {
            return LeadAppointments.leads(user).size() <= 1
                    && user.getRequiredActions().contains(UserChanges.PASSWORD)
                    && LeadAppointments.partners(memberships, user).isEmpty()
                    && stored.credentials().isEmpty()
                    && !isStaff(stored);
        } catch (NotFoundException _) {
            return false;
        }
    }

    /** Whether nobody was appointed or invited, or chose a password, since the account was read. */
    private boolean isStillUnused(UserRepresentation read) {
        try {
            UserRepresentation user = users.get(read.getId()).toRepresentation();
            List<String> leads = LeadAppointments.leads(user);
            return leads.equals(LeadAppointments.leads(read))
                    && leads.stream()
                            .noneMatch(
                                    partner -> invited(new PartnerId(partner)).contains(address(user)))
                    && isUnused(user);
        } catch (NotFoundException _) {
            return false;
        }
    }

    /** The addresses that have an invitation of a partner. */
    private Set<String> invited(PartnerId partner) {
        return addresses(
                organisations.find(partner).map(PartnerInvitations::all).orElse(List.of()));
    }

    private static boolean isStaff(UserResource stored) {
        return stored.roles().realmLevel().listAll().stream()
                .flatMap(role -> Role.ofClaim(role.getName()).stream())
                .anyMatch(ManagedAccounts.STAFF::contains);
    }

    /** Without those that Keycloak has no address of: for them nobody was prepared. */
    static Set<String> addresses(Collection<OrganizationInvitationRepresentation> sent) {
        return sent.stream()
                .map(OrganizationInvitationRepresentation::getEmail)
                .filter(email -> email != null && !email.isBlank())
                .map(EmailAddresses::plain)
                .collect(Collectors.toSet());
    }
}
