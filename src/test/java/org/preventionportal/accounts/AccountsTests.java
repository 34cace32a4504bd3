package org.preventionportal.accounts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.PartnerId;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.development.Neighbours;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.support.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.http.MediaType;

@PortalTest
class AccountsTests {

    private static final Duration AGE_OF_CHECKED_TOKENS = Duration.ofSeconds(6);

    @Autowired
    private TestDatabase database;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private RealmResource service;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record Person(String id) {}

    private record Shown(
            Person person,
            String name,
            String email,
            String state,
            List<String> roles,
            List<String> regions,
            List<Person> leadOf,
            int version) {}

    private static KeycloakServer keycloak() {
        return Neighbours.shared().keycloak();
    }

    private Shown account(String person) {
        return portal.read(Account.ADMIN, "accounts/account", Map.of("personId", person), "account", Shown.class);
    }

    private List<String> found(Map<String, ?> filter) {
        return portal.readAll(
                Account.ADMIN,
                "accounts/accounts",
                Map.of("filter", filter, "first", 100),
                "accounts.nodes[*].email",
                String.class);
    }

    private List<String> codes(String mutation, Input input) {
        return portal.codes(Account.ADMIN, "accounts/" + mutation, input);
    }

    /** The secret of the service gives nobody a role. */
    @ParameterizedTest
    @ValueSource(strings = {"officer", "programme-manager", "evaluator", "admin", "staff"})
    void theServiceAccountAloneCannotGrantAStaffRole(String role) {
        var granted = List.of(service.roles().get(role).toRepresentation());
        var roles = service.users().get(Account.NOBODY.id().value()).roles().realmLevel();

        assertThatThrownBy(() -> roles.add(granted)).isInstanceOf(ForbiddenException.class);
        assertThat(service.roles().get(role).getUserMembers())
                .noneMatch(user -> user.getId().equals(Account.NOBODY.id().value()));
    }

    static Stream<Named<Consumer<RealmResource>>> otherRoads() {
        return Stream.of(
                named(
                        "the default role",
                        realm -> realm.roles().get("default-roles-prevention").addComposites(admin(realm))),
                named(
                        "a role of partners",
                        realm -> realm.roles().get("partner").addComposites(admin(realm))),
                named("a group", realm -> answer(realm.groups().add(new GroupRepresentation()))),
                named("a client", realm -> answer(realm.clients().create(new ClientRepresentation()))),
                named("another realm role", realm -> realm.roles().create(new RoleRepresentation())),
                named("the settings of the realm", realm -> realm.update(new RealmRepresentation())),
                named(
                        "an impersonation",
                        realm -> realm.users().get(Account.ADMIN.id().value()).impersonate()));
    }

    private static Named<Consumer<RealmResource>> named(String road, Consumer<RealmResource> attempt) {
        return Named.of(road, attempt);
    }

    private static List<RoleRepresentation> admin(RealmResource realm) {
        return List.of(realm.roles().get("admin").toRepresentation());
    }

    private static void answer(Response answer) {
        if (answer.getStatus() == Response.Status.FORBIDDEN.getStatusCode()) {
            throw new ForbiddenException();
        }
    }

