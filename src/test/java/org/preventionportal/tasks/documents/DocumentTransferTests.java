package org.preventionportal.tasks.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.files.FileProblem;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Files of documents are cleaned, and go to those in the conversation only. */
@PortalTest
class DocumentTransferTests {

    private static final String AUTHOR = "Ann Author";
    private static final String PLANTED = "quillemot";
    private static final byte[] POLICY = policy();

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Notifier notifier;

    @Autowired
    private ReviewedDocuments reviewed;

    private Task task = Given.anyTask();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    private record Version(int versionNumber, boolean isReviewed, File file) {}

    private record File(String name, String mediaType, int byteCount, String downloadPath) {}

    @Test
    void aStrategyIsSentReviewedAndReadByTheOrganisationAndOfficersOnly() {
        assertThat(new String(POLICY, StandardCharsets.ISO_8859_1)).contains(AUTHOR);
        String path =
                upload(Account.PARTNER_NORTH, Map.of("title", "Safeguarding policy"), "../../../etc/Our policy.pdf");
        assertThat(documentOf(Account.PARTNER_NORTH, path))
                .as("no file was sent yet")
                .isEmpty();
        assertThat(status(Account.COLLEAGUE_NORTH, path, POLICY))
                .as("another person's upload")
                .isEqualTo(404);
        assertThat(status(Account.PARTNER_NORTH, path, POLICY)).isEqualTo(200);
        assertThat(status(Account.PARTNER_NORTH, path, POLICY)).as("a repeat").isEqualTo(200);
        assertThat(status(Account.PARTNER_NORTH, path, LibraryFiles.pdf("Another", "text")))
                .as("another file under the same upload")
                .isEqualTo(409);
        String document = document();
        assertThat(documentOf(Account.PARTNER_NORTH, path)).containsExactly(document);
        assertThat(ofUpload(Account.PARTNER_NORTH, path, "node..task.id"))
                .as("of the upload and of its document")
                .containsExactly(task.id().value(), task.id().value());
        String review =
                upload(Account.OFFICER_NORTH_EAST, Map.of("documentId", document, "isReviewed", true), "reviewed.pdf");
        assertThat(documentOf(Account.OFFICER_NORTH_EAST, review))
                .as("the version is not there yet")
                .isEmpty();
        assertThat(status(Account.OFFICER_NORTH_EAST, review, LibraryFiles.pdf("Reviewed", "Better.")))
                .isEqualTo(200);
        assertThat(documentOf(Account.OFFICER_NORTH_EAST, review)).containsExactly(document);

        List<Version> versions = versions();
        assertThat(versions).extracting(Version::versionNumber).containsExactly(2, 1);
        assertThat(versions).extracting(Version::isReviewed).containsExactly(true, false);
        assertThat(versions.getLast().file().name()).isEqualTo("Our-policy.pdf");
        String download = versions.getLast().file().downloadPath();
        EntityExchangeResult<byte[]> read = portal.get(Account.OFFICER_NORTH_EAST, download);
        assertThat(read.getStatus().value()).isEqualTo(200);
        assertThat(Objects.requireNonNull(read.getResponseBody()))
                .hasSize(versions.getLast().file().byteCount());
        assertThat(text(read)).as("the name of the author is removed").doesNotContain(AUTHOR);
        assertThat(read.getResponseHeaders().getFirst("Content-Disposition")).startsWith("attachment;");
        assertThat(read.getResponseHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
        List.of(Account.COLLEAGUE_NORTH, Account.MANAGER)
                .forEach(reader -> assertThat(
                                portal.get(reader, download).getStatus().value())
                        .as(reader.name())
                        .isEqualTo(200));
        List.of(Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST)
                .forEach(stranger -> assertThat(
                                portal.get(stranger, download).getStatus().value())
                        .as(stranger.name())
                        .isEqualTo(404));
        List.of(Account.EVALUATOR, Account.ADMIN)
                .forEach(stranger -> assertThat(
                                portal.get(stranger, download).getStatus().value())
                        .as(stranger.name())
                        .isEqualTo(403));
        assertThat(portal.get(null, download).getStatus().value()).isNotEqualTo(200);
        List.of("01", "3", "x", "9999999999")
                .forEach(versionNumber -> assertThat(
                                portal.get(Account.MANAGER, download.replaceFirst("1$", versionNumber))
                                        .getStatus()
                                        .value())
                        .as(versionNumber)
                        .isEqualTo(404));
        given.excluding(task, Account.MANAGER);
        assertThat(portal.get(Account.MANAGER, download).getStatus().value()).isEqualTo(404);
        assertThat(database.dump("audit")).contains("uploadTaskDocument", "downloadTaskDocument");
    }

    /** A person who asks for all bytes but the first, or names a hash of their own, has read the document as well. */
    @Test
    void everyDownloadIsRecorded() {
        String path = upload(Account.PARTNER_NORTH, Map.of("title", "Policy"), "policy.png");
        assertThat(status(Account.PARTNER_NORTH, path, LibraryFiles.png("A"))).isEqualTo(200);
        String download = versions().getFirst().file().downloadPath();
        assertThat(portal.get(Account.MANAGER, download, "Range", "bytes=1-")
                        .getStatus()
                        .value())
                .isEqualTo(206);
        assertThat(portal.get(Account.OFFICER_NORTH_EAST, download, "If-None-Match", "\"x\"")
                        .getStatus()
                        .value())
                .isEqualTo(200);
        assertThat(mongo.findAll(Document.class, "audit"))
                .filteredOn(entry -> entry.toJson().contains(DocumentDownloads.ACTION))
                .extracting(Document::toJson)
                .hasSize(2)
                .anyMatch(entry -> entry.contains(Account.MANAGER.id().value()))
                .anyMatch(
                        entry -> entry.contains(Account.OFFICER_NORTH_EAST.id().value()));
    }

    @Test
    void hostileFilesAreRefusedWithAClearErrorAndNotStored() {
        String path = upload(Account.PARTNER_NORTH, Map.of("title", "Policy"), "policy.pdf");
        refused(path, ascii("<html><script>alert(1)</script></html>"), 422, "TYPE_NOT_ALLOWED");
        refused(path, ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), 422, "TYPE_NOT_ALLOWED");
        refused(path, new byte[(DocumentReceiver.MAX_MEGABYTES << 20) + 1], 413, "larger than 25 MB");
        assertThat(ofUpload(Account.PARTNER_NORTH, path, "node..advice"))
                .singleElement()
                .asString()
                .contains("larger than 25 MB");
        assertThat(database.dump("documentFiles.files", "documentFiles.chunks", "taskDocuments"))
                .isEmpty();
    }

