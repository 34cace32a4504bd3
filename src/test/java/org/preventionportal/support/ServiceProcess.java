package org.preventionportal.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.preventionportal.development.Neighbours;
import org.preventionportal.development.Ports;

/** The service in a process of its own, so that it can be stopped, or killed without the chance to tidy up. */
public final class ServiceProcess implements AutoCloseable {

    private static final long MIN_PAUSE = Duration.ofMillis(20).toNanos();
    private static final long MAX_PAUSE = Duration.ofSeconds(1).toNanos();
    private static final int PAUSE_FACTOR = 4;

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param options of the Java machine, such as its heap; they override those for a short life
     * @param arguments of the service, beside where its neighbours are
     */
    public static ServiceProcess start(List<String> options, List<String> arguments) {
        Neighbours neighbours = Neighbours.shared();
        List<String> command = new ArrayList<>(ServiceArchive.java());
        command.addAll(options);
        command.addAll(List.of(
                "-Dspring.mongodb.uri=" + neighbours.mongoUri(),
                "-Dspring.mongodb.database=" + TestDatabase.NAME,
                "-Dportal.request-limit=1m",
                "-Dportal.command-limit=1m",
                "-Dportal.limits.person=1000000",
                "-Dportal.limits.anonymous=1000000",
                "-Dportal.limits.findings=1000000",
                "-Dportal.limits.interest=1000000",
                "-Dportal.limits.task-requests=1000000",
                "-Dportal.limits.messages=1000000",
                "-Dportal.mail.interval=PT0.5S", // tests wait for emails
                "-Dportal.keycloak.url=" + neighbours.keycloak().url(),
                "-Dportal.keycloak.service-secret=" + neighbours.keycloak().serviceSecret()));
        command.addAll(ServiceArchive.main());
        command.addAll(arguments);
        try {
            WrittenCollections.writtenByAnotherProcess();
            Path log = Files.createTempFile(Path.of("target"), "service", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ServiceProcess(process, log);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Starts the service so that it listens on a port. */
    public static ServiceProcess serve(int port, String... options) {
        return start(
                Stream.concat(Stream.of("-Dserver.port=" + port), Stream.of(options))
                        .toList(),
                List.of());
    }

    /** Starts the service, and kills it once something has become so. */
    public static void runUntil(String what, BooleanSupplier condition) {
        try (ServiceProcess service = serve(Ports.free())) {
            service.await(what, condition);
        }
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void awaitReady(int port) {
        HttpClient client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/actuator/health/readiness".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        await("ready", () -> {
            try {
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        });
    }

    /**
     * Waits until something has become so, however long a busy machine takes within ten minutes. It does not become so
     * any more once the process has ended. A condition that takes long is checked less often, so that the process has
     * most of the time.
     */
    public void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (true) {
            boolean isEnded = !process.isAlive(); // before the condition, so that what it did last counts
            long begin = System.nanoTime();
            if (condition.getAsBoolean()) {
                return;
            }
            long now = System.nanoTime();
            if (isEnded) {
                throw new AssertionError(
                        "not %s, and ended with %d:%n%s".formatted(what, process.exitValue(), output()));
            }
            if (now > end) {
                throw new AssertionError("not %s in time:%n%s".formatted(what, output()));
            }
            LockSupport.parkNanos(Math.clamp(PAUSE_FACTOR * (now - begin), MIN_PAUSE, MAX_PAUSE));
        }
    }

    public long pid() {
        return process.pid();
    }

    public int awaitExit() {
        await("finished", () -> !process.isAlive());
        return process.exitValue();
    }

    /** As {@code kill} does: asks it to stop and does not wait. */
    public void terminate() {
        process.destroy();
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        await("dead", () -> !process.isAlive());
        WrittenCollections.writtenByAnotherProcess();
    }

    @Override
    public void close() {
        kill();
    }
}
