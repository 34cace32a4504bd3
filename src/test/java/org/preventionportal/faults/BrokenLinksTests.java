package org.preventionportal.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.preventionportal.PreventionPortalApplication;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.development.MongoStandIn;
import org.preventionportal.development.Neighbours;
import org.preventionportal.faults.Creations.Kind;
import org.preventionportal.faults.Creations.Result;
import org.preventionportal.faults.FaultyLink.State;
import org.preventionportal.partners.Partner;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Tokens;
import org.preventionportal.support.Wire;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * An application of its own, whose links to MongoDB and Keycloak become slow, silent or are cut, and whose folder for
 * uploads cannot be written. In {@code DatabaseOutageTests} and {@code MailCrashIT} the servers themselves are gone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenLinksTests {

    private static final int CREATIONS = 20;
    private static final long MIDDLE = 300 * 1024;
    private static final Duration CLEAR_ANSWER = Duration.ofSeconds(12);

    private final MongoStandIn mongo = MongoStandIn.inMemory(0);
    private final FaultyLink toMongo = FaultyLink.to(mongo.port());
    private final FaultyLink toKeycloak =
            FaultyLink.to(URI.create(Neighbours.shared().keycloak().url()).getPort());
    private Path uploads;
    private ConfigurableApplicationContext service;
    private HttpPortal portal;

    @BeforeAll
    void begin() throws IOException {
        uploads = Files.createTempDirectory(Path.of("target"), "uploads");
        var keycloak = Neighbours.shared().keycloak();
        service = new SpringApplicationBuilder(PreventionPortalApplication.class)
                .run(
                        "--server.port=0",
                        // The bucket of files has an hour, so it waits as long as the driver does for a server.
                        "--spring.mongodb.uri=mongodb://127.0.0.1:%d/?serverSelectionTimeoutMS=3000"
                                .formatted(toMongo.port()),
                        "--spring.mongodb.database=faults-test",
                        "--portal.scheduling=false",
                        "--portal.limits.person=1000000",
                        "--portal.uploads=" + uploads.resolve("staging"),
                        "--portal.keycloak.url=" + keycloak.url(),
                        "--portal.keycloak.internal-url=http://127.0.0.1:" + toKeycloak.port(),
                        "--portal.keycloak.service-secret=" + keycloak.serviceSecret());
        portal = new HttpPortal(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterAll
    void end() {
        service.close();
        toMongo.close();
        toKeycloak.close();
        mongo.close();
    }

    @Test
    void nothingIsLostOrDoubledWhileTheDatabaseIsSlowOrCutOrSilent() {
        var creations = new Creations(() -> portal, Kind.partners());
        toMongo.set(State.SLOW);
        create(creations);
        for (State fault : List.of(State.CUT, State.SILENT)) {
            try (Stream<Thread> clients = clients(creations)) {
                List<Thread> started = clients.toList();
                toMongo.set(fault);
                Instant sent = Instant.now();
                assertThat(new Wire(portal)
                                .send(Account.MANAGER, HttpPortal.documentText("partners/partners"), Map.of()))
                        .satisfies(answer -> assertThat(answer.body()).containsAnyOf("UNAVAILABLE", "TIMEOUT"));
                assertThat(Duration.between(sent, Instant.now())).isLessThan(CLEAR_ANSWER);
                toMongo.set(State.OPEN);
                started.forEach(BrokenLinksTests::join);
            }
        }
        create(creations);
        creations.repeatAll();

        Result result = creations.against("a database that is slow, cut and silent", stored());
        assertThat(result).isEqualTo(new Result(4 * CREATIONS, 0, 0));
    }

    private static void create(Creations creations) {
        IntStream.range(0, CREATIONS).forEach(_ -> creations.create());
    }

    private static Stream<Thread> clients(Creations creations) {
        return IntStream.range(0, CREATIONS).mapToObj(_ -> Thread.startVirtualThread(creations::create));
    }

    private static void join(Thread client) {
        try {
            client.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private List<String> stored() {
        return database().findDistinct(new Query(), "_id", Partner.class, String.class);
    }

    @Test
    void whoIsSignedInGoesOnWhileKeycloakIsGone() {
        String first = Tokens.of(Account.MANAGER);
        String second = Tokens.of(Account.ADMIN);
        assertThat(viewer(first).status()).isEqualTo(200);

        toKeycloak.set(State.CUT);

        assertThat(viewer(first).status()).isEqualTo(200);
        assertThat(viewer(second).status())
                .as("a token that was not seen before")
                .isEqualTo(200);
        assertThat(viewer(withUnknownKey(second)))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(503))
                .satisfies(answer -> assertThat(answer.body()).contains("UNAVAILABLE"));
        toKeycloak.set(State.OPEN);
    }

    private Wire.Answer viewer(String token) {
        return new Wire(portal).send(token, HttpPortal.documentText("access/viewer"), Map.of());
    }

    private static String withUnknownKey(String token) {
        String header = "{\"alg\": \"RS256\", \"kid\": \"new\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + token.substring(token.indexOf('.'));
    }

    @Test
    void aFileIsStoredOnceAndServedWholeAlthoughTheDatabaseIsCutInTheMiddleOfIt() throws IOException {
        var library = new LibraryDriver(portal);
        Item written = library.written("A map of county lines", "PUBLIC");
        String path = library.createUpload(written, "map.png");
        byte[] file = noise();

        toMongo.cutAfter(MIDDLE);
        assertThat(library.put(LibraryDriver.AUTHOR, path, file).getStatus().value())
                .isEqualTo(503);
        toMongo.set(State.OPEN);
        endLease();
        assertThat(library.put(LibraryDriver.AUTHOR, path, file).getStatus().value())
                .isEqualTo(200);
        assertThat(library.put(LibraryDriver.AUTHOR, path, file).getStatus().value())
                .as("again")
                .isEqualTo(200);

        List<String> stored = ids("resourceFiles.files", "_id");
        assertThat(ids("resourceFiles.chunks", "files_id")).isEqualTo(stored);
        String download = library.path(library.publish(library.load(written)));
        byte[] whole = body(download);
        toMongo.cutAfter(MIDDLE);
        assertThatThrownBy(() -> body(download)).isInstanceOfAny(AssertionError.class, RuntimeException.class);
        toMongo.set(State.OPEN);
        assertThat(body(download)).isEqualTo(whole);
        System.out.printf(
                "Fault, a file cut in the middle: 1 acknowledged, %d lost, %d doubled%n",
                stored.isEmpty() ? 1 : 0, Math.max(0, stored.size() - 1));
        assertThat(stored).hasSize(1);
    }

    /** Random dots, which no format makes smaller. */
    private static byte[] noise() throws IOException {
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        var random = new Random(18);
        IntStream.range(0, 600 * 400).forEach(dot -> image.setRGB(dot % 600, dot / 600, random.nextInt(1 << 24)));
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }

    /** Without a database, the node could not say that it gave up, so another attempt waits for its lease. */
    private void endLease() {
        database()
                .updateMulti(
                        Query.query(Criteria.where("state").is("READING")),
                        Update.update("busyUntil", Instant.EPOCH),
                        "resourceUploads");
    }

    private List<String> ids(String collection, String field) {
        return database().findDistinct(new Query(), field, collection, Document.class, String.class);
    }

    private MongoOperations database() {
        return service.getBean(MongoOperations.class);
    }

    /** The file, of which nothing is missing. */
    private byte[] body(String path) {
        var answer = portal.get(null, path);
        assertThat(answer.getStatus().value()).isEqualTo(200);
        byte[] body = Objects.requireNonNull(answer.getResponseBody());
        assertThat(answer.getResponseHeaders().getContentLength()).isEqualTo(body.length);
        return body;
    }

    @Test
    void aFileThatCannotBeStoredIsRefusedClearlyAndCanBeSentAgain() throws IOException {
        var library = new LibraryDriver(portal);
        var written = library.written("Spotting county lines", "PUBLIC");
        String path = library.createUpload(written, "a.png");
        byte[] file = LibraryFiles.png("A");

        Path folder = Files.move(uploads, uploads.resolveSibling(uploads.getFileName() + ".away"));
        Files.createFile(uploads);
        assertThat(library.put(Account.OFFICER_NORTH_EAST, path, file)
                        .getStatus()
                        .value())
                .isEqualTo(503);
        Files.delete(uploads);
        Files.move(folder, uploads);
        assertThat(library.put(Account.OFFICER_NORTH_EAST, path, file)
                        .getStatus()
                        .is2xxSuccessful())
                .isTrue();
    }
}
