package org.preventionportal.access.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.KeycloakLists.OrganizationPeople;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Reads and changes the members of partners, which Keycloak stores as organizations. An organization is created with
 * the first invitation. This class does not check whether the caller may act for the partner; the services that use it
 * do.
 */
@Service
public class Organisations {

    private static final Logger log = LoggerFactory.getLogger(Organisations.class);

    /** Repeats the alias, because Keycloak finds an organization by name, domain or attribute only. */
    private static final String PARTNER_ID = "partnerId";

    private final OrganizationsResource organizations;
    private final OrganizationPeople people;
    private final LeadAppointments appointments;
    private final KeycloakOutage outage;
    private final String landing;

    /** The id of the organization of a partner. */
    private final Cache<PartnerId, String> known;

    /** @param portal where people go after they have accepted an invitation; they are signed in there */
    Organisations(
            OrganizationsResource organizations,
            OrganizationPeople people,
            LeadAppointments appointments,
            KeycloakOutage outage,
            Ticker ticker,
            @Value("${portal.mail.url}") String portal) {
        this.organizations = organizations;
        this.people = people;
        this.appointments = appointments;
        this.outage = outage;
        this.landing = portal + "/home";
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(5))
                .maximumSize(1_000)
                .ticker(ticker)
                .build();
    }

    /**
     * A member of a partner.
     *
     * @param email the address of the account; null for that of another system, which has none
     */
    public record Member(PersonId person, @Nullable String email) {}

    @SignedIn
    public List<Member> members(PartnerId partner) {
        return outage.asking(() -> read(partner, this::all));
    }

    /** The members with all that Keycloak has of their accounts. */
    List<UserRepresentation> users(PartnerId partner) {
        return read(
                partner,
                organization -> KeycloakLists.all(
                        (first, most) -> List.copyOf(people.members(organization, false, first, most))));
    }

    /** In order of name, as lists show them. */
    private List<Member> all(String organization) {
        return KeycloakLists.all((first, most) -> people.members(organization, true, first, most)).stream()
                .sorted(Comparator.comparing(
                        user -> FullName.of(user.getFirstName(), user.getLastName()), String.CASE_INSENSITIVE_ORDER))
                .map(Organisations::member)
                .toList();
    }

    /**
     * Makes Keycloak mail a link to the person, who then registers or, with an account, joins the partner.
     *
     * @throws Refusal if the person is a member or invited already, or if Keycloak rejects the address
     */
    @PartnerLeads
    public void invite(PartnerId partner, String name, String email, String firstName, String lastName) {
        Directory.asking(() -> {
            var organization = find(partner).orElseGet(() -> create(partner, name));
            try (Response response = organization.members().inviteUser(email, firstName, lastName)) {
                switch (response.getStatus()) {
                    case 200, 201, 204 -> log.info("Invited somebody into {}", partner);
                    case 400 ->
                        throw new Refusal(UserError.input(
                                "email",
                                ErrorCode.INVALID,
                                "This email address cannot be used. Check it and try again."));
                    case 409 ->
                        throw new Refusal(UserError.input(
                                "email",
                                ErrorCode.ALREADY_EXISTS,
                                "This person is already a member or has an open invitation."));
                    default -> throw new WebApplicationException(response.getStatus());
                }
            }
            return null;
        });
    }

    @PartnerLeads
    public void remove(PartnerId partner, PersonId person) {
        Directory.asking(() -> {
            var organization = find(partner)
                    .filter(_ -> person.isAccount())
                    .orElseThrow(() -> Refusal.notFound("personId", "member"));
            appointments.runExclusively(() -> remove(organization, partner, person));
            return null;
        });
    }

    private void remove(OrganizationResource organization, PartnerId partner, PersonId person) {
        try (Response response = organization.members().member(person.value()).delete()) {
            switch (response.getStatus()) {
                case 204 -> {
                    log.info("Removed somebody from {}", partner);
                    appointments.end(person, partner);
                }
                case 400, 404 -> throw Refusal.notFound("personId", "member");
                default -> throw new WebApplicationException(response.getStatus());
            }
        }
    }

    /**
     * Reads a list of a partner's organization, which is empty if there is none. An organization that was found is not
     * looked for again for some minutes, unless it is gone.
     *
     * @param list returns what belongs to the organization with an id
     */
    <T> List<T> read(PartnerId partner, Function<String, List<T>> list) {
        String organization = known.getIfPresent(partner);
        if (organization != null) {
            try {
                return list.apply(organization);
            } catch (NotFoundException gone) {
                known.invalidate(partner);
            }
        }
        return findId(partner).map(list).orElse(List.of());
    }

    /** Asks in any case: what changes an organization goes by what Keycloak has now. */
    Optional<OrganizationResource> find(PartnerId partner) {
        return findId(partner).map(organizations::get);
    }

    private Optional<String> findId(PartnerId partner) {
        Optional<String> found = organizations.searchByAttribute(PARTNER_ID + ":" + partner.value()).stream()
                .findFirst()
                .map(OrganizationRepresentation::getId);
        found.ifPresentOrElse(organization -> known.put(partner, organization), () -> known.invalidate(partner));
        return found;
    }

    /**
     * Keycloak requires unique names, but two schools may share one. The second organization has its id in the name.
     */
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
        try (Response response = organizations.create(organization)) {
            return switch (response.getStatus()) {
                case 201 -> true;
                case 409 -> false;
                default -> throw new WebApplicationException(response.getStatus());
            };
        }
    }

    static Member member(MemberRepresentation user) {
        return new Member(new PersonId(user.getId()), user.getEmail());
    }
}