    /** Nor does it make a role, a group or a client that has one, or act as somebody who has one. */
    @ParameterizedTest
    @MethodSource("otherRoads")
    void theServiceAccountAloneGetsToNoStaffRoleByAnotherRoad(Consumer<RealmResource> road) {
        assertThatThrownBy(() -> road.accept(service)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void anAdministratorMakesAnOfficer() {
        Input officer = AccountRoleCases.evaluator()
                .with("roles", List.of("OFFICER"))
                .with("regions", List.of("WALES", "LONDON"));
        String email = String.valueOf(officer.get("email"));

        String person =
                portal.change(Account.ADMIN, "accounts/createStaffAccount", officer, "account.person.id", String.class);

        Shown made = account(person);
        assertThat(made.roles()).containsExactly("OFFICER");
        assertThat(made.regions()).containsExactly("LONDON", "WALES");
        assertThat(Neighbours.shared().mail().messages())
                .filteredOn(mail -> MailCatcher.recipients(mail).contains(email))
                .hasSize(1);
        assertThat(found(Map.of("role", "OFFICER", "region", "WALES"))).contains(email);
        assertThat(found(Map.of("region", "NORTH_EAST"))).doesNotContain(email);
        assertThat(found(Map.of("words", "eve"))).contains(email);
        assertThat(codes("createStaffAccount", officer)).containsExactly("ALREADY_EXISTS");
        assertThat(portal.text(Account.ADMIN, "audit/auditTrail", Map.of())).contains("CREATE_STAFF_ACCOUNT", person);
        keycloak().delete(person);
    }

    private record Refused(@Nullable Shown account, List<UserError> userErrors) {}

    /** As after a creation that broke off, or whose answer was lost. */
    @Test
    void aRepeatedCreationIsRefusedWithTheAccountAsItIs() {
        Input evaluator = AccountRoleCases.evaluator();
        String person = keycloak().account(String.valueOf(evaluator.get("email")), true);

        Refused repeated = portal.read(
                Account.ADMIN,
                "accounts/createStaffAccount",
                Map.of("input", evaluator),
                "createStaffAccount",
                Refused.class);

        assertThat(repeated.userErrors()).extracting(UserError::code).containsExactly(ErrorCode.ALREADY_EXISTS);
        Shown found = requireNonNull(repeated.account());
        assertThat(found.person().id()).isEqualTo(person);
        assertThat(found.roles()).isEmpty();
        assertThat(codes(
                        "updateAccountRoles",
                        Input.of("personId", person)
                                .with("version", found.version())
                                .with("roles", evaluator.get("roles"))
                                .with("regions", evaluator.get("regions"))))
                .isEmpty();
        assertThat(account(person).roles()).containsExactly("EVALUATOR");
        keycloak().delete(person);
    }

    @Test
    void staffAreListedWithoutMembersOfPartners() {
        assertThat(ids(true))
                .contains(person(Account.OFFICER_NORTH_EAST), person(Account.MANAGER), person(Account.ADMIN))
                .contains(person(Account.OFFICER_AND_PARTNER))
                .doesNotContain(person(Account.PARTNER_NORTH), person(Account.LEAD_NORTH), person(Account.NOBODY))
                .doesNotHaveDuplicates();
        assertThat(ids(false))
                .contains(person(Account.PARTNER_NORTH), person(Account.LEAD_NORTH), person(Account.NOBODY))
                .doesNotContain(person(Account.OFFICER_AND_PARTNER), person(Account.MANAGER));
    }

    private List<String> ids(boolean isStaff) {
        Map<String, ?> filter = Map.of("filter", Map.of("isStaff", isStaff), "first", 100);
        return portal.readAll(Account.ADMIN, "accounts/accounts", filter, "accounts.nodes[*].person.id", String.class);
    }

    private static String person(Account account) {
        return account.id().value();
    }

    private record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    private record Accounts(List<Shown> nodes, int totalCount, PageInfo pageInfo) {

        List<String> names() {
            return nodes.stream().map(Shown::name).toList();
        }
    }

    private Accounts page(Map<String, ?> variables) {
        return portal.read(Account.ADMIN, "accounts/accounts", variables, "accounts", Accounts.class);
    }

    @Test
    void accountsAreListedPageByPageInOrderOfName() {
        Map<String, ?> staff = Map.of("isStaff", true);
        List<String> all = page(Map.of("filter", staff, "first", 100)).names();
        assertThat(all).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER).hasSizeBetween(6, 99);

        Accounts first = page(Map.of("filter", staff, "first", 2));
        String end = requireNonNull(first.pageInfo().endCursor());
        Accounts rest = page(Map.of("filter", staff, "first", 100, "after", end));
        String start = requireNonNull(rest.pageInfo().startCursor());
        Accounts back = page(Map.of("filter", staff, "last", 1, "before", start));

        assertThat(first.names()).isEqualTo(all.subList(0, 2));
        assertThat(rest.names()).isEqualTo(all.subList(2, all.size()));
        assertThat(back.names()).isEqualTo(all.subList(1, 2));
        assertThat(Stream.of(first, rest, back).map(Accounts::totalCount)).containsOnly(all.size());
        assertThat(Stream.of(first, rest, back).map(Accounts::pageInfo))
                .extracting(PageInfo::hasPreviousPage, PageInfo::hasNextPage)
                .containsExactly(tuple(false, true), tuple(true, false), tuple(true, true));
    }

    @Test
    void anAccountIsFoundByItsAddressAndByEachPartOfItsName() {
        Input evaluator =
                AccountRoleCases.evaluator().with("firstName", "Zoë Ann").with("lastName", "Evans-Lee");
        String email = String.valueOf(evaluator.get("email"));
        String person = portal.change(
                Account.ADMIN, "accounts/createStaffAccount", evaluator, "account.person.id", String.class);

        for (String words : List.of(email, "Evans-Lee", "lee ann", "ZOË", "zoe", "evans zo")) {
            assertThat(found(Map.of("words", words))).as(words).contains(email);
        }
        assertThat(found(Map.of("words", "vans"))).as("no beginning of a word").doesNotContain(email);
        assertThat(found(Map.of("words", "!!!"))).as("no word").isEmpty();
        assertThat(found(Map.of("words", email, "isStaff", true))).containsExactly(email);
        assertThat(found(Map.of("words", email, "isStaff", false))).isEmpty();
        keycloak().delete(person);
    }

    @Test
    void rolesAndRegionsAreReplacedTogether() {
        String person = keycloak().account(AccountRoleCases.address(), true, "evaluator");
        Input officer = Input.of("personId", person)
                .with("version", account(person).version())
                .with("roles", List.of("OFFICER"))
                .with("regions", List.of());

        assertThat(portal.userErrors(Account.ADMIN, "accounts/updateAccountRoles", officer))
                .extracting(UserError::field)
                .containsExactly(List.of("input", "regions"));
        assertThat(codes("updateAccountRoles", officer.with("regions", List.of("WALES"))))
                .isEmpty();
        assertThat(account(person).roles()).containsExactly("OFFICER");
        assertThat(codes("updateAccountRoles", officer.with("roles", List.of("ADMIN"))))
                .as("a colleague has changed the account since")
                .containsExactly("CONFLICT");
        assertThat(codes(
                        "updateAccountRoles",
                        officer.with("version", account(person).version()).with("roles", List.of())))
                .isEmpty();
        assertThat(account(person).roles()).isEmpty();
        keycloak().delete(person);
    }

    /** Keycloak asks for a second factor at sign-in only, and an evaluator's session may rest for longer. */
    @ParameterizedTest
    @CsvSource({"'', EVALUATOR, 0", "evaluator, ADMIN, 0", "officer, OFFICER, 1", "officer, '', 1"})
    void whoGetsAStaffRoleSignsInAgain(String before, String after, int sessions) {
        String email = AccountRoleCases.address();
        String[] roles = before.isEmpty() ? new String[0] : new String[] {before};
        String person = keycloak().account(email, true, roles);
        try {
            Tokens.of(email);
            List<String> given = after.isEmpty() ? List.of() : List.of(after);

            assertThat(codes(
                            "updateAccountRoles",
                            Input.of("personId", person)
                                    .with("version", account(person).version())
                                    .with("roles", given)
                                    .with("regions", given.contains("OFFICER") ? List.of("WALES") : List.of())))
                    .isEmpty();

            assertThat(service.users().get(person).getUserSessions()).hasSize(sessions);
        } finally {
            keycloak().delete(person);
        }
    }

    @Test
    void partnersThatNobodyLeadsAreListedAndCounted() {
        String unled = registered();

        assertThat(withoutLead()).contains(unled).doesNotContain(Given.NORTH.value(), Given.SOUTH.value());
    }

    /** Of a partner of its own, because other tests leave leads behind. */
    @Test
    void whoIsNoMemberAnyMoreLeadsNothing() {
        String partner = registered();
        Input invitation = Input.of("partnerId", partner)
                .withKey()
                .with("email", AccountRoleCases.address())
                .with("firstName", "Ada")
                .with("lastName", "Example");
        assertThat(portal.codes(Account.ADMIN, "partners/invitePartnerMember", invitation))
                .isEmpty();
        Input lead = leadOf(partner);
        Input colleague = leadOf(partner);

        assertThat(portal.codes(Account.MANAGER, "partners/removePartnerMember", lead))
                .isEmpty();

        assertThat(withoutLead()).doesNotContain(partner);
        assertThat(codes("removePartnerLead", colleague)).isEmpty();
        assertThat(withoutLead()).as("the colleague led it").contains(partner);
        String person = String.valueOf(lead.get("personId"));
        assertThat(account(person).leadOf())
                .as("a second invitation does not appoint them again")
                .isEmpty();
        keycloak().delete(person);
        keycloak().delete(String.valueOf(colleague.get("personId")));
    }

    private Input leadOf(String partner) {
        String person = keycloak().account(AccountRoleCases.address(), true);
        keycloak().join(partner, person);
        Input lead = Input.of("partnerId", partner).with("personId", person);
        assertThat(codes("appointPartnerLead", lead)).isEmpty();
        return lead;
    }

    private String registered() {
        return portal.change(
                Account.ADMIN,
                "partners/registerPartner",
                Input.of("name", "Tyne Youth Trust")
                        .withKey()
                        .with("kind", "VOLUNTARY_SECTOR")
                        .with("region", "NORTH_EAST"),
                "partner.id",
                String.class);
    }

    private List<String> withoutLead() {
        List<String> listed = portal.readAll(
                Account.ADMIN, "accounts/partnersWithoutLead", Map.of(), "partnersWithoutLead[*].id", String.class);
        int counted = portal.read(
                Account.ADMIN,
                "accounts/partnersWithoutLead",
                Map.of(),
                "home.partnersWithoutLeadCount",
                Integer.class);
        assertThat(listed).hasSize(counted);
        return listed;
    }

    @Test
    void nobodyChangesTheirOwnAccount() {
        Input own = Input.of("personId", Account.ADMIN.id());

        assertThat(codes("suspendAccount", own.with("reason", "LEFT"))).containsExactly("NOT_ALLOWED");
        assertThat(codes(
                        "updateAccountRoles",
                        own.with("version", 1)
                                .with("roles", List.of("PROGRAMME_MANAGER"))
                                .with("regions", List.of())))
                .containsExactly("NOT_ALLOWED");
        assertThat(codes("appointPartnerLead", own.with("partnerId", Given.NORTH)))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void aSuspendedPersonIsOutAtOnceUntilReinstated() {
        Input evaluator = Input.of("personId", Account.EVALUATOR.id());
        String token = Tokens.of(Account.EVALUATOR);
        assertThat(statusWith(token)).isEqualTo(200);
        try {
            assertThat(codes("suspendAccount", evaluator.with("reason", "LEFT")))
                    .isEmpty();
            clock.advance(AGE_OF_CHECKED_TOKENS);

            assertThat(statusWith(token)).isEqualTo(401);
            assertThatThrownBy(() -> Tokens.of("evaluator")).isInstanceOf(RuntimeException.class);
            assertThat(found(Map.of("state", "SUSPENDED"))).contains("evaluator@example.org");
            assertThat(found(Map.of("state", "ACTIVE"))).doesNotContain("evaluator@example.org");
            assertThat(account(Account.EVALUATOR.id().value()).state()).isEqualTo("SUSPENDED");
            assertThat(portal.read(
                            Account.ADMIN,
                            "audit/auditTrail",
                            Map.of("filter", Map.of("action", "SUSPEND_ACCOUNT", "outcome", "DONE")),
                            "auditTrail.edges[0].node.codes[0]",
                            String.class))
                    .isEqualTo("REASON_LEFT");
            assertThat(codes("suspendAccount", evaluator.with("reason", "LEFT")))
                    .containsExactly("WRONG_STATE");
        } finally {
            assertThat(codes("reinstateAccount", evaluator)).isEmpty();
        }
        clock.advance(AGE_OF_CHECKED_TOKENS);
        assertThat(statusWith(token)).as("a token from before").isEqualTo(401);
        assertThat(account(Account.EVALUATOR.id().value()).state()).isEqualTo("ACTIVE");
        assertThatCode(() -> Tokens.of("evaluator")).doesNotThrowAnyException();
    }

    /** Keycloak's console disables an account without that, and a suspension may fail between the two. */
    @Test
    void aReinstatementEndsTheSessionsFromBefore() {
        String email = AccountRoleCases.address();
        String person = keycloak().account(email, true, "evaluator");
        try {
            Tokens.of(email);
            UserResource account = service.users().get(person);
            UserRepresentation disabled = account.toRepresentation();
            disabled.setEnabled(false);
            account.update(disabled);
            assertThat(account.getUserSessions()).hasSize(1);

            assertThat(codes("reinstateAccount", Input.of("personId", person))).isEmpty();

            assertThat(account.getUserSessions()).isEmpty();
            assertThat(account.toRepresentation().isEnabled()).isTrue();
        } finally {
            keycloak().delete(person);
        }
    }

    @Test
    void aLostSecondFactorIsResetAndThePersonGetsAnEmail() {
        String email = AccountRoleCases.address();
        String person = keycloak().account(email, true, "evaluator");
        Input account = Input.of("personId", person);
        try {
            assertThat(codes("resetSecondFactor", account)).containsExactly("WRONG_STATE");
            String token = Tokens.of(email);
            assertThat(statusWith(token)).isEqualTo(200);
            keycloak().addAuthenticatorApp(person);
            clock.advance(AGE_OF_CHECKED_TOKENS);

            assertThat(codes("resetSecondFactor", account)).isEmpty();
            assertThat(statusWith(token)).as("a token from before").isEqualTo(401);
            assertThat(service.users().get(person).credentials())
                    .extracting(CredentialRepresentation::getType)
                    .containsExactly("password");
            assertThat(database.dump("outbox")).contains("SECOND_FACTOR_RESET", person);
            assertThat(database.dump("audit")).contains("resetSecondFactor", person);
            assertThat(codes("resetSecondFactor", Input.of("personId", Account.ADMIN.id())))
                    .containsExactly("NOT_ALLOWED");
        } finally {
            keycloak().delete(person);
        }
    }

    /** The second one may not sign in any more, and has a token that is still good. */
    @Test
    void theLastActiveAdministratorIsNeitherSuspendedNorDemoted() {
        String email = AccountRoleCases.address();
        String second = keycloak().account(email, true, "admin");
        try {
            var caller = portal.withToken(Tokens.of(email));
            var account = service.users().get(second);
            var user = account.toRepresentation();
            user.setEnabled(false);
            account.update(user);
            Input admin = Input.of("personId", Account.ADMIN.id());

            assertThat(codesOf(caller, "suspendAccount", admin.with("reason", "LEFT")))
                    .containsExactly("WRONG_STATE");
            assertThat(codesOf(
                            caller,
                            "updateAccountRoles",
                            admin.with(
                                            "version",
                                            account(Account.ADMIN.id().value()).version())
                                    .with("roles", List.of("EVALUATOR"))
                                    .with("regions", List.of())))
                    .containsExactly("WRONG_STATE");
        } finally {
            keycloak().delete(second);
        }
    }

    private static List<String> codesOf(GraphQlTester caller, String mutation, Input input) {
        return Portal.userErrors(Portal.ask(caller, "accounts/" + mutation, Map.of("input", input)), mutation).stream()
                .map(error -> error.code().name())
                .toList();
    }

    @Test
    void anAdministratorMakesAMemberTheLead() {
        String email = AccountRoleCases.address();
        String person = keycloak().account(email, true);
        Input lead = Input.of("partnerId", Given.NORTH).with("personId", person);
        assertThat(codes("appointPartnerLead", lead)).as("is no member").containsExactly("NOT_FOUND");
        keycloak().join(Given.NORTH.value(), person);

        assertThat(codes("appointPartnerLead", lead)).isEmpty();

        assertThat(leads(person)).containsExactly(Given.NORTH);
        assertThat(found(Map.of("partnerId", Given.NORTH))).contains(email, "partner.north@example.org");
        assertThat(codes("removePartnerLead", lead)).isEmpty();
        assertThat(leads(person)).isEmpty();
        assertThat(account(person).roles()).isEmpty();
        keycloak().delete(person);
    }

    private List<PartnerId> leads(String person) {
        return portal
                .readAll(
                        Account.ADMIN,
                        "accounts/account",
                        Map.of("personId", person),
                        "account.leadOf[*].id",
                        String.class)
                .stream()
                .map(PartnerId::new)
                .toList();
    }

    private int statusWith(String token) {
        return portal.client()
                .post()
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "{ viewer { roles } }"))
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
