package org.preventionportal.bench.portal;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.bench.database.Database;
import org.preventionportal.bench.load.JavaProcess;
import org.preventionportal.bench.load.Load;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.Neighbours;
import org.preventionportal.development.Ports;

/** A build of the portal as operators run it: the jar in a process of its own, with tokens that Keycloak has signed. */
public final class PortalServer implements AutoCloseable {

    /** For what is counted and not timed: the stand-in has no indexes and takes its time. */
    static final List<String> PATIENT = List.of("--portal.command-limit=2m", "--portal.request-limit=5m");

    private static final String WITHOUT_JOBS = "--portal.scheduling=false";

    private final JavaProcess process;
    private final URI address;

    private PortalServer(JavaProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Where Keycloak sends those who have signed in, whichever build they signed in to. */
    static String publicAddress() {
        return "http://localhost:" + Neighbours.shared().portalPort();
    }

    /**
     * Starts without scheduled work, which is another node's and would come and go in what is measured.
     *
     * @param jvm further options of the Java machine
     */
    public static PortalServer start(String name, Path jar, String heap, List<String> jvm, Database database) {
        return start(name, jar, heap, jvm, database, List.of(WITHOUT_JOBS));
    }

    /** Starts without scheduled work, and waits minutes for an answer of the database. */
    public static PortalServer startPatient(String name, Path jar, String heap, Database database) {
        return start(
                name,
                jar,
                heap,
                List.of(),
                database,
                Stream.concat(Stream.of(WITHOUT_JOBS), PATIENT.stream()).toList());
    }

    /** Starts with its scheduled work, as a node that is alone. */
    public static PortalServer startWithJobs(String name, Path jar, String heap, Database database) {
        return start(name, jar, heap, List.of(), database, List.of("--portal.scheduling=true"));
    }

    private static PortalServer start(
            String name, Path jar, String heap, List<String> jvm, Database database, List<String> settings) {
        Neighbours neighbours = Neighbours.shared();
        KeycloakServer keycloak = neighbours.keycloak();
        int port = Ports.free();
        List<String> arguments = new ArrayList<>(List.of("-Xmx" + heap));
        arguments.addAll(jvm);
        arguments.addAll(List.of(
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.mongodb.uri=" + database.uri(),
                "--spring.mongodb.database=" + Database.NAME,
                "--portal.keycloak.url=" + keycloak.url(),
                "--portal.keycloak.service-secret=" + keycloak.serviceSecret(),
                "--portal.keycloak.portal-secret=" + keycloak.serviceSecret(),
                "--portal.mail.url=" + publicAddress(),
                "--portal.uploads="
                        + JavaProcess.FOLDER.resolve("uploads-of-" + name).toAbsolutePath(),
                "--portal.limits.person=1000000000", // a few people stand for all
                "--portal.limits.task-requests=1000000000",
                "--portal.limits.survey-link=10000000",
                "--portal.limits.wrong-survey-tokens=1000000000",
                "--spring.mail.port=" + neighbours.mail().port()));
        arguments.addAll(settings);
        JavaProcess process = JavaProcess.start(name, arguments);
        return new PortalServer(process, URI.create("http://127.0.0.1:" + port));
    }

    public PortalServer ready() {
        var health = HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        process.await(() -> isAnswered(health));
        return this;
    }

    private static boolean isAnswered(HttpRequest request) {
        try {
            Load.answer(request);
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    public URI address() {
        return address;
    }

    public ProcessHandle handle() {
        return process.handle();
    }

    @Override
    public void close() {
        process.close();
    }
}
