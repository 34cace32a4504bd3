package org.preventionportal.resources.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.files.FileType;
import org.preventionportal.files.UploadStaging;
import org.preventionportal.files.cleaning.FileCleaning;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.resources.Resources;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.support.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Tests uploads and downloads: who may use them, which files are rejected, and what is stored. */
@PortalTest
class FileTransferTests {

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    @Autowired
    private FileMaintenance maintenance;

    @Autowired
    private Uploads uploads;

    @Autowired
    private ResourceFileStore store;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Resources resources;

    @Autowired
    private StaleUploadRecovery recovery;

    @Autowired
    private UploadStaging folders;

    @Autowired
    private FileCleaning cleaning;

    @Value("${portal.uploads}")
    private Path staging;

    private LibraryDriver library;
    private Item written = new Item("", 0);

    @BeforeEach
    void setUp() {
        given.partnersOnly();
        library = new LibraryDriver(portal);
        written = library.written("A guide", "PUBLIC");
    }

    private static byte[] pdf() {
        return LibraryFiles.pdf("A guide", "What to look for.");
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(Objects.requireNonNullElse(answer.getResponseBody(), new byte[0]), StandardCharsets.UTF_8);
    }

    private String stored() {
        return database.dump("resourceFiles.files", "resourceFiles.chunks");
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    void onlyTheCreatorOfAnUploadCanSendTheFileOrSeeTheUpload(Account account) {
        String path = library.createUpload(written, "a.pdf");
        boolean isOfficer = account.name().startsWith("OFFICER") || account == Account.MANAGER;
        int expected = account == LibraryDriver.AUTHOR ? 200 : isOfficer ? 404 : 403;

        assertThat(library.put(account, path, pdf()).getStatus().value()).isEqualTo(expected);
        assertThat(stored().isEmpty()).isEqualTo(expected != 200);
        assertThat(database.dump("audit").contains("DENIED")).isEqualTo(expected == 403);
        GraphQlTester.Response seen = upload(account, path);
        if (expected == 200) {
            seen.path("resourceUpload.state").entity(String.class).isEqualTo("DONE");
            seen.path("node.state").entity(String.class).isEqualTo("DONE");
        } else {
            assertThat(Portal.text(seen)).doesNotContain("DONE");
        }
    }

    private GraphQlTester.Response upload(Account account, String path) {
        return portal.ask(account, "resources/resourceUpload", Map.of("id", path.substring("/uploads/".length())));
    }

    @Test
    void anUploadNeedsAToken() {
        assertThat(portal.http(null)
                        .put()
                        .uri(library.createUpload(written, "a.pdf"))
                        .bodyValue(pdf())
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void sendingTheSameFileAgainHasNoEffectAndAnotherFileIsRefused() {
        String path = library.createUpload(written, "a.pdf");
        byte[] file = pdf();

        assertThat(library.put(LibraryDriver.AUTHOR, path, file).getStatus().value())
                .isEqualTo(200);
        assertThat(library.put(LibraryDriver.AUTHOR, path, file).getStatus().value())
                .isEqualTo(200);
        assertThat(text(library.put(LibraryDriver.AUTHOR, path, LibraryFiles.png("B"))))
                .contains("KEY_REUSED");
        assertThat(stored().lines().filter(line -> line.contains("uploadDate"))).hasSize(1);
        assertThat(library.draftFiles(written)).containsExactly("a.pdf");
    }

    /** Curl sends this content type by default. As a form, the body would be read into memory before authentication. */
    @Test
    void aFileWithTheContentTypeOfAFormIsAccepted() {
        var sent = portal.http(LibraryDriver.AUTHOR)
                .put()
                .uri(library.createUpload(written, "a.pdf"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .bodyValue(pdf())
                .exchange()
                .expectBody()
                .returnResult();

        assertThat(sent.getStatus().value()).isEqualTo(200);
    }

    @Test
    void oneOfSeveralConcurrentAttemptsSucceeds() throws Exception {
        String path = library.createUpload(written, "a.pdf");
        byte[] file = pdf();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> sending = Collections.nCopies(
                    8,
                    () -> library.put(LibraryDriver.AUTHOR, path, file)
                            .getStatus()
                            .value());
            for (Future<Integer> sent : pool.invokeAll(sending)) {
                assertThat(sent.get()).isIn(200, 409);
            }
        }
        assertThat(stored().lines().filter(line -> line.contains("uploadDate"))).hasSize(1);
    }

    @Test
    void aRejectedFileIsNotStoredAndAnotherOneCanBeSent() throws IOException {
        String path = library.createUpload(written, "a.pdf");
        var refused = library.put(LibraryDriver.AUTHOR, path, "MZ a program".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.getStatus().value()).isEqualTo(422);
        assertThat(text(refused)).contains("TYPE_NOT_ALLOWED", "Save it as one of these", "correlationId");
        assertThat(stored()).isEmpty();
        assertThat(left()).isEmpty();
        assertThat(database.dump("audit")).contains("uploadResourceFile", "REFUSED", "TYPE_NOT_ALLOWED");
        GraphQlTester.Response seen = upload(LibraryDriver.AUTHOR, path);
        seen.path("resourceUpload.state").entity(String.class).isEqualTo("REFUSED");
        seen.path("resourceUpload.problem.code").entity(String.class).isEqualTo("TYPE_NOT_ALLOWED");
        assertThat(library.put(LibraryDriver.AUTHOR, path, pdf()).getStatus().value())
                .isEqualTo(200);
        assertThat(left()).isEmpty();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> folders = Files.list(staging)) {
            return folders.toList();
        }
    }

    @Test
    void aFileThatIsTooLargeIsRejected() throws IOException {
        byte[] large = new byte[(int) UploadProcessor.MAX_BYTES + 1];
        var refused = library.put(LibraryDriver.AUTHOR, library.createUpload(written, "a.pdf"), large);

        assertThat(refused.getStatus().value()).isEqualTo(413);
        assertThat(text(refused)).contains("TOO_LARGE", "200 MB");
        assertThat(stored()).isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void anIncompleteUploadIsNotStoredAndCanBeSentAgain() throws Exception {
        String path = library.createUpload(written, "a.pdf");
        var address = URI.create(portal.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(
                            "PUT %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: 100000\r\n\r\n%%PDF-1.7"
                                    .formatted(path, Tokens.of(LibraryDriver.AUTHOR))
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .contains(" 400 ");
        }
        assertThat(stored()).isEmpty();
        assertThat(left()).isEmpty();
        assertThat(database.dump("audit")).contains("INCOMPLETE");
        assertThat(library.put(LibraryDriver.AUTHOR, path, pdf()).getStatus().value())
                .isEqualTo(200);
    }

    @Test
    void filesCannotBeAddedWhileADraftIsInReview() {
        library.send(written, "a.pdf", pdf());
        String path = library.createUpload(written, "b.pdf");
        library.submit(library.load(written));

        assertThat(text(library.put(LibraryDriver.AUTHOR, path, pdf()))).contains("WRONG_STATE");
        assertThat(stored().lines().filter(line -> line.contains("uploadDate"))).hasSize(1);
    }

    /** The file must not be lost, because the sender has changed nothing that somebody else changes. */
    @Test
    void aFileIsAddedToADraftThatSomebodySavesMeanwhile() throws Exception {
        ResourceUpload upload = upload("a.pdf");
        var saves = new AtomicInteger(2);
        var disturbed = new MutableClock() {
            @Override
            public Instant instant() {
                if (saves.getAndDecrement() > 0) {
                    mongo.updateFirst(
                            Query.query(
                                    Criteria.where("_id").is(upload.resource().value())),
                            new Update().inc("version", 1),
                            Resource.class);
                }
                return super.instant();
            }
        };
        var author = new Caller(LibraryDriver.AUTHOR.id(), Set.of(Role.OFFICER), Set.of(), Set.of(), Set.of());

        new UploadProcessor(uploads, recovery, resources, folders, cleaning, store, disturbed)
                .process(upload.id(), new ByteArrayInputStream(pdf()), -1, author);

        assertThat(library.draftFiles(written)).containsExactly("a.pdf");
    }

    /** Simulates a process that died between two statements. */
    @Test
    void recoveryDeletesUnfinishedAttemptsAndKeepsFinishedOnes() throws Exception {
        ResourceUpload begun = attempt("begun.pdf");
        Path file = Files.write(Files.createTempFile("any", ".pdf"), pdf());
        store.put(begun.reading(), file);
        ResourceUpload named = attempt("named.pdf");
        store.put(named.reading(), file);
        var stored = new ResourceFile(named.reading(), "named.pdf", FileType.PDF, 1, "00");
        resources.save(resources
                .require("resourceId", named.resource())
                .attach(stored, LibraryDriver.AUTHOR.id(), clock.instant()));
        library.send(written, "c.pdf", pdf());

        maintenance.run();
        assertThat(stored())
                .as("an attempt may still be running")
                .contains(begun.reading().value());
        clock.advance(Duration.ofHours(2));
        maintenance.run();
        clock.reset();
        assertThat(stored()).doesNotContain(begun.reading().value());
        assertThat(uploads.find(begun.id()).orElseThrow().state()).isEqualTo(ResourceUpload.State.WAITING_FOR_FILE);
        assertThat(uploads.find(named.id()).orElseThrow()).satisfies(done -> {
            assertThat(done.state()).isEqualTo(ResourceUpload.State.DONE);
            assertThat(done.stored()).isEqualTo(stored);
        });
        assertThat(library.draftFiles(written)).containsExactly("named.pdf", "c.pdf");
        assertThat(stored().lines().filter(line -> line.contains("uploadDate"))).hasSize(2);
        Files.delete(file);
    }

    /** A file system can refuse to look at a folder. */
    @Test
    void aFolderThatCannotBeDeletedHoldsUpNothingElse() throws Exception {
        Path loop = Files.createDirectories(staging).resolve("loop");
        Files.createSymbolicLink(loop, loop);
        ResourceUpload begun = attempt("begun.pdf");
        clock.advance(Duration.ofHours(2));

        try {
            maintenance.run();
        } finally {
            clock.reset();
            Files.delete(loop);
        }

        assertThat(uploads.find(begun.id()).orElseThrow().state()).isEqualTo(ResourceUpload.State.WAITING_FOR_FILE);
    }

    @Test
    void anAttemptThatCannotBeSettledDoesNotHoldUpTheOthers() throws Exception {
        ResourceUpload stuck = attempt("stuck.pdf");
        written = library.written("Another guide", "PUBLIC");
        ResourceUpload begun = attempt("begun.pdf");
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(stuck.resource().value())),
                Update.update("publication.draft.stage", "SUNG"),
                "resources");
        clock.advance(Duration.ofHours(2));

        maintenance.run();
        clock.reset();

        assertThat(uploads.find(begun.id()).orElseThrow().state()).isEqualTo(ResourceUpload.State.WAITING_FOR_FILE);
    }

    private ResourceUpload attempt(String name) {
        return uploads.begin(upload(name)).orElseThrow();
    }

    private ResourceUpload upload(String name) {
        String path = library.createUpload(written, name);
        return uploads.find(new UploadId(path.substring("/uploads/".length()))).orElseThrow();
    }

    private Item published() {
        library.send(written, "A guide.pdf", pdf());
        return library.publish(library.load(written));
    }

    @Test
    void aFileIsSentAsAnAttachment() {
        var answer = portal.get(Account.PARTNER_NORTH, library.path(published()));
        HttpHeaders headers = answer.getResponseHeaders();

        assertThat(headers.getContentType()).hasToString("application/pdf");
        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("A-guide.pdf");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(headers.getContentLength()).isEqualTo(Objects.requireNonNull(answer.getResponseBody()).length);
        assertThat(headers.getETag()).isEqualTo('"' + DigestUtils.sha256Hex(answer.getResponseBody()) + '"');
    }

    @Test
    void aDownloadCanBeResumed() {
        String path = library.path(published());
        byte[] whole =
                Objects.requireNonNull(portal.get(Account.PARTNER_NORTH, path).getResponseBody());
        String tag = Objects.requireNonNull(
                portal.get(Account.PARTNER_NORTH, path).getResponseHeaders().getETag());

        var rest = part(path, "bytes=100-", tag);
        assertThat(rest.getStatus().value()).isEqualTo(206);
        assertThat(rest.getResponseHeaders().getFirst("Content-Range"))
                .isEqualTo("bytes 100-%d/%d".formatted(whole.length - 1, whole.length));
        assertThat(rest.getResponseBody()).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
        assertThat(part(path, "bytes=-10", tag).getResponseBody())
                .isEqualTo(Arrays.copyOfRange(whole, whole.length - 10, whole.length));
        assertThat(part(path, "bytes=0-4", tag).getResponseBody())
                .isEqualTo("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(part(path, "bytes=100-", "\"another\"").getResponseBody())
                .as("a part of another file")
                .isEqualTo(whole);
        assertThat(part(path, "bytes=99999999-", tag).getStatus().value()).isEqualTo(416);
        var head = portal.http(Account.PARTNER_NORTH)
                .head()
                .uri(path)
                .exchange()
                .expectBody()
                .returnResult();
        assertThat(head.getStatus().value()).isEqualTo(200);
        assertThat(head.getResponseHeaders().getContentLength()).isEqualTo(whole.length);
    }

    private EntityExchangeResult<byte[]> part(String path, String range, String tag) {
        return portal.http(Account.PARTNER_NORTH)
                .get()
                .uri(path)
                .header("Range", range)
                .header("If-Range", tag)
                .exchange()
                .expectBody()
                .returnResult();
    }

    /** The error must not have the length and the tag of the file. */
    @Test
    void aFileThatCannotBeReadIsAnsweredWithAProblem() {
        String path = library.path(published());
        CheckedCommands.exempt(() -> mongo.remove(new Query(), "resourceFiles.chunks"));

        var answer = portal.get(Account.PARTNER_NORTH, path);
        assertThat(answer.getStatus().value()).isEqualTo(503);
        assertThat(text(answer)).contains("UNAVAILABLE", "correlationId");
        assertThat(answer.getResponseHeaders().getETag()).isNull();
        assertThat(answer.getResponseHeaders().getFirst("Retry-After")).isEqualTo("60");
    }

    /**
     * A caller who may no longer see the resource gets no part, and no confirmation that their part is still current.
     */
    @Test
    void partsAndTagsFollowTheVisibilityOfTheResource() {
        Item item = published();
        String path = library.path(item);
        String tag = Objects.requireNonNull(
                portal.get(Account.PARTNER_NORTH, path).getResponseHeaders().getETag());
        library.publish(library.update(item, LibraryDriver.content("A guide", "STAFF"), "Closed"));

        assertThat(part(path, "bytes=0-4", tag).getStatus().value()).isEqualTo(404);
        var again = portal.http(Account.PARTNER_NORTH)
                .get()
                .uri(path)
                .header("If-None-Match", tag)
                .exchange()
                .expectBody()
                .returnResult();
        assertThat(again.getStatus().value()).isEqualTo(404);
        assertThat(again.getResponseHeaders().getETag()).isNull();
        assertThat(portal.http(Account.PARTNER_NORTH)
                        .head()
                        .uri(path)
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(404);
    }
}
