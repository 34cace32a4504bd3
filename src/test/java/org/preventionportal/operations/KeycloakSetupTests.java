package org.preventionportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the step at each start finds in the portal's realm, and what it changes. A real Keycloak is not asked. */
class KeycloakSetupTests {

    private static final String RIGHT = "The realms are as they should be.";

    @TempDir
    private Path folder = Path.of("");

    private ObjectNode realm = KeycloakTools.JSON.createObjectNode();

    @BeforeEach
    void begin() throws IOException {
        realm = KeycloakTools.importedRealm();
    }

    @Test
    void aRealmAsTheRepositoryHasItIsLeftAlone() throws Exception {
        var tools = new KeycloakTools(folder);

        assertThat(tools.run(realm)).endsWith(RIGHT);
        assertThat(tools.hasSucceeded()).isTrue();
        assertThat(tools.changes()).isEmpty();
        assertThat(tools.run(realm, "--check")).containsExactly(RIGHT);
    }

    @Test
    void whatTheOperatorHasAddedOrOwnsIsLeftAlone() throws Exception {
        object("/smtpServer").put("host", "mail.example.org");
        realm.put("internationalizationEnabled", true);
        array("/clients")
                .addObject()
                .put("clientId", "system-cases")
                .putArray("protocolMappers")
                .addObject();
        array("/clientScopes")
                .addObject()
                .put("name", "theirs")
                .putArray("protocolMappers")
                .addObject();
        array("/roles/realm")
                .addObject()
                .put("name", "theirs")
                .putObject("composites")
                .putArray("realm")
                .add("admin");
        array("/users")
                .addObject()
                .put("username", "service-account-system-cases")
                .putArray("realmRoles")
                .add("x");
        array("/authenticationFlows").addObject().put("alias", "browser").putArray("authenticationExecutions");
        array("/scopeMappings")
                .addObject()
                .put("client", "system-cases")
                .putArray("roles")
                .add("partner");

        assertThat(new KeycloakTools(folder).run(realm, "--check")).containsExactly(RIGHT);
    }

    @Test
    void theCheckNamesEachSettingThatDiffers() throws Exception {
        realm.put("accessTokenLifespan", 600);
        realm.put("actionTokenGeneratedByAdminLifespan", 259200);
        object("/browserSecurityHeaders").remove("referrerPolicy");
        named("/clients", "clientId", "prevention-portal")
                .putArray("redirectUris")
                .add("https://evil.example.org/*");
        ((ObjectNode) named("/clientScopes", "name", "prevention").at("/protocolMappers/1/config"))
                .put("user.attribute", "city");
        remove("/clientScopes", "name", "organization:*");
        ((ObjectNode) named("/authenticationFlows", "alias", "staff enrolment").at("/authenticationExecutions/2"))
                .put("requirement", "DISABLED");

        assertThat(new KeycloakTools(folder).run(realm, "--check"))
                .contains(
                        "realm prevention: /accessTokenLifespan is 600 instead of 300",
                        "realm prevention: /actionTokenGeneratedByAdminLifespan is 259200 instead of 86400",
                        "realm prevention: /browserSecurityHeaders/referrerPolicy is missing instead of \"no-referrer\"",
                        "realm prevention: /clients/prevention-portal/redirectUris is \"https://evil.example.org/*\""
                                + " instead of \"https://portal.example.org/login/oauth2/code/keycloak\"",
                        "realm prevention: /clientScopes/prevention/protocolMappers/regions/config/user.attribute is"
                                + " \"city\" instead of \"regions\"",
                        "realm prevention: /clientScopes/organization:*/name is missing instead of \"organization:*\"",
                        "realm prevention: /authenticationFlows/staff enrolment/authenticationExecutions/auth-otp-form/"
                                + "requirement is \"DISABLED\" instead of \"REQUIRED\"")
                .doesNotContain(RIGHT);
    }

    @Test
    void theCheckNamesWhatWouldGiveMoreRightsOrTellMore() throws Exception {
        named("/clientScopes", "name", "prevention")
                .withArray("protocolMappers")
                .addObject()
                .put("name", "mail")
                .put("protocolMapper", "oidc-usermodel-attribute-mapper");
        named("/roles/realm", "name", "partner")
                .putObject("composites")
                .putArray("realm")
                .add("admin");
        object("/users/0/clientRoles").putArray("account").add("manage-account");
        object("/clientScopeMappings")
                .putArray("broker")
                .addObject()
                .put("client", "prevention-portal")
                .putArray("roles")
                .add("read-token");

        assertThat(new KeycloakTools(folder).run(realm, "--check"))
                .contains(
                        "realm prevention: /clientScopes/prevention/protocolMappers/mail/protocolMapper is"
                                + " \"oidc-usermodel-attribute-mapper\" instead of not there",
                        "realm prevention: /roles/realm/partner/composites/realm is \"admin\" instead of not there",
                        "realm prevention: /users/service-account-prevention-service/clientRoles/account is"
                                + " \"manage-account\" instead of not there",
                        "realm prevention: /clientScopeMappings/broker/prevention-portal/roles is \"read-token\""
                                + " instead of not there");
    }

