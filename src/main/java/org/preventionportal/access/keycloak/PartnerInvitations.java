package org.preventionportal.access.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.OrganizationInvitationRepresentation;
import org.keycloak.representations.idm.OrganizationInvitationRepresentation.Status;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.keycloak.KeycloakLists.OrganizationPeople;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Lists, resends and cancels the invitations to partners, which Keycloak keeps. This class does not check whether the
 * caller may act for the partner; the services that use it do.
 */
@Service
public class PartnerInvitations {

    private static final Logger log = LoggerFactory.getLogger(PartnerInvitations.class);
    private static final int MAX_INVITATIONS = 100;

    private final Organisations organisations;
    private final OrganizationPeople people;
    private final PreparedLeads prepared;
    private final KeycloakOutage outage;

    PartnerInvitations(
            Organisations organisations, OrganizationPeople people, PreparedLeads prepared, KeycloakOutage outage) {
        this.organisations = organisations;
        this.people = people;
        this.prepared = prepared;
        this.outage = outage;
    }

    /** Whether the link of an invitation still works. */
    public enum PartnerInvitationState {
        PENDING,
        EXPIRED
    }

    /**
     * A person who was invited to a partner and has not joined it yet. It has no name: for an address that has an
     * account, Keycloak keeps the name of the account, which is not for those who invite.
     */
    public record PartnerInvitation(
            String key, String email, PartnerInvitationState state, Instant sentAt, Instant expiresAt) {}

    /** The invitations that nobody has accepted, the newest first, up to a hundred. */
    @SignedIn
    public List<PartnerInvitation> list(PartnerId partner) {
        return outage.asking(() -> organisations.read(partner, this::all)).stream()
                .map(PartnerInvitations::invitation)
                .sorted(Comparator.comparing(PartnerInvitation::sentAt).reversed())
                .limit(MAX_INVITATIONS)
                .toList();
    }

    private List<OrganizationInvitationRepresentation> all(String organization) {
        return KeycloakLists.all((first, most) -> people.invitations(organization, first, most));
    }

    /** Keycloak lists invitations by their random ids, so the newest are known only when all have been read. */
    static List<OrganizationInvitationRepresentation> all(OrganizationResource organization) {
        return KeycloakLists.all((first, most) -> organization.invitations().list(first, most));
    }

    /**
     * Deletes invitations, of which some may be gone already.
     *
     * @return how many
     */
    static int delete(OrganizationResource organization, List<OrganizationInvitationRepresentation> all) {
        for (var invitation : all) {
            try (Response response = organization.invitations().delete(invitation.getId())) {
                switch (response.getStatus()) {
                    case 200, 204, 404 -> {}
                    default -> throw new WebApplicationException(response.getStatus());
                }
            }
        }
        return all.size();
    }

    /** Sends the email again. The link of the earlier one stops working. */
    @PartnerLeads
    public void resend(PartnerId partner, String key) {
        change(partner, key, (organization, sent) -> organization.invitations().resend(sent.getId()));
    }

    @PartnerLeads
    public void cancel(PartnerId partner, String key) {
        change(partner, key, (organization, sent) -> {
            prepared.end(List.of(sent), all(organization), partner);
            return organization.invitations().delete(sent.getId());
        });
    }

    /** The key is looked for first, because no other text may become part of a path of Keycloak's API. */
    private void change(
            PartnerId partner,
            String key,
            BiFunction<OrganizationResource, OrganizationInvitationRepresentation, Response> change) {
        Directory.asking(() -> {
            OrganizationResource organization =
                    organisations.find(partner).orElseThrow(PartnerInvitations::noInvitation);
            OrganizationInvitationRepresentation invitation = all(organization).stream()
                    .filter(sent -> key.equals(sent.getId()))
                    .findFirst()
                    .orElseThrow(PartnerInvitations::noInvitation);
            try (Response response = change.apply(organization, invitation)) {
                switch (response.getStatus()) {
                    case 200, 201, 204 -> log.info("Changed an invitation into {}", partner);
                    case 404 -> throw noInvitation();
                    case 409 ->
                        throw new Refusal(UserError.input(
                                "invitationKey", ErrorCode.ALREADY_EXISTS, "This person is already a member."));
                    default -> throw new WebApplicationException(response.getStatus());
                }
            }
            return null;
        });
    }

    private static Refusal noInvitation() {
        return Refusal.notFound("invitationKey", "invitation");
    }

    private static PartnerInvitation invitation(OrganizationInvitationRepresentation sent) {
        return new PartnerInvitation(
                sent.getId(),
                Objects.requireNonNullElse(sent.getEmail(), ""),
                sent.getStatus() == Status.EXPIRED ? PartnerInvitationState.EXPIRED : PartnerInvitationState.PENDING,
                Instant.ofEpochSecond(sent.getSentDate()),
                Instant.ofEpochSecond(sent.getExpiresAt()));
    }
}
