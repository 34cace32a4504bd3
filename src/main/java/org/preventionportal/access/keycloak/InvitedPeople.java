package org.preventionportal.access.keycloak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.representations.idm.OrganizationInvitationRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.preventionportal.access.Caller;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalDataSource;
import org.preventionportal.platform.JobFailures;
import org.springframework.stereotype.Component;

/**
 * Finds and deletes invitations of all partners for the service's own work. Keycloak, which keeps them, has no list of
 * all, so each organization is asked.
 */
@Component
public class InvitedPeople implements PersonalDataSource {

    private static final int PAGE = 200;

    private final OrganizationsResource organizations;
    private final PreparedLeads prepared;
    private final JobFailures failures;

    InvitedPeople(OrganizationsResource organizations, PreparedLeads prepared, JobFailures failures) {
        this.organizations = organizations;
        this.prepared = prepared;
        this.failures = failures;
    }

    /**
     * What has become of invitations.
     *
     * @param deleted how many invitations were deleted, and accounts that were never used
     * @param withExpired the partners that have others whose link has expired
     */
    public record Expired(long deleted, List<PartnerId> withExpired) {}

    /**
     * Deletes the invitations whose link expired before a time, and the accounts that were created before it for
     * invitations which are not there. Finds the invitations whose link has expired since. What cannot be deleted is
     * left to the next run.
     */
    public Expired deleteExpiredBefore(Instant time, Instant now) {
        return Directory.asking(() -> {
            var deleted = new AtomicLong();
            List<PartnerId> withExpired = new ArrayList<>();
            Set<String> invited = new HashSet<>();
            for (var organization : organizations()) {
                OrganizationResource stored = organizations.get(organization.getId());
                List<OrganizationInvitationRepresentation> all = PartnerInvitations.all(stored);
                List<OrganizationInvitationRepresentation> old = expiredBefore(time, all);
                Optional<PartnerId> partner = Caller.partners(List.of(organization.getAlias())).stream()
                        .findFirst();
                if (expiredBefore(now, all).size() > old.size()) {
                    partner.ifPresent(withExpired::add);
                }
                failures.contain("Deleting the expired invitations of an organization", () -> {
                    partner.ifPresent(of -> prepared.end(old, all, of));
                    deleted.addAndGet(PartnerInvitations.delete(stored, old));
                    all.removeAll(old);
                });
                invited.addAll(PreparedLeads.addresses(all));
            }
            failures.contain(
                    "Finding the accounts that were never used",
                    () -> deleted.addAndGet(prepared.deleteUnused(
                            time,
                            invited,
                            email -> !find(new DataSubject(null, email)).isEmpty())));
            return new Expired(deleted.get(), withExpired);
        });
    }

    private static List<OrganizationInvitationRepresentation> expiredBefore(
            Instant time, List<OrganizationInvitationRepresentation> sent) {
        return sent.stream()
                .filter(invitation ->
                        Instant.ofEpochSecond(invitation.getExpiresAt()).isBefore(time))
                .toList();
    }

    @Override
    public List<Item> find(DataSubject subject) {
        String email = subject.email();
        if (email == null) {
            return List.of();
        }
        return Directory.asking(() -> organizations().stream()
                .flatMap(organization -> to(organization, email).stream().map(sent -> item(organization, sent)))
                .toList());
    }

    @Override
    public void erase(DataSubject subject) {
        String email = subject.email();
        if (email != null) {
            Directory.asking(() -> {
                for (var organization : organizations()) {
                    PartnerInvitations.delete(
                            organizations.get(organization.getId()),
                            sentBefore(subject.lockedAt(), to(organization, email)));
                }
                return null;
            });
        }
    }

    /** Keycloak keeps whole seconds. */
    private static List<OrganizationInvitationRepresentation> sentBefore(
            @Nullable Instant time, List<OrganizationInvitationRepresentation> sent) {
        return sent.stream()
                .filter(invitation -> time == null || invitation.getSentDate() < time.getEpochSecond())
                .toList();
    }

    private List<OrganizationRepresentation> organizations() {
        return KeycloakLists.all((first, most) -> organizations.list(first, most));
    }

    /** The address is compared again, so that the right person is erased however Keycloak searches. */
    private List<OrganizationInvitationRepresentation> to(OrganizationRepresentation organization, String email) {
        return organizations.get(organization.getId()).invitations().list(null, email, 0, PAGE).stream()
                .filter(sent -> sent.getEmail() != null
                        && EmailAddresses.plain(sent.getEmail()).equals(email))
                .toList();
    }

    private static Item item(OrganizationRepresentation organization, OrganizationInvitationRepresentation sent) {
        String name = FullName.of(sent.getFirstName(), sent.getLastName());
        return new Item(
                "Invitations to partners",
                organization.getName(),
                "You were invited to join the partner"
                        + (name.isEmpty() ? "" : ". The name kept with the invitation is " + name),
                Instant.ofEpochSecond(sent.getSentDate()),
                List.of());
    }
}
