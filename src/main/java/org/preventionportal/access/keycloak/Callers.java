package org.preventionportal.access.keycloak;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keycloak.admin.client.resource.OrganizationsMembersResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.Caller;
import org.preventionportal.access.CallerAuthentication;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Finds what another person may do: the {@link Caller} that their next token will make of them. It does not check who
 * asks; the services that use it do. It also knows whether the token of a request was revoked meanwhile.
 */
@Component
public class Callers {

    private final UsersResource users;
    private final OrganizationsMembersResource memberships;
    private final KeycloakOutage outage;
    private final RevokedAccounts revoked;
    private final LoadingCache<PersonId, Set<PartnerId>> partners;

    Callers(
            UsersResource users,
            OrganizationsMembersResource memberships,
            KeycloakOutage outage,
            RevokedAccounts revoked,
            Ticker ticker) {
        this.users = users;
        this.memberships = memberships;
        this.outage = outage;
        this.revoked = revoked;
        this.partners = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(10_000)
                .ticker(ticker)
                .build(person -> outage.asking(() -> memberOf(person)));
    }

    /**
     * Asks Keycloak each time. Empty for a person who has left, may not sign in, or is being erased, which Keycloak may
     * not know yet.
     *
     * @throws Directory.Unavailable if Keycloak does not answer
     */
    public Optional<Caller> find(PersonId person) {
        return person.isAccount() && !revoked.isRevoked(person) ? outage.asking(() -> load(person)) : Optional.empty();
    }

    /**
     * The partners that the person is a member of, as Keycloak said up to a minute ago: none if they have left.
     * Keycloak has no list for several people, so a search or a run of emails would ask it the same again and again.
     *
     * @throws Directory.Unavailable if Keycloak does not answer
     */
    public Set<PartnerId> partners(PersonId person) {
        return partners.get(person);
    }

    /**
     * Whether the token of this request was revoked after its check. Ask after storing what opens something without
     * a token: a revocation deletes what was stored before it. The database knows what other nodes have revoked.
     */
    public boolean isTokenRevoked() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication signedIn)) {
            return false;
        }
        revoked.read();
        Instant issuedAt = Objects.requireNonNullElse(signedIn.getCredentials().getIssuedAt(), Instant.MIN);
        return revoked.refusesToken(signedIn.getPrincipal().id(), issuedAt);
    }

    void forget(PersonId person) {
        partners.invalidate(person);
    }

    private Set<PartnerId> memberOf(PersonId person) {
        try {
            return Caller.partners(organizations(person));
        } catch (NotFoundException gone) {
            return Set.of();
        }
    }

    private List<String> organizations(PersonId person) {
        return memberships.getOrganizations(person.value()).stream()
                .filter(OrganizationRepresentation::isEnabled)
                .map(OrganizationRepresentation::getAlias)
                .toList();
    }

    private Optional<Caller> load(PersonId person) {
        try {
            var account = users.get(person.value());
            UserRepresentation user = account.toRepresentation();
            if (Boolean.FALSE.equals(user.isEnabled())) {
                return Optional.empty();
            }
            Map<String, List<String>> attributes =
                    Optional.ofNullable(user.getAttributes()).orElse(Map.of());
            return Optional.of(Caller.of(
                    person,
                    account.roles().realmLevel().listEffective().stream()
                            .map(RoleRepresentation::getName)
                            .toList(),
                    organizations(person),
                    attributes.getOrDefault("leads", List.of()),
                    attributes.getOrDefault("regions", List.of())));
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }
}