    private record Progress(String state, DocumentUpload.@Nullable Problem problem) {}

    /** A client whose answer got lost asks for the upload. */
    @Test
    void anUploadSaysHowFarItHasComeAndWhyAFileWasRefused() {
        String path = upload(Account.PARTNER_NORTH, Map.of("title", "Policy"), "policy.png");
        assertThat(progress(path)).isEqualTo(new Progress("WAITING_FOR_FILE", null));

        refused(path, ascii("<html></html>"), 422, "TYPE_NOT_ALLOWED");
        assertThat(progress(path))
                .isEqualTo(new Progress(
                        "REFUSED",
                        new DocumentUpload.Problem(
                                FileProblem.TYPE_NOT_ALLOWED, FileProblem.TYPE_NOT_ALLOWED.advice())));

        assertThat(status(Account.PARTNER_NORTH, path, LibraryFiles.png("A"))).isEqualTo(200);
        assertThat(progress(path)).isEqualTo(new Progress("DONE", null));
    }

    private Progress progress(String path) {
        return portal.read(
                Account.PARTNER_NORTH, "tasks/documentUpload", Map.of("id", id(path)), "node", Progress.class);
    }

    @Test
    void twoVersionsAtTheSameTimeAreBothKept() throws Exception {
        assertThat(status(
                        Account.PARTNER_NORTH,
                        upload(Account.PARTNER_NORTH, Map.of("title", "Policy"), "a.png"),
                        LibraryFiles.png("A")))
                .isEqualTo(200);
        Map<String, Object> next = Map.of("documentId", document());
        String one = upload(Account.PARTNER_NORTH, next, "b.png");
        String other = upload(Account.OFFICER_NORTH_EAST, next, "c.png");
        try (var sender = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = sender.submit(() -> status(Account.PARTNER_NORTH, one, LibraryFiles.png("B")));
            assertThat(status(Account.OFFICER_NORTH_EAST, other, LibraryFiles.png("C")))
                    .isEqualTo(200);
            assertThat(sent.get()).isEqualTo(200);
        }
        assertThat(versions()).extracting(Version::versionNumber).containsExactly(3, 2, 1);
        assertThat(versions()).extracting(version -> version.file().name()).contains("a.png", "b.png", "c.png");
    }

