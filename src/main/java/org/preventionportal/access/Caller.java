package org.preventionportal.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Says who is asking, according to a verified access token. A person may hold several roles and belong to several
 * partners. Unknown roles and regions in a token are ignored.
 *
 * @param partners the partners that the person is a member of
 * @param leads the partners that the person leads, as far as they are a member and hold {@link Role#PARTNER_LEAD}
 */
public record Caller(PersonId id, Set<Role> roles, Set<PartnerId> partners, Set<PartnerId> leads, Set<Region> regions) {

    /** A caller without account and role. */
    public static final Caller ANONYMOUS =
            new Caller(new PersonId("anonymous"), Set.of(), Set.of(), Set.of(), Set.of());

    /** The service itself, for work that nobody has asked for over HTTP. */
    public static final Caller SERVICE = new Caller(PersonId.SERVICE, Set.of(), Set.of(), Set.of(), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        partners = Set.copyOf(partners);
        leads = Set.copyOf(leads);
        regions = Set.copyOf(regions);
    }

    /** The caller of the request that this thread handles. */
    public static Caller current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof CallerAuthentication signedIn ? signedIn.getPrincipal() : ANONYMOUS;
    }

    static Caller of(Jwt token) {
        return of(
                new PersonId(Objects.requireNonNull(token.getSubject())),
                strings(token, "roles"),
                strings(token, "organization"),
                strings(token, "leads"),
                strings(token, "regions"));
    }

    /** What Keycloak says of a person, by the names that it has for roles, partners and regions. */
    public static Caller of(
            PersonId person,
            Collection<String> roles,
            Collection<String> organizations,
            Collection<String> leads,
            Collection<String> regions) {
        Set<PartnerId> partners = partners(organizations);
        Set<Role> held = roles.stream()
                .map(Role::ofClaim)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (!partners.isEmpty()) {
            held.add(Role.PARTNER); // an invited colleague has a membership and no role of their own
        }
        return new Caller(person, held, partners, partners(leads), Set.copyOf(Region.named(regions)));
    }

    public static Set<PartnerId> partners(Collection<String> aliases) {
        return aliases.stream()
                .filter(alias -> alias.startsWith(PartnerId.PREFIX))
                .map(PartnerId::new)
                .collect(Collectors.toSet());
    }

    /**
     * A claim with several values. Keycloak sends organizations as a list of aliases, or with attributes as an object
     * by alias.
     */
    private static Collection<String> strings(Jwt token, String claim) {
        @Nullable Object value = token.getClaims().get(claim);
        return switch (value) {
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case Map<?, ?> byAlias ->
                byAlias.keySet().stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isManager() {
        return has(Role.PROGRAMME_MANAGER);
    }

    /** Whether this is one of the officers and programme managers, who triage and deliver. */
    public boolean isDeliveryStaff() {
        return has(Role.OFFICER) || isManager();
    }

    public boolean isDeliveryStaffOrEvaluator() {
        return isDeliveryStaff() || has(Role.EVALUATOR);
    }

    /** Whether this caller manages every partner: suspends it, and invites and removes its members. */
    public boolean managesAllPartners() {
        return isManager() || has(Role.ADMIN);
    }

    /** Whether this person works for the programme. They can also be a member of a partner. */
    public boolean isStaff() {
        return isDeliveryStaffOrEvaluator() || has(Role.ADMIN);
    }

    /** Whether this caller decides on the requests of a region. */
    public boolean decidesFor(Region region) {
        return isManager() || (has(Role.OFFICER) && regions.contains(region));
    }

    /** The same caller without their other partners, for what one partner has or sees. */
    public Caller within(PartnerId partner) {
        Set<PartnerId> one = Set.of(partner);
        return new Caller(id, roles, only(one, partners), only(one, leads), regions);
    }

    /** The same person as a member of these partners alone: without other partners, and without the roles of staff. */
    public Caller asMemberOf(Set<PartnerId> some) {
        Set<Role> ofMember = EnumSet.of(Role.PARTNER, Role.PARTNER_LEAD);
        ofMember.retainAll(roles);
        return new Caller(id, ofMember, only(some, partners), only(some, leads), Set.of());
    }

    private static Set<PartnerId> only(Set<PartnerId> some, Set<PartnerId> partners) {
        return partners.stream().filter(some::contains).collect(Collectors.toSet());
    }

    /** A lead leads certain partners, not every partner that they belong to. */
    public boolean leads(PartnerId partner) {
        return has(Role.PARTNER_LEAD) && partners.contains(partner) && leads.contains(partner);
    }
}
