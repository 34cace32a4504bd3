package org.preventionportal.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs a real Keycloak in a process of its own, with the realm of {@code keycloak/} and the demo accounts. */
public final class KeycloakServer implements AutoCloseable {

    private static final String REALM = "prevention";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A change of the theme shows at once, and each page of Keycloak takes longer. */
    private static final List<String> THEME_READ_ANEW = List.of(
            "--spi-theme--static-max-age=-1", "--spi-theme--cache-themes=false", "--spi-theme--cache-templates=false");

    private final Process process;
    private final String url;
    private final String serviceSecret;
    private final String adminPassword;

    /** To build a client and to sign in takes longer than most calls. */
    private final SingletonSupplier<Keycloak> administrator = SingletonSupplier.of(this::newAdministrator);

    private final SingletonSupplier<Keycloak> service = SingletonSupplier.of(this::newService);

    private KeycloakServer(Process process, String url, String serviceSecret, String adminPassword) {
        this.process = process;
        this.url = url;
        this.serviceSecret = serviceSecret;
        this.adminPassword = adminPassword;
    }

    /**
     * Starts and waits until it listens.
     *
     * @param data where it keeps its state; a realm that is there already is left as it is
     * @param tell told what takes time
     */
    public static KeycloakServer start(
            Path data, int port, int managementPort, int smtpPort, String portalUrl, Consumer<String> tell) {
        return start(data, port, managementPort, smtpPort, portalUrl, tell, _ -> {}, List.of());
    }

    /**
     * Starts it for the development run.
     *
     * @param additions adds to the realm what is imported besides the demo accounts
     */
    static KeycloakServer start(
            Path data,
            int port,
            int managementPort,
            int smtpPort,
            String portalUrl,
            Consumer<String> tell,
            Consumer<ObjectNode> additions) {
        return start(data, port, managementPort, smtpPort, portalUrl, tell, additions, THEME_READ_ANEW);
    }