    @Test
    void theOtherSideGetsOneEmailEachThatDoesNotNameTheDocument() {
        String document = StoredDocuments.insert(mongo, task, Given.NORTH, Account.PARTNER_NORTH, task.updatedAt());
        Input comment = Input.of("documentId", document)
                .withKey()
                .with("versionNumber", 1)
                .with("text", PLANTED);
        portal.change(Account.OFFICER_NORTH_EAST, "tasks/commentOnDocument", comment, "document.id", String.class);
        String review = upload(
                Account.OFFICER_NORTH_EAST, Map.of("documentId", document, "isReviewed", true), PLANTED + ".png");
        assertThat(status(Account.OFFICER_NORTH_EAST, review, LibraryFiles.png("A")))
                .isEqualTo(200);
        notifier.run();
        notifier.run();

        assertThat(mongo.findAll(Document.class, "outbox"))
                .extracting(mail -> mail.get("template") + " to " + mail.get("to"))
                .contains(
                        "DOCUMENT_RECEIVED to " + Account.OFFICER_NORTH_EAST.id(),
                        "DOCUMENT_COMMENT_RECEIVED to " + Account.PARTNER_NORTH.id(),
                        "DOCUMENT_REVIEWED to " + Account.PARTNER_NORTH.id())
                .doesNotHaveDuplicates();
        assertThat(database.dump("outbox", "audit")).doesNotContain(PLANTED, "Safeguarding policy", "policy.pdf");
        assertThat(mongo.findById(document, TaskDocument.class))
                .returns(List.of(), TaskDocument::pendingNotifications)
                .returns(task.id(), TaskDocument::task);
        assertThat(reviewed.count(new DateRange(LocalDate.EPOCH, LocalDate.of(2100, 1, 1)), IndicatorScope.WHOLE))
                .isEqualTo(new ReviewedDocuments.Count(1, 1));
        assertThat(reviewed.count(
                        new DateRange(LocalDate.EPOCH, LocalDate.of(2100, 1, 1)),
                        new IndicatorScope(Region.SOUTH_EAST, null, null)))
                .isEqualTo(new ReviewedDocuments.Count(0, 0));
    }

    /** An upload that was created before somebody lost access is of no use to them. */
    @Test
    void theRightToSendIsCheckedAgainWhenTheFileArrives() {
        String path = upload(Account.MANAGER, Map.of("title", "Policy"), "policy.png");
        given.excluding(task, Account.MANAGER);
        assertThat(status(Account.MANAGER, path, LibraryFiles.png("A"))).isEqualTo(404);
        assertThat(database.dump("taskDocuments")).isEmpty();
    }

    private String upload(Account account, Map<String, ?> fields, String name) {
        Input input = Input.of("taskId", task.id()).withKey().with("name", name);
        for (Map.Entry<String, ?> field : fields.entrySet()) {
            input = input.with(field.getKey(), field.getValue());
        }
        return portal.change(account, "tasks/createDocumentUpload", input, "upload.uploadPath", String.class);
    }

    private int status(Account account, String path, byte[] file) {
        return portal.put(account, path, file).getStatus().value();
    }

    private void refused(String path, byte[] file, int status, String words) {
        EntityExchangeResult<byte[]> answer = portal.put(Account.PARTNER_NORTH, path, file);
        assertThat(answer.getStatus().value()).as(words).isEqualTo(status);
        assertThat(text(answer)).contains(words, "\"detail\":\"", "correlationId");
    }

    private List<String> documentOf(Account account, String path) {
        return ofUpload(account, path, "node..document.id");
    }

    private List<String> ofUpload(Account account, String path, String field) {
        return portal.readAll(account, "tasks/documentUpload", Map.of("id", id(path)), field, String.class);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String document() {
        return portal.readAll(
                        Account.PARTNER_NORTH,
                        "tasks/documents",
                        Map.of("id", task.id()),
                        "task.documents[*].id",
                        String.class)
                .getFirst();
    }

    private List<Version> versions() {
        return portal.readAll(
                Account.PARTNER_NORTH,
                "tasks/documents",
                Map.of("id", task.id()),
                "task.documents[0].versions",
                Version.class);
    }

    private static byte[] policy() {
        return LibraryFiles.bytes(out -> {
            try (PDDocument document = Loader.loadPDF(LibraryFiles.pdf("A policy", "What we do."))) {
                document.getDocumentInformation().setAuthor(AUTHOR);
                document.save(out, CompressParameters.NO_COMPRESSION);
            }
        });
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(
                Objects.requireNonNullElse(answer.getResponseBody(), new byte[0]), StandardCharsets.ISO_8859_1);
    }
}
