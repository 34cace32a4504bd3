package org.preventionportal.development;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A real Keycloak in a process of its own, with the realm of {@code keycloak/} and the demo accounts. Maven has
 * unpacked it into the user's cache; it is built there once and then started optimized.
 */
public final class KeycloakServer implements AutoCloseable {

    /** The administrator of Keycloak itself, who is no account of the portal. */
    static final String ADMIN = "keycloak-admin";

    private static final String REALM = "prevention";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final String url;
    private final String serviceSecret;
    private final String adminPassword;

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
        return start(data, port, managementPort, smtpPort, portalUrl, tell, _ -> {});
    }

    /** @param additions adds to the realm what is imported besides the demo accounts */
    static KeycloakServer start(
            Path data,
            int port,
            int managementPort,
            int smtpPort,
            String portalUrl,
            Consumer<String> tell,
            Consumer<ObjectNode> additions) {
        try {
            Path distribution =
                    Path.of(System.getProperty("portal.cache"), "keycloak-" + System.getProperty("keycloak.version"));
            build(distribution, tell);
            prepare(data, distribution, additions);
            String secret = secret(data.resolve("client-secret"));
            String adminPassword = secret(data.resolve("admin-password"));
            tell.accept("Keycloak: starting on port %d (up to a minute the first time) …".formatted(port));
            String url = "http://localhost:" + port;
            Process process = run(
                    distribution,
                    data,
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
                            "false",
                            // Without an administrator, Keycloak's first page lets anybody create one.
                            "KC_BOOTSTRAP_ADMIN_USERNAME",
                            ADMIN,
                            "KC_BOOTSTRAP_ADMIN_PASSWORD",
                            adminPassword),
                    "start",
                    "--optimized",
                    "--import-realm",
                    "--http-enabled=true",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--http-management-port=" + managementPort,
                    "--hostname=" + url,
                    "--cache=local",
                    // The theme is read anew each time, so that a change of it shows at once.
                    "--spi-theme--static-max-age=-1",
                    "--spi-theme--cache-themes=false",
                    "--spi-theme--cache-templates=false");
            awaitLine(process, "Listening on:");
            return new KeycloakServer(process, url, secret, adminPassword);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void build(Path distribution, Consumer<String> tell) throws IOException {
        Path done = distribution.resolve("built-for-prevention-portal");
        try (FileChannel lock = FileChannel.open(
                        distribution.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            if (Files.exists(done)) {
                return;
            }
            tell.accept("Keycloak: building itself, about half a minute and only this once …");
            Process process = run(distribution, distribution, Map.of(), "build", "--db=dev-file", "--cache=local");
            drain(process);
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("Keycloak could not be built in " + distribution);
            }
            Files.createFile(done);
        }
    }

    /** Lays out what Keycloak reads at its first start. */
    private static void prepare(Path home, Path distribution, Consumer<ObjectNode> additions) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Path blocked = Files.createDirectories(home.resolve("data/password-blacklists"));
        Files.createDirectories(home.resolve("providers"));
        link(home.resolve("lib"), distribution.resolve("lib"));
        link(
                Files.createDirectories(home.resolve("themes")).resolve("prevention"),
                Path.of("keycloak/themes/prevention"));
        Path conf = Files.createDirectories(home.resolve("conf"));
        Path settings = conf.resolve("keycloak.conf");
        Files.copy(distribution.resolve("conf/keycloak.conf"), settings, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                Path.of("keycloak/common-passwords.txt"),
                blocked.resolve("common-passwords.txt"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(imports.resolve(REALM + "-realm.json"), realmWithDemo(additions));
    }

    /** Returns a secret that is made once and kept in the file. */
    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file);
    }

    private static void link(Path at, Path target) throws IOException {
        Files.deleteIfExists(at);
        Files.createSymbolicLink(at, target.toAbsolutePath());
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

    private static Process run(Path distribution, Path home, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xms128m",
                "-Xmx512m",
                // It lives for minutes and mostly starts: the optimising compiler would cost more than it saves.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home.toAbsolutePath(),
                "-Djboss.server.config.dir=" + home.resolve("conf").toAbsolutePath(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    private static void awaitLine(Process process, String text) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.contains(text)) {
                Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                return;
            }
        }
        throw new IllegalStateException("Keycloak did not start:\n" + String.join("\n", said));
    }

    private static void drain(Process process) throws IOException {
        try (BufferedReader output = process.inputReader()) {
            List<String> said = output.lines().toList();
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(String.join("\n", said));
            }
        }
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
        try (Keycloak admin = service()) {
            organization(admin, partner).members().addMember(person).close();
        }
    }

    /** Invites a person without the portal's limits, and returns the id of the invitation. */
    public String invite(String partner, String email) {
        try (Keycloak admin = service()) {
            OrganizationResource organization = organization(admin, partner);
            organization.members().inviteUser(email, "Wyn", "Waiting").close();
            return organization.invitations().list(null, email, 0, 1).getFirst().getId();
        }
    }

    /**
     * Creates an account with the demo password.
     *
     * @param roles as Keycloak names them
     */
    public String account(String email, boolean isEnabled, String... roles) {
        try (Keycloak admin = administrator()) {
            var realm = admin.realm(REALM);
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
            realm.users()
                    .get(id)
                    .roles()
                    .realmLevel()
                    .add(Stream.of(roles)
                            .map(role -> realm.roles().get(role).toRepresentation())
                            .toList());
            return id;
        }
    }

    public void delete(String account) {
        try (Keycloak admin = administrator()) {
            admin.realm(REALM).users().delete(account).close();
        }
    }

    private Keycloak administrator() {
        return KeycloakBuilder.builder()
                .serverUrl(url)
                .realm("master")
                .clientId("admin-cli")
                .username(ADMIN)
                .password(adminPassword)
                .build();
    }

    private Keycloak service() {
        return KeycloakBuilder.builder()
                .serverUrl(url)
                .realm(REALM)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("prevention-service")
                .clientSecret(serviceSecret)
                .build();
    }

    private static OrganizationResource organization(Keycloak admin, String partner) {
        var organizations = admin.realm(REALM).organizations();
        return organizations.get(organizations
                .searchByAttribute("partnerId:" + partner)
                .getFirst()
                .getId());
    }

    /** Adds a client as {@code keycloak-client.sh add} does, and returns its secret. */
    public String addSystem(String name, String partner) throws IOException {
        try (Keycloak admin = administrator()) {
            var realm = admin.realm(REALM);
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
