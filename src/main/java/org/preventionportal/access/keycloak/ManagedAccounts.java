package org.preventionportal.access.keycloak;

import static org.preventionportal.access.keycloak.Directory.asking;

import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.OrganizationsMembersResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.KeycloakConfiguration.RoleAssignments;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.stereotype.Component;

/**
 * Lists the accounts of people with what they may do, including those that are suspended. It does not check who asks;
 * the services that use it do.
 */
@Component
public class ManagedAccounts {

    /** The roles of people who work for the programme. */
    public static final Set<Role> STAFF = Set.of(Role.OFFICER, Role.PROGRAMME_MANAGER, Role.EVALUATOR, Role.ADMIN);

    /** Letters with accents, and those that have one in Welsh, Irish, French or Spanish names. */
    private static final Pattern ACCENTED = Pattern.compile("[\\P{ASCII}aceinouwyACEINOUWY]+");

    private final UsersResource users;
    private final RoleAssignments roles;
    private final OrganizationsMembersResource memberships;
    private final Organisations organisations;
    private final KeycloakOutage outage;

    ManagedAccounts(
            UsersResource users,
            RoleAssignments roles,
            OrganizationsMembersResource memberships,
            Organisations organisations,
            KeycloakOutage outage) {
        this.users = users;
        this.roles = roles;
        this.memberships = memberships;
        this.organisations = organisations;
        this.outage = outage;
    }

    /**
     * An account as Keycloak has it.
     *
     * @param leads the partners that the person leads, if they are a member
     */
    public record ManagedAccount(
            PersonId person,
            String name,
            String email,
            boolean isSuspended,
            List<Role> roles,
            List<Region> regions,
            List<PartnerId> leads,
            @Nullable Instant createdAt) {

        public boolean has(Role role) {
            return roles.contains(role);
        }

        private boolean isStaff() {
            return roles.stream().anyMatch(STAFF::contains);
        }
    }

    /** What narrows the list. Null does not. */
    public record Narrowing(
            @Nullable String words,
            @Nullable Role role,
            @Nullable Region region,
            @Nullable PartnerId partner,
            @Nullable Boolean isStaff,
            @Nullable Boolean isSuspended) {

        /** Whether nobody can match, since there are words without a letter or a digit. */
        private boolean findsNobody() {
            return words != null && !words.isBlank() && SearchTerms.words(words).isEmpty();
        }

        /**
         * Whose holders the list is chosen from. Officers only have regions. Empty if others may match, too, or the
         * list is chosen from the members of a partner.
         */
        private Set<Role> chosenFrom() {
            if (partner != null) {
                return Set.of();
            }
            if (role != null) {
                return Set.of(role);
            }
            if (region != null) {
                return Set.of(Role.OFFICER);
            }
            return Boolean.TRUE.equals(isStaff) ? STAFF : Set.of();
        }

        private Predicate<ManagedAccount> asPredicate() {
            List<String> sought = words == null ? List.of() : SearchTerms.words(words);
            return account -> sought.stream().allMatch(word -> isIn(word, account))
                    && (role == null || account.has(role))
                    && (region == null || account.regions().contains(region))
                    && (isStaff == null || isStaff == account.isStaff())
                    && (isSuspended == null || isSuspended == account.isSuspended());
        }

        private static boolean isIn(String word, ManagedAccount account) {
            return Stream.of(account.name(), account.email())
                    .flatMap(text -> SearchTerms.words(text).stream())
                    .anyMatch(part -> part.startsWith(word));
        }
    }

    /** All that match, in no order: Keycloak can neither sort by name nor narrow by all of this. */
    public List<ManagedAccount> list(Narrowing narrowing) {
        if (narrowing.findsNobody()) {
            return List.of();
        }
        return outage.asking(() -> {
            Map<Role, Map<String, UserRepresentation>> byRole = holdersByRole(narrowing.chosenFrom());
            return candidates(narrowing, byRole)
                    .map(user -> account(user, rolesOf(user, byRole)))
                    .filter(narrowing.asPredicate())
                    .toList();
        });
    }

    /** Asks in any case: after a change it says what has become of the account. */
    public Optional<ManagedAccount> find(PersonId person) {
        return asking(() -> user(person).map(user -> account(user, rolesOf(user))));
    }