    @Test
    void whatDiffersIsChangedInPlace() throws Exception {
        realm.put("accessTokenLifespan", 600);
        named("/clients", "clientId", "prevention-portal")
                .putArray("defaultClientScopes")
                .add("basic")
                .add("email");
        named("/roles/realm", "name", "partner")
                .putObject("composites")
                .putArray("realm")
                .add("admin");
        remove("/roles/realm", "name", "evaluator");
        object("/users/0/clientRoles")
                .putArray("realm-management")
                .add("manage-users")
                .add("manage-clients");
        var tools = new KeycloakTools(folder);

        assertThat(tools.run(realm)).contains("Changing: realm prevention: /accessTokenLifespan is 600 instead of 300");
        assertThat(tools.changes())
                .anyMatch(call -> call.matches(
                        "update realms/prevention --merge .*--delete smtpServer .*\"accessTokenLifespan\" : 300 .*"))
                .anyMatch(call -> call.startsWith("create roles ") && call.contains("\"name\" : \"evaluator\""))
                .contains(
                        "delete clients/id-prevention-portal/default-client-scopes/id-email -r prevention",
                        "remove-roles --rname partner --rolename admin -r prevention",
                        "add-roles --rname evaluator --rolename staff -r prevention")
                .anyMatch(call -> call.startsWith("update clients/id-prevention-portal/default-client-scopes/id-acr "))
                .anyMatch(call -> call.startsWith("remove-roles --uusername service-account-prevention-service"
                        + " --cclientid realm-management --rolename manage-clients "))
                .noneMatch(call -> call.startsWith("delete clients/id-prevention-portal "));
    }

    /** A realm of an earlier release writes failed sign-ins with network addresses to the log. */
    @Test
    void failedSignInsAreStoredAndNotLogged() throws Exception {
        JsonNode master = KeycloakTools.JSON.readTree(Path.of("keycloak/master-realm.json"));
        assertThat(List.of(realm, master)).allSatisfy(file -> {
            assertThat(file.at("/eventsEnabled").asBoolean()).isTrue();
            assertThat(file.at("/eventsListeners").isArray()).isTrue();
            assertThat(file.at("/eventsListeners")).isEmpty();
        });
        realm.putArray("eventsListeners").add("jboss-logging");
        var tools = new KeycloakTools(folder);

        assertThat(tools.run(realm))
                .contains("Changing: realm prevention: /eventsListeners is \"jboss-logging\" instead of empty");
        assertThat(tools.changes()).singleElement().asString().contains("\"eventsListeners\" : [ ]");
    }

    /** A realm of an earlier release lets the portal's own account give roles. */
    @Test
    void thePortalsOwnAccountManagesPeopleWithoutGivingRoles() throws Exception {
        remove("/clients", "clientId", "admin-permissions");
        realm.remove("adminPermissionsEnabled");
        object("/users/0/clientRoles")
                .putArray("realm-management")
                .add("manage-organizations")
                .add("manage-users")
                .add("view-realm");
        var tools = new KeycloakTools(folder);

        tools.run(realm);

        String permissions = "clients/id-admin-permissions/authz/resource-server";
        assertThat(tools.changes())
                .anyMatch(call -> call.startsWith("remove-roles --uusername service-account-prevention-service")
                        && call.contains("--rolename manage-users"))
                .containsSubsequence(
                        "delete %s/policy/id-old -r prevention".formatted(permissions),
                        "create %s/policy/user --body {\"name\": \"the portal\", \"users\": [\"id-account\"]} -r prevention"
                                .formatted(permissions))
                .anyMatch(call -> call.startsWith("create %s/permission/scope ".formatted(permissions)));
    }

    @Test
    void whatIsLeftToDoByHandIsAFailure() throws Exception {
        ((ObjectNode) array("/authenticationFlows").get(0)).put("description", "Changed by hand");
        var tools = new KeycloakTools(folder);

        assertThat(tools.run(realm)).last().asString().startsWith("The lines above are left.");
        assertThat(tools.hasSucceeded()).isFalse();
        tools.run(realm, "--check");
        assertThat(tools.hasSucceeded()).isFalse();
    }

    private ObjectNode named(String path, String key, String name) {
        return (ObjectNode) array(path).get(index(array(path), key, name));
    }

    private void remove(String path, String key, String name) {
        array(path).remove(index(array(path), key, name));
    }

    private static int index(ArrayNode items, String key, String name) {
        for (int i = 0; i < items.size(); i++) {
            if (Objects.equals(items.get(i).path(key).asString(), name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private ArrayNode array(String path) {
        return (ArrayNode) realm.at(path);
    }

    private ObjectNode object(String path) {
        return (ObjectNode) realm.at(path);
    }
}
