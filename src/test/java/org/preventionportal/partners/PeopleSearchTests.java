package org.preventionportal.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.support.Account.and;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every account searches for people by name, and finds whom it can list. */
@PortalTest
class PeopleSearchTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of(
                        Account.COLLEAGUE_NORTH,
                        "Colin Northfield",
                        Set.of(Account.LEAD_NORTH, Account.OFFICER_NORTH_EAST, Account.MANAGER, Account.ADMIN)),
                Arguments.of(
                        Account.LEAD_SOUTH,
                        "Lydia South",
                        Set.of(
                                Account.LEAD_SOUTH,
                                Account.PARTNER_TWO,
                                Account.OFFICER_SOUTH_EAST,
                                Account.OFFICER_AND_EVALUATOR,
                                Account.OFFICER_AND_PARTNER,
                                Account.MANAGER,
                                Account.ADMIN)),
                Arguments.of(Account.PARTNER_SUSPENDED, "Simon Suspended", Set.of(Account.MANAGER, Account.ADMIN)),
                Arguments.of(Account.OFFICER_NORTH_EAST, "The Nell Eastwick", and(Account.OFFICERS, Account.ADMIN)),
                Arguments.of(
                        Account.OFFICER_AND_PARTNER,
                        "Orla Twoposts",
                        and(Account.OFFICERS, Account.ADMIN, Account.LEAD_NORTH)),
                Arguments.of(Account.ADMIN, "Ada Admin", Set.of(Account.ADMIN)),
                Arguments.of(Account.NOBODY, "Nemo", Set.of(Account.ADMIN)));
    }

    @ParameterizedTest
    @MethodSource("people")
    void aPersonIsFoundByThoseWhoCanListThem(Account person, String name, Set<Account> finders) {
        assertThat(Stream.of(Account.values())
                        .filter(account ->
                                found(account, name).contains(person.id().value())))
                .containsExactlyInAnyOrderElementsOf(finders);
    }

    @Test
    void thePeopleOfAPartnerAreInOrderOfName() {
        assertThat(names(
                        Account.OFFICER_NORTH_EAST,
                        "partners/peopleNames",
                        Map.of("id", Given.NORTH),
                        "partner.people[*].name"))
                .contains("Colin Northfield", "Leah Northgate", "Nora Northfield")
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void officersAreInOrderOfName() {
        assertThat(names(Account.MANAGER, "access/officerNames", Map.of(), "officers[*].person.name"))
                .startsWith("Edwin Mideast")
                .endsWith("Yasmin Yorkdale")
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    private List<String> names(Account reader, String document, Map<String, ?> variables, String path) {
        return portal.readAll(reader, document, variables, path, String.class);
    }

    @Test
    void aHitNamesThePartnersWhosePeopleTheFinderKnows() {
        for (Account finder : List.of(Account.LEAD_NORTH, Account.OFFICER_NORTH_EAST)) {
            assertThat(partners(finder, "Tara Twofold")).containsExactly(Given.NORTH.value());
        }
        assertThat(partners(Account.OFFICER_SOUTH_EAST, "Tara Twofold")).containsExactly(Given.SOUTH.value());
        for (Account finder : List.of(Account.MANAGER, Account.ADMIN)) {
            assertThat(partners(finder, "Tara Twofold")).containsExactly(Given.SOUTH.value(), Given.NORTH.value());
        }
        assertThat(hits(Account.OFFICER_SOUTH_EAST, "Orla Twoposts").map(Hit::partners))
                .as("as of somebody who may not sign in")
                .containsOnlyNulls();
    }

    @Test
    void anAddressFindsNobody() {
        for (String address : List.of("colleague.north@example.org", "colleague.north")) {
            assertThat(found(Account.ADMIN, address)).isEmpty();
            assertThat(found(Account.LEAD_NORTH, address)).isEmpty();
        }
    }

    /** Search leaves out words such as "will" and "the" everywhere else. */
    @Test
    void aNameMayBeAWordThatIsLeftOutElsewhere() {
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        String will = keycloak.account("will.%s@example.org".formatted(UUID.randomUUID()), true);
        try {
            keycloak.rename(will, "Will", "Eastwick");
            assertThat(found(Account.ADMIN, "will")).containsExactly(will);
            assertThat(found(Account.ADMIN, "Will Eastwick")).containsExactly(will);
            assertThat(found(Account.ADMIN, "the")).isEmpty();
            assertThat(found(Account.OFFICER_NORTH_EAST, "the")).isEmpty();
        } finally {
            keycloak.delete(will);
        }
    }

    @Test
    void aFormerMemberIsNotFoundAnyMore() {
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        String person = keycloak.account("ada.%s@example.org".formatted(UUID.randomUUID()), true);
        try {
            keycloak.join(Given.NORTH.value(), person);
            assertThat(found(Account.LEAD_NORTH, "ada account")).contains(person);

            assertThat(portal.codes(
                            Account.MANAGER,
                            "partners/removePartnerMember",
                            Input.of("partnerId", Given.NORTH).with("personId", person)))
                    .isEmpty();

            assertThat(found(Account.LEAD_NORTH, "account ada")).doesNotContain(person);
            assertThat(found(Account.MANAGER, "ada account")).doesNotContain(person);
        } finally {
            keycloak.delete(person);
        }
    }

    /** Keycloak may be asked once for each. */
    @Test
    void aSearchLooksAtFortyAccountsOfAName() {
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        List<String> people = IntStream.range(0, 41)
                .mapToObj(number ->
                        keycloak.account("aaa.%02d.%s@example.org".formatted(number, UUID.randomUUID()), true))
                .toList();
        try {
            List<String> last = people.subList(39, 41);
            last.forEach(person -> keycloak.join(Given.NORTH.value(), person));

            assertThat(found(Account.OFFICER_NORTH_EAST, "ada acc")).containsExactly(last.getFirst());
            assertThat(found(Account.LEAD_NORTH, "ada acc")).containsAll(last);
        } finally {
            people.forEach(keycloak::delete);
        }
    }

    /** The second one is without words that are left out elsewhere. Its first account would be the 41st. */
    @Test
    void bothAttemptsOfASearchLookAtFortyAccountsTogether() {
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        List<String> people = IntStream.range(0, 41)
                .mapToObj(number ->
                        keycloak.account("aaa.%02d.%s@example.org".formatted(number, UUID.randomUUID()), true))
                .toList();
        try {
            String first = people.getFirst();
            keycloak.rename(first, "Ada", "Manysuch");
            keycloak.join(Given.NORTH.value(), first);
            people.subList(1, 41).forEach(person -> keycloak.rename(person, "Will", "Manysuch"));

            assertThat(found(Account.OFFICER_NORTH_EAST, "will manysuch")).isEmpty();
            assertThat(found(Account.OFFICER_NORTH_EAST, "the manysuch")).containsExactly(first);
        } finally {
            people.forEach(keycloak::delete);
        }
    }

    /** The search and the names remember accounts for a while. */
    @Test
    void aDeletedAccountHidesNobodysPartners() {
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        List<String> people = Stream.generate(
                        () -> keycloak.account("ada.%s@example.org".formatted(UUID.randomUUID()), true))
                .limit(2)
                .toList();
        try {
            people.forEach(person -> {
                keycloak.rename(person, "Ada", "Gonesoon");
                keycloak.join(Given.NORTH.value(), person);
            });
            assertThat(partners(Account.LEAD_NORTH, "Ada Gonesoon"))
                    .containsExactly(Given.NORTH.value(), Given.NORTH.value());

            keycloak.delete(people.getFirst());
            clock.advance(Duration.ofMinutes(1));

            assertThat(partners(Account.LEAD_NORTH, "Ada Gonesoon")).containsExactly(Given.NORTH.value());
        } finally {
            keycloak.delete(people.getLast());
        }
    }

    private record Group(int totalCount, List<Hit> nodes) {}

    private record Hit(String id, @Nullable List<Partner> partners) {}

    private record Partner(String id) {}

    private List<String> found(Account account, String name) {
        return hits(account, name).map(Hit::id).toList();
    }

    private List<String> partners(Account account, String name) {
        return hits(account, name)
                .flatMap(hit -> Stream.ofNullable(hit.partners()).flatMap(Collection::stream))
                .map(Partner::id)
                .toList();
    }

    /** A count says no more than the list. */
    private Stream<Hit> hits(Account account, String name) {
        List<Group> groups = portal.readAll(
                account,
                "search/search",
                Map.of("text", name, "kinds", List.of("PERSON")),
                "search.groups",
                Group.class);
        assertThat(groups)
                .allSatisfy(group ->
                        assertThat(group.totalCount()).isEqualTo(group.nodes().size()));
        return groups.stream().map(Group::nodes).flatMap(Collection::stream);
    }
}