    /** The partners that a member leads who may sign in. Keycloak is asked about each lead. */
    public Set<PartnerId> ledPartners() {
        return outage.asking(() -> KeycloakLists.holders(roles, Role.PARTNER_LEAD, false).stream()
                .map(user -> account(user, List.of()))
                .filter(account -> !account.isSuspended())
                .filter(account -> !account.leads().isEmpty())
                .flatMap(this::led)
                .collect(Collectors.toSet()));
    }

    /** Who was removed from a partner, or has not joined it yet, does not lead it. */
    private Stream<PartnerId> led(ManagedAccount account) {
        return partners(account.person()).stream().filter(account.leads()::contains);
    }

    /** The partners that the person is a member of. */
    public List<PartnerId> partners(PersonId person) {
        return outage.asking(() -> memberships.getOrganizations(person.value()).stream()
                .map(OrganizationRepresentation::getAlias)
                .filter(alias -> alias.startsWith(PartnerId.PREFIX))
                .map(PartnerId::new)
                .toList());
    }

    /** The narrowest of Keycloak's own lists. */
    private Stream<UserRepresentation> candidates(
            Narrowing narrowing, Map<Role, Map<String, UserRepresentation>> byRole) {
        if (narrowing.partner() != null) {
            return organisations.users(narrowing.partner()).stream();
        }
        if (!narrowing.chosenFrom().isEmpty()) {
            Map<String, UserRepresentation> holders = new LinkedHashMap<>();
            narrowing.chosenFrom().forEach(role -> holders.putAll(byRole.getOrDefault(role, Map.of())));
            return holders.values().stream();
        }
        if (Boolean.TRUE.equals(narrowing.isSuspended())) {
            return KeycloakLists.all((first, most) -> users.search((Boolean) null, first, most, false, false)).stream();
        }
        String words = narrowing.words() == null ? "" : inside(narrowing.words());
        return KeycloakLists.all((first, most) -> users.search(words, first, most, false)).stream();
    }

    /**
     * Makes Keycloak look for the words inside of names and addresses too, of which it knows only the beginning. It
     * distinguishes accents, so that a letter that has one, or may have one in a name, stands for any text.
     */
    private static String inside(String words) {
        return Stream.of(Normalizer.normalize(words, Normalizer.Form.NFC).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "*%s*".formatted(ACCENTED.matcher(word).replaceAll("*")))
                .collect(Collectors.joining(" "));
    }

    /**
     * Users by id. One list for each role, so that a list of accounts needs no question about each.
     *
     * @param whole whose holders are read with all that Keycloak has of them, not with their ids only
     */
    private Map<Role, Map<String, UserRepresentation>> holdersByRole(Set<Role> whole) {
        Map<Role, Map<String, UserRepresentation>> all = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (role != Role.PARTNER) {
                Map<String, UserRepresentation> byId = new LinkedHashMap<>();
                KeycloakLists.holders(roles, role, !whole.contains(role)).forEach(user -> byId.put(user.getId(), user));
                all.put(role, byId);
            }
        }
        return all;
    }

    private static List<Role> rolesOf(UserRepresentation user, Map<Role, Map<String, UserRepresentation>> byRole) {
        return byRole.entrySet().stream()
                .filter(role -> role.getValue().containsKey(user.getId()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Role> rolesOf(UserRepresentation user) {
        return roles.roles(user.getId()).stream()
                .flatMap(role -> Role.ofClaim(role.getName()).stream())
                .filter(role -> role != Role.PARTNER)
                .sorted()
                .toList();
    }

    /** As one of a list, which needs no resource for each user. */
    private Optional<UserRepresentation> user(PersonId person) {
        return person.isAccount()
                ? users.search("id:" + person.value(), 0, 1, false).stream().findFirst()
                : Optional.empty();
    }

    private static ManagedAccount account(UserRepresentation user, List<Role> roles) {
        Map<String, List<String>> attributes =
                Optional.ofNullable(user.getAttributes()).orElse(Map.of());
        return new ManagedAccount(
                new PersonId(user.getId()),
                FullName.of(user.getFirstName(), user.getLastName()),
                Optional.ofNullable(user.getEmail()).orElse(""),
                Boolean.FALSE.equals(user.isEnabled()),
                roles,
                Region.named(attributes.getOrDefault("regions", List.of())),
                attributes.getOrDefault("leads", List.of()).stream()
                        .filter(id -> id.startsWith(PartnerId.PREFIX))
                        .map(PartnerId::new)
                        .toList(),
                Optional.ofNullable(user.getCreatedTimestamp())
                        .map(Instant::ofEpochMilli)
                        .orElse(null));
    }
}
