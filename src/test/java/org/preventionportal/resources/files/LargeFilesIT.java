package org.preventionportal.resources.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.development.Ports;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.ServiceProcess;
import org.preventionportal.support.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Tests that a service with less memory transfers files of nearly 200 MB, and recovers from a crash during an upload.
 * The tests use the same service one after the other, because a start costs ten seconds.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeFilesIT {

    private static final long LARGE = 195L << 20;

    /** Enough to be killed in the middle. */
    private static final long MANY_CHUNKS = 80L << 20;

    private static final List<String> LITTLE_MEMORY = List.of("-Xmx176m", "-XX:MaxDirectMemorySize=64m");

    /** The optimising compiler, because only its code computes a SHA-256 with the processor's own instructions. */
    private static final String OPTIMISED = "-XX:TieredStopAtLevel=4";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private FileMaintenance maintenance;

    @Value("${portal.uploads}")
    private Path staging;

    @TempDir
    private Path folder;

    private final int servicePort = Ports.free();
    private final HttpClient client = HttpClient.newHttpClient();
    private LibraryDriver library;
    private ServiceProcess service;

    @BeforeAll
    void start() {
        given.partnersOnly();
        library = new LibraryDriver(portal);
        service = ServiceProcess.start(
                Stream.concat(
                                LITTLE_MEMORY.stream(),
                                Stream.of(
                                        OPTIMISED,
                                        "-Dserver.port=" + servicePort,
                                        "-Dportal.scheduling=false",
                                        "-Dportal.uploads=" + staging))
                        .toList(),
                List.of());
        service.awaitReady(servicePort);
    }

    @AfterAll
    void end() {
        service.close();
        given.partnersOnly();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(servicePort, path)))
                .header("Authorization", "Bearer " + Tokens.of(LibraryDriver.AUTHOR));
    }

    private HttpRequest put(Item written, String name, Path file) throws IOException {
        return request(library.createUpload(written, name))
                .PUT(HttpRequest.BodyPublishers.ofFile(file))
                .build();
    }

    @Test
    @Order(1)
    void memoryUseStaysConstant() throws Exception {
        Item written = library.written("A guide", "PUBLIC");
        for (Path file : List.of(
                LargeFiles.png(folder, LARGE), LargeFiles.slides(folder, LARGE), LargeFiles.pdf(folder, LARGE))) {
            HttpResponse<String> sent = client.send(
                    put(written, file.getFileName().toString(), file), HttpResponse.BodyHandlers.ofString());
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
            String id = sent.body().replaceAll(".*\"file\":\"([^\"]+)\".*", "$1");
            Path back = folder.resolve("back");
            HttpResponse<Path> got =
                    client.send(request("/files/" + id).build(), HttpResponse.BodyHandlers.ofFile(back));
            assertThat(got.statusCode()).isEqualTo(200);
            assertThat(got.headers().firstValue("ETag")).contains('"' + sha256(back) + '"');
            assertThat(Files.size(back)).isGreaterThan(LARGE * 9 / 10);
            Files.delete(back);
            Files.delete(file);
        }
        assertThat(service.output()).doesNotContain("OutOfMemoryError");
    }

    @Test
    @Order(2)
    void anIncompleteFileIsNeverVisibleAndIsDeleted() throws Exception {
        Item written = library.written("Another guide", "PUBLIC");
        List<Long> before = stored();
        HttpRequest sending = put(written, "a.png", LargeFiles.png(folder, MANY_CHUNKS));
        var sent = client.sendAsync(sending, HttpResponse.BodyHandlers.ofString());
        service.await("partly stored", () -> chunks() > before.getLast() + 50);
        service.kill();
        assertThat(sent.handle((answer, failure) -> failure != null).get())
                .as("the upload was not confirmed")
                .isTrue();
        assertThat(chunks()).isGreaterThan(before.getLast());
        assertThat(library.draftFiles(written)).isEmpty();

        clock.advance(Duration.ofHours(7));
        maintenance.run();
        clock.reset();
        assertThat(stored()).as("files and chunks").isEqualTo(before);
        try (Stream<Path> left = Files.list(staging)) {
            assertThat(left).isEmpty();
        }
        assertThat(library.put(LibraryDriver.AUTHOR, sending.uri().getPath(), LibraryFiles.png("A"))
                        .getStatus()
                        .value())
                .isEqualTo(200);
    }

    /** By a process of its own: a test compiles no code that uses the instructions of the processor. */
    private static String sha256(Path file) throws IOException {
        Process process = new ProcessBuilder("sha256sum", file.toString()).start();
        try (BufferedReader output = process.inputReader()) {
            return output.readLine().split(" ", 2)[0];
        }
    }

    private List<Long> stored() {
        return List.of(count("resourceFiles.files"), chunks());
    }

    private long chunks() {
        return count("resourceFiles.chunks");
    }

    private long count(String collection) {
        return mongo.getCollection(collection).estimatedDocumentCount();
    }
}
