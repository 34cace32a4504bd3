package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.development.Neighbours;

/** Tests without Keycloak know the same people as tests with it. */
class DemoKeycloakTests {

    private static final RealmResource DEMO = realm(DemoKeycloak.url(), "any");
    private static final RealmResource KEYCLOAK = realm(
            Neighbours.shared().keycloak().url(), Neighbours.shared().keycloak().serviceSecret());

    /** Those that the service knows. */
    private static final List<String> ROLES =
            List.of("officer", "programme-manager", "evaluator", "admin", "partner", "partner-lead");

    /** What the ids of all demo accounts begin with. */
    private static final String SOMEBODY = "00000000-0000-4000-8000-";

    private static RealmResource realm(String url, String secret) {
        return KeycloakBuilder.builder()
                .serverUrl(url)
                .realm("prevention")
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("prevention-service")
                .clientSecret(secret)
                .build()
                .realm("prevention");
    }

    private record Person(String id, String username, String name, String email, boolean isEnabled, Object attributes) {

        static Person of(UserRepresentation user) {
            return new Person(
                    user.getId(),
                    user.getUsername(),
                    user.getFirstName() + " " + user.getLastName(),
                    user.getEmail(),
                    user.isEnabled(),
                    user.getAttributes() == null ? Map.of() : user.getAttributes());
        }
    }

    @Test
    void peopleAreFoundByTheirIds() {
        String ids = "id:%s %s %s".formatted(Account.OFFICER_NORTH_EAST.id(), Account.PARTNER_SUSPENDED.id(), "none");
        List<Person> found = same(realm -> people(realm.users().search(ids, 0, 50, false)));
        assertThat(found).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anAccountHasTheSameNameRolesAndOrganizations(Account account) {
        String id = account.id().value();
        same(realm -> Person.of(realm.users().get(id).toRepresentation()));
        same(realm -> realm.users().get(id).roles().realmLevel().listEffective().stream()
                .map(RoleRepresentation::getName)
                .filter(ROLES::contains)
                .sorted()
                .toList());
        same(realm -> realm.organizations().members().getOrganizations(id).stream()
                .map(OrganizationRepresentation::getAlias)
                .sorted()
                .toList());
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void aRoleHasTheSameHolders(String role) {
        List<Person> holders = same(realm -> people(realm.roles().get(role).getUserMembers(false, 0, 200)));
        assertThat(holders).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ptn_northumberland-county-council", "ptn_kent-county-council", "ptn_none"})
    void anOrganizationHasTheSameLeadsAndMembers(String partner) {
        same(realm -> people(realm.users().searchByAttributes("leads:" + partner)));
        same(realm -> realm.organizations().searchByAttribute("partnerId:" + partner).stream()
                .map(organization -> people(realm.organizations()
                        .get(organization.getId())
                        .members()
                        .list(0, 200, false)))
                .toList());
    }

    @Test
    void nobodyIsFoundByAnUnknownId() {
        for (RealmResource realm : List.of(DEMO, KEYCLOAK)) {
            assertThatThrownBy(() -> realm.users().get(SOMEBODY + "none").toRepresentation())
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> realm.organizations().members().getOrganizations(SOMEBODY + "none"))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    /** The service takes silence for an outage, which it remembers. */
    @Test
    void whatCannotBeReadIsAnError() {
        assertThatThrownBy(() -> DEMO.users().searchByAttributes("no colon"))
                .isInstanceOf(InternalServerErrorException.class);
    }

    /** Other tests have accounts of their own in Keycloak. */
    private static List<Person> people(Collection<? extends UserRepresentation> users) {
        return users.stream()
                .map(Person::of)
                .filter(person -> person.id().startsWith(SOMEBODY))
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    private static <T> T same(Function<RealmResource, T> question) {
        T answer = question.apply(DEMO);
        assertThat(answer).isEqualTo(question.apply(KEYCLOAK));
        return answer;
    }
}
