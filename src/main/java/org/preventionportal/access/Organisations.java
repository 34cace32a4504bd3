package org.preventionportal.access;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Who belongs to which partner, as Keycloak Organizations have it. An organization is made when its first member is
 * invited. Row checks are the caller's: this class is told whom to invite, not whether it may.
 */
@Service
public class Organisations {

    private static final Logger log = LoggerFactory.getLogger(Organisations.class);
    private static final int PAGE = 200;

    /** The alias again, as an attribute: Keycloak finds an organization by name, domain or attribute only. */
    private static final String PARTNER_ID = "partnerId";

    private final RealmResource realm;
    private final String landing;

    /** @param portal where people land who have accepted an invitation, to be signed in at once */
    Organisations(RealmResource realm, @Value("${portal.mail.url}") String portal) {
        this.realm = realm;
        this.landing = portal + "/home";
    }

    /** A member as those who look after the partner's people see them. */
    public record Member(PersonId person, String email) {}

    @SignedIn
    public List<Member> members(PartnerId partner) {
        return asking(() -> find(partner).map(Organisations::all).orElse(List.of()));
    }

    private static List<Member> all(OrganizationResource organization) {
        List<Member> members = new ArrayList<>();
        List<MemberRepresentation> page;
        do {
            page = organization.members().list(members.size(), PAGE);
            page.stream().map(Organisations::member).forEach(members::add);
        } while (page.size() == PAGE);
        return members;
    }

    /**
     * Keycloak mails a link with which the invited person registers or, having an account already, joins.
     *
     * @throws Refusal where the person is a member or invited already, or Keycloak takes the address for none
     */
    @PartnerLeads
    public void invite(PartnerId partner, String name, String email, String firstName, String lastName) {
        asking(() -> {
            var organization = find(partner).orElseGet(() -> create(partner, name));
            try (Response response = organization.members().inviteUser(email, firstName, lastName)) {
                switch (response.getStatus()) {
                    case 200, 201, 204 -> log.info("Invited somebody into {}", partner);
                    case 400 ->
                        throw new Refusal(UserError.input(
                                "email", ErrorCode.INVALID, "Nobody can be invited under this address. Check it."));
                    case 409 ->
                        throw new Refusal(UserError.input(
                                "email",
                                ErrorCode.ALREADY_EXISTS,
                                "This person is a member or has an open invitation already."));
                    default -> throw new WebApplicationException(response.getStatus());
                }
            }
            return null;
        });
    }

    @PartnerLeads
    public void remove(PartnerId partner, PersonId person) {
        asking(() -> {
            var organization = find(partner)
                    .filter(_ -> person.isAccount())
                    .orElseThrow(() -> Refusal.notFound("personId", "member"));
            try (Response response =
                    organization.members().member(person.value()).delete()) {
                switch (response.getStatus()) {
                    case 204 -> log.info("Removed somebody from {}", partner);
                    case 400, 404 -> throw Refusal.notFound("personId", "member");
                    default -> throw new WebApplicationException(response.getStatus());
                }
            }
            return null;
        });
    }

    private Optional<OrganizationResource> find(PartnerId partner) {
        return realm.organizations().searchByAttribute(PARTNER_ID + ":" + partner.value()).stream()
                .findFirst()
                .map(OrganizationRepresentation::getId)
                .map(realm.organizations()::get);
    }

    /** Keycloak wants each name once, and two schools may well share one: the second carries its id as well. */
    private OrganizationResource create(PartnerId partner, String name) {
        if (!created(partner, name) && !created(partner, "%s (%s)".formatted(name, partner))) {
            throw new WebApplicationException(Response.Status.CONFLICT);
        }
        return find(partner).orElseThrow(NotFoundException::new);
    }

    private boolean created(PartnerId partner, String name) {
        var organization = new OrganizationRepresentation();
        organization.setName(name);
        organization.setRedirectUrl(landing);
        organization.setAlias(partner.value());
        organization.setEnabled(true);
        organization.setAttributes(Map.of(PARTNER_ID, List.of(partner.value())));
        try (Response response = realm.organizations().create(organization)) {
            return switch (response.getStatus()) {
                case 201 -> true;
                case 409 -> false;
                default -> throw new WebApplicationException(response.getStatus());
            };
        }
    }

    private static Member member(MemberRepresentation user) {
        return new Member(
                new PersonId(user.getId()), Optional.ofNullable(user.getEmail()).orElse(""));
    }

    private static <T extends @Nullable Object> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException | ProcessingException unavailable) {
            log.warn("Keycloak did not answer: {}", unavailable.getClass().getSimpleName());
            throw new Refusal(UserError.general(
                    ErrorCode.UNAVAILABLE, "Accounts cannot be reached just now. Try again in a minute."));
        }
    }
}
