package org.preventionportal.development;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Starts the Keycloak that Maven has unpacked into the user's cache. It is built there once, and started once without
 * the portal's realm: to create the tables takes a third of the CPU of a first start, so new servers get a copy.
 */
final class KeycloakDistribution {

    /** The administrator of Keycloak itself, who is no account of the portal. */
    static final String ADMIN = "keycloak-admin";

    private static final Path DATABASE = Path.of("data", "h2");
    private static final String ADMIN_PASSWORD = "admin-password";

    private final Path folder;

    private KeycloakDistribution(Path folder) {
        this.folder = folder;
    }

    /** @param tell told what takes time */
    static KeycloakDistribution ready(Consumer<String> tell) throws IOException {
        var distribution = new KeycloakDistribution(
                Path.of(System.getProperty("portal.cache"), "keycloak-" + System.getProperty("keycloak.version")));
        try (FileChannel lock = FileChannel.open(
                        distribution.folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            distribution.build(tell);
            distribution.createTables(tell);
        }
        return distribution;
    }

    private void build(Consumer<String> tell) throws IOException {
        Path done = folder.resolve("built-for-prevention-portal");
        if (Files.exists(done)) {
            return;
        }
        tell.accept("Keycloak: building itself, about half a minute and only this once …");
        Process process = run(folder, Map.of(), List.of("build", "--db=dev-file", "--cache=local"));
        try (BufferedReader output = process.inputReader()) {
            List<String> said = output.lines().toList();
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(String.join("\n", said));
            }
        }
        Files.createFile(done);
    }

    private void createTables(Consumer<String> tell) throws IOException {
        if (Files.exists(template())) {
            return;
        }
        tell.accept("Keycloak: creating its tables, about half a minute and only this once …");
        Path home = Files.createTempDirectory(folder, "first");
        layOut(home);
        Process process = start(home, Ports.free(), Ports.free(), Map.of(), List.of());
        process.destroy();
        process.onExit().join();
        Files.move(home, template(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path template() {
        return folder.resolve("with-tables");
    }

    /** Lays out what a server reads, and a database with tables if it has none. */
    void prepare(Path home) throws IOException {
        layOut(home);
        Path database = home.resolve(DATABASE);
        if (Files.exists(database)) {
            return;
        }
        Files.createDirectories(database);
        Files.copy(
                template().resolve(ADMIN_PASSWORD), home.resolve(ADMIN_PASSWORD), StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> files = Files.list(template().resolve(DATABASE))) {
            for (Path file : files.toList()) {
                Files.copy(file, database.resolve(file.getFileName()));
            }
        }
    }

    private void layOut(Path home) throws IOException {
        Files.createDirectories(home.resolve("providers"));
        link(home.resolve("lib"), folder.resolve("lib"));
        Path settings = Files.createDirectories(home.resolve("conf")).resolve("keycloak.conf");
        Files.copy(folder.resolve("conf/keycloak.conf"), settings, StandardCopyOption.REPLACE_EXISTING);
    }

    static void link(Path at, Path target) throws IOException {
        Files.deleteIfExists(at);
        Files.createSymbolicLink(at, target.toAbsolutePath());
    }

    /** Returns a secret that is made once and kept in the file. */
    static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file);
    }

    static String adminPassword(Path home) throws IOException {
        return secret(home.resolve(ADMIN_PASSWORD));
    }

    /** Starts a server and waits until it listens. */
    Process start(Path home, int port, int managementPort, Map<String, String> environment, List<String> options)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=http://localhost:" + port,
                "--cache=local",
                // Everybody knows the password of the demo: a hash that is hard to compute protects nobody.
                "--spi-password-hashing--argon2--memory=64",
                "--spi-password-hashing--argon2--iterations=1"));
        arguments.addAll(options);
        // Without an administrator, Keycloak's first page lets anybody create one.
        var all = new HashMap<>(environment);
        all.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        all.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword(home));
        Process process = run(home, all, arguments);
        awaitLine(process, "Listening on:");
        return process;
    }

    private Process run(Path home, Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xms128m",
                "-Xmx512m",
                "-XX:MetaspaceSize=160m", // what a start needs, which is found out by full collections otherwise
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
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
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
}