    private static KeycloakServer start(
            Path data,
            int port,
            int managementPort,
            int smtpPort,
            String portalUrl,
            Consumer<String> tell,
            Consumer<ObjectNode> additions,
            List<String> options) {
        try {
            KeycloakDistribution distribution = KeycloakDistribution.ready(tell);
            distribution.prepare(data);
            layOutRealm(data, additions);
            String secret = KeycloakDistribution.secret(data.resolve("client-secret"));
            String adminPassword = KeycloakDistribution.adminPassword(data);
            tell.accept("Keycloak: starting on port %d (up to a minute the first time) …".formatted(port));
            String url = "http://localhost:" + port;
            Process process = distribution.start(
                    data,
                    port,
                    managementPort,
                    Map.of(
                            "PORTAL_URL",
                            portalUrl,
                            "PORTAL_CLIENT_SECRET",
                            secret,
                            "KEYCLOAK_SERVICE_SECRET",
                            secret,
                            "SMTP_HOST",
                            "localhost",
                            "SMTP_PORT",
                            String.valueOf(smtpPort),
                            "SMTP_FROM",
                            "no-reply@prevention.example.org",
                            "SMTP_STARTTLS",
                            "false"),
                    Stream.concat(Stream.of("--import-realm"), options.stream()).toList());
            return new KeycloakServer(process, url, secret, adminPassword);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lays out the realm, which Keycloak reads at its first start, and what else is the portal's own. */
    private static void layOutRealm(Path home, Consumer<ObjectNode> additions) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Path blocked = Files.createDirectories(home.resolve("data/password-blacklists"));
        KeycloakDistribution.link(
                Files.createDirectories(home.resolve("themes")).resolve("prevention"),
                Path.of("keycloak/themes/prevention"));
        Files.copy(
                Path.of("keycloak/common-passwords.txt"),
                blocked.resolve("common-passwords.txt"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(imports.resolve(REALM + "-realm.json"), realmWithDemo(additions));
    }

    private static String realmWithDemo(Consumer<ObjectNode> additions) throws IOException {
        var realm = (ObjectNode) JSON.readTree(Files.readString(Path.of("keycloak/prevention-realm.json")));
        var demo = (ObjectNode) JSON.readTree(Files.readString(Path.of("keycloak/demo.json")));
        demo.forEachEntry((name, value) -> {
            if (value instanceof ArrayNode more && realm.get(name) instanceof ArrayNode known) {
                known.addAll(more);
            } else {
                realm.set(name, value);
            }
        });
        additions.accept(realm);
        return JSON.writeValueAsString(realm);
    }

    public String url() {
        return url;
    }

    public String serviceSecret() {
        return serviceSecret;
    }

    String adminPassword() {
        return adminPassword;
    }

    /** Makes somebody a member again whom a test has removed. */
    public void join(String partner, String person) {
        organization(partner).members().addMember(person).close();
    }

    /** Invites a person without the portal's limits, and returns the id of the invitation. */
    public String invite(String partner, String email) {
        OrganizationResource organization = organization(partner);
        organization.members().inviteUser(email, "Wyn", "Waiting").close();
        return organization.invitations().list(null, email, 0, 1).getFirst().getId();
    }

    /** Gives an account a second factor. Its secret is known to nobody. */
    public void addAuthenticatorApp(String account) {
        var app = new CredentialRepresentation();
        app.setType("otp");
        app.setSecretData("{\"value\": \"%s\"}".formatted(UUID.randomUUID()));
        app.setCredentialData("{\"subType\": \"totp\", \"digits\": 6, \"period\": 30, \"algorithm\": \"HmacSHA1\"}");
        var user = realm().users().get(account);
        var changed = user.toRepresentation();
        changed.setCredentials(List.of(app));
        user.update(changed);
    }

    /**
     * Creates an account with the demo password.
     *
     * @param roles as Keycloak names them
     */
    public String account(String email, boolean isEnabled, String... roles) {
        var realm = realm();
        var user = new UserRepresentation();
        user.setUsername(email);
        user.setEmail(email);
        user.setFirstName("Ada");
        user.setLastName("Account");
        user.setEnabled(isEnabled);
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue("prevention-demo-1");
        user.setCredentials(List.of(password));
        String id = CreatedResponseUtil.getCreatedId(realm.users().create(user));
        if (roles.length > 0) {
            realm.users()
                    .get(id)
                    .roles()
                    .realmLevel()
                    .add(Stream.of(roles)
                            .map(role -> realm.roles().get(role).toRepresentation())
                            .toList());
        }
        return id;
    }

    /** Lets the person do something at the next sign-in, such as {@code UPDATE_PASSWORD}. */
    public void require(String account, String action) {
        var user = realm().users().get(account);
        var changed = user.toRepresentation();
        changed.setRequiredActions(List.of(action));
        user.update(changed);
    }

    public void rename(String account, String firstName, String lastName) {
        var user = realm().users().get(account);
        var changed = user.toRepresentation();
        changed.setFirstName(firstName);
        changed.setLastName(lastName);
        user.update(changed);
    }

    public void delete(String account) {
        realm().users().delete(account).close();
    }

    /** The ids of all accounts. */
    public Set<String> accounts() {
        return realm().users().list(0, Integer.MAX_VALUE).stream()
                .map(UserRepresentation::getId)
                .collect(Collectors.toSet());
    }

    /** Deletes all other accounts, and all invitations. */
    public void deleteAllBut(Set<String> accounts) {
        var realm = realm();
        accounts().stream()
                .filter(account -> !accounts.contains(account))
                .forEach(account -> realm.users().delete(account).close());
        realm.organizations().list(0, Integer.MAX_VALUE).forEach(organization -> {
            var invitations = realm.organizations().get(organization.getId()).invitations();
            invitations
                    .list(0, Integer.MAX_VALUE)
                    .forEach(sent -> invitations.delete(sent.getId()).close());
        });
    }

    private RealmResource realm() {
        return administrator.obtain().realm(REALM);
    }

    private Keycloak newAdministrator() {
        return KeycloakBuilder.builder()
                .serverUrl(url)
                .realm("master")
                .clientId("admin-cli")
                .username(KeycloakDistribution.ADMIN)
                .password(adminPassword)
                .build();
    }

    private Keycloak newService() {
        return KeycloakBuilder.builder()
                .serverUrl(url)
                .realm(REALM)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("prevention-service")
                .clientSecret(serviceSecret)
                .build();
    }

    private OrganizationResource organization(String partner) {
        var organizations = service.obtain().realm(REALM).organizations();
        return organizations.get(organizations
                .searchByAttribute("partnerId:" + partner)
                .getFirst()
                .getId());
    }

    /** Also sends people who have signed in back to a portal at another address. */
    void admit(String portal) {
        var clients = realm().clients();
        ClientRepresentation client =
                clients.findByClientId("prevention-portal").getFirst();
        client.getRedirectUris().add(portal + "/login/oauth2/code/keycloak");
        clients.get(client.getId()).update(client);
    }

    /** Adds a client as {@code keycloak-client.sh add} does, and returns its secret. */
    public String addSystem(String name, String partner) throws IOException {
        var realm = realm();
        var client = JSON.readValue(
                Files.readString(Path.of("src/main/docker/keycloak-client.json"))
                        .replace("$NAME", name)
                        .replace("$PARTNER", partner),
                ClientRepresentation.class);
        String id = CreatedResponseUtil.getCreatedId(realm.clients().create(client));
        var created = realm.clients().get(id);
        String person = created.getServiceAccountUser().getId();
        String organization = realm.organizations()
                .searchByAttribute("partnerId:" + partner)
                .getFirst()
                .getId();
        realm.organizations().get(organization).members().addMember(person).close();
        return created.getSecret().getValue();
    }

    /** Lets it accept connections and answer none while the work is done. */
    public void whileSilent(Runnable work) {
        signal("STOP");
        try {
            work.run();
        } finally {
            signal("CONT");
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
