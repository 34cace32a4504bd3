package org.preventionportal.resources;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.platform.DateWords;
import org.preventionportal.resources.LibraryDriver.Item;
import org.preventionportal.resources.files.FileMaintenance;
import org.preventionportal.resources.publishing.ResourceMaintenance;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the workflow of a resource through the API, from the first draft to the withdrawal. */
@PortalTest
class ResourceLifeTests {

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ResourceMaintenance maintenance;

    @Autowired
    private FileMaintenance files;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Mailbox mailbox;

    private LibraryDriver library;

    @BeforeEach
    void setUp() {
        given.partnersOnly();
        library = new LibraryDriver(portal);
    }

    private static String to(LocalDate day) {
        return "\"%s\"".formatted(day);
    }

    private LocalDate today() {
        return WorkingDays.day(clock.instant());
    }

    @Test
    void contributorsCannotApproveAndAManagerPublishesWithoutReviewWithAReason() {
        Item written = library.written("A guide", "PUBLIC");
        library.send(written, "a.pdf", LibraryFiles.pdf("A", "B"));
        Item submitted = library.change(
                LibraryDriver.AUTHOR, "submitResource", library.load(written).input());

        assertThat(portal.codes(LibraryDriver.AUTHOR, "approveResource", submitted.input()))
                .containsExactly("NOT_ALLOWED");
        assertThat(library.read(LibraryDriver.AUTHOR, submitted, "viewerCanApprove"))
                .contains("false");
        assertThat(library.read(LibraryDriver.REVIEWER, submitted, "viewerCanApprove"))
                .contains("true");
        assertThat(portal.text(
                        LibraryDriver.REVIEWER,
                        "mutation { publishResourceWithoutReview(input: {%s reason: \"Urgent\"}) { userErrors { code } } }"
                                .formatted(submitted.input())))
                .contains("FORBIDDEN");
        assertThat(portal.codes(Account.MANAGER, "publishResourceWithoutReview", submitted.input() + "reason: \" \""))
                .containsExactly("REQUIRED");

        library.change(
                Account.MANAGER, "publishResourceWithoutReview", submitted.input() + "reason: \"A child died.\"");
        assertThat(library.read(
                        LibraryDriver.REVIEWER,
                        submitted,
                        "published { approval { overrideReason } } history { action text }"))
                .contains("overrideReason=A child died.", "PUBLISHED_WITHOUT_REVIEW");
        assertThat(database.dump("audit"))
                .contains("publishResourceWithoutReview")
                .doesNotContain("A child died");
    }

    @Test
    void aScheduledVersionIsPublishedOnItsDay() {
        Item written = library.written("A guide", "PUBLIC");
        library.send(written, "a.pdf", LibraryFiles.pdf("A", "B"));
        Item submitted = library.change(
                LibraryDriver.AUTHOR,
                "submitResource",
                library.load(written).input() + "publishOn: " + to(today().plusDays(1)));
        library.change(LibraryDriver.REVIEWER, "approveResource", submitted.input());

        maintenance.run();
        assertThat(library.read(null, written, "id")).doesNotContain(written.id());
        assertThat(managed("SCHEDULED")).contains(written.id());
        clock.advance(Duration.ofDays(1));
        maintenance.run();
        assertThat(portal.anonymous()
                        .document("{ resource(id: \"%s\") { id } }".formatted(written.id()))
                        .execute()
                        .path("resource.id")
                        .entity(String.class)
                        .get())
                .isEqualTo(written.id());
    }

    private String managed(String status) {
        return portal.text(
                LibraryDriver.AUTHOR,
                "{ managedResources(status: %s, first: 10) { edges { node { id } } } }".formatted(status));
    }

    @Test
    void theOwnerIsRemindedOnceTwoWeeksBeforeAReviewAndOnceOnTheDay() {
        LocalDate reviewDueOn = today().plusDays(20);
        Item item = library.published("A guide", "PUBLIC");
        Item scheduled = library.change(
                LibraryDriver.AUTHOR,
                "scheduleResourceReview",
                item.input()
                        + "ownerId: \"%s\", reviewDueOn: %s".formatted(LibraryDriver.REVIEWER.id(), to(reviewDueOn)));
        assertThat(subjects()).isEmpty();

        clock.advance(Duration.ofDays(7));
        List<String> soon = subjects();
        assertThat(soon).singleElement().asString().contains("officer.south-east", DateWords.inWords(reviewDueOn));
        assertThat(subjects()).isEmpty();
        clock.advance(Duration.ofDays(14));
        assertThat(subjects())
                .singleElement()
                .asString()
                .contains("officer.south-east", DateWords.inWords(reviewDueOn))
                .isNotEqualTo(soon.getFirst());
        assertThat(subjects()).isEmpty();
        clock.reset();

        assertThat(portal.codes(
                        LibraryDriver.AUTHOR,
                        "scheduleResourceReview",
                        scheduled.input()
                                + "ownerId: \"%s\", reviewDueOn: %s"
                                        .formatted(Account.PARTNER_NORTH.id(), to(today().plusDays(9)))))
                .containsExactly("NOT_FOUND");
    }

    private List<String> subjects() {
        maintenance.run();
        return mailbox.deliver().stream().map(ResourceLifeTests::line).toList();
    }

    private static String line(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0] + ": " + mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void anOldLinkShowsTheExplanationToThoseWhoCouldSeeTheResource() {
        Item item = library.published("A guide", "ALL_PARTNERS");
        String path = library.path(item);
        library.change(
                LibraryDriver.REVIEWER, "withdrawResource", item.input() + "explanation: \"The law has changed.\"");

        assertThat(library.read(
                        Account.PARTNER_NORTH,
                        item,
                        "published { versionNumber } withdrawal { explanation replacement { id } }"))
                .contains("published=null", "explanation=The law has changed.", "replacement=null");
        assertThat(portal.get(Account.PARTNER_NORTH, path)).satisfies(answer -> {
            assertThat(answer.getStatus().value()).isEqualTo(410);
            assertThat(new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8))
                    .contains("WITHDRAWN", "The law has changed.");
        });
        assertThat(portal.get(LibraryDriver.AUTHOR, path).getStatus().value()).isEqualTo(200);
        assertThat(portal.get(Account.NOBODY, path).getStatus().value()).isEqualTo(404);
        assertThat(library.read(Account.NOBODY, item, "id")).doesNotContain(item.id());
        assertThat(portal.text(Account.PARTNER_NORTH, "{ resources(first: 5) { edges { node { id } } } }"))
                .doesNotContain(item.id());
        assertThat(managed("WITHDRAWN")).contains(item.id());
    }

    @Test
    void anOldLinkLeadsToAReplacementThatTheCallerMaySee() {
        Item old = library.published("Old", "PUBLIC");
        Item middle = library.published("Middle", "PUBLIC");
        Item last = library.published("Last", "ALL_PARTNERS");
        String path = library.path(old);
        String target = library.path(last);
        library.change(
                LibraryDriver.AUTHOR,
                "withdrawResource",
                old.input() + "explanation: \"See the new one.\", replacementId: \"%s\"".formatted(middle.id()));
        library.change(
                LibraryDriver.AUTHOR,
                "withdrawResource",
                middle.input() + "explanation: \"See the new one.\", replacementId: \"%s\"".formatted(last.id()));

        var forPartner = portal.get(Account.PARTNER_NORTH, path);
        assertThat(forPartner.getStatus().value()).isEqualTo(307);
        assertThat(forPartner.getResponseHeaders().getLocation()).hasToString(target);
        assertThat(portal.get(Account.NOBODY, path).getStatus().value()).isEqualTo(410);
        assertThat(library.read(
                        Account.PARTNER_NORTH,
                        middle,
                        "withdrawal { replacement { published { content { title } } } }"))
                .contains("title=Last");
        assertThat(library.read(Account.NOBODY, middle, "withdrawal { explanation replacement { id } }"))
                .contains("replacement=null");
        assertThat(portal.codes(
                        LibraryDriver.AUTHOR,
                        "withdrawResource",
                        last.input() + "explanation: \"Any\", replacementId: \"%s\"".formatted(old.id())))
                .as("replacements in a circle")
                .containsExactly("WRONG_STATE");
    }

    @Test
    void aFileOfAnEarlierVersionIsReportedAsSuperseded() {
        Item item = library.published("A guide", "PUBLIC");
        String first = library.path(item);
        Item edited = library.change(
                LibraryDriver.AUTHOR,
                "updateResource",
                item.input() + LibraryDriver.content("A guide", "PUBLIC") + ", changeNote: \"Shorter\"");
        Item emptied = library.change(
                LibraryDriver.AUTHOR,
                "removeResourceFile",
                edited.input() + "fileId: \"%s\"".formatted(first.substring("/files/".length())));
        library.send(emptied, "new.pdf", LibraryFiles.pdf("New", "B"));
        library.publish(library.load(emptied));

        assertThat(portal.get(Account.PARTNER_NORTH, first)).satisfies(answer -> {
            assertThat(answer.getStatus().value()).isEqualTo(410);
            assertThat(new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8))
                    .contains("SUPERSEDED", item.id());
        });
        assertThat(library.read(
                        Account.PARTNER_NORTH,
                        item,
                        "published { versionNumber changeNote } earlierVersions { versionNumber }"))
                .contains("versionNumber=2", "changeNote=Shorter", "earlierVersions=null");
        assertThat(portal.get(LibraryDriver.AUTHOR, first).getStatus().value()).isEqualTo(200);
    }

    @Test
    void deletingADraftThatWasNeverPublishedDeletesTheResource() throws IOException {
        Item written = library.written("A guide", "PUBLIC");
        library.send(written, "a.pdf", LibraryFiles.pdf("A", "B"));
        assertThat(portal.text(
                        LibraryDriver.AUTHOR,
                        "mutation { deleteResourceDraft(input: {%s}) { resource { id } deletedResourceId userErrors { code } } }"
                                .formatted(library.load(written).input())))
                .contains("resource=null", "deletedResourceId=" + written.id(), "userErrors=[]");

        clock.advance(Duration.ofHours(2));
        files.run();
        assertThat(database.dump("resources", "resourceFiles.files", "resourceFiles.chunks"))
                .isEmpty();
    }

    @Test
    void concurrentUpdatesConflict() {
        Item written = library.written("A guide", "PUBLIC");
        library.change(
                LibraryDriver.AUTHOR, "updateResource", written.input() + LibraryDriver.content("Mine", "PUBLIC"));

        assertThat(portal.codes(
                        LibraryDriver.REVIEWER,
                        "updateResource",
                        written.input() + LibraryDriver.content("Yours", "PUBLIC")))
                .containsExactly("CONFLICT");
        assertThat(library.read(LibraryDriver.AUTHOR, written, "draft { version { content { title } } }"))
                .contains("Mine");
    }

    @Test
    void invalidInputIsReportedByField() {
        String good = LibraryDriver.inAYear();
        assertThat(create("title: \" \"", "PUBLIC", good)).contains("content, title", "REQUIRED");
        assertThat(create("title: \"NHS 943 476 5919\"", "PUBLIC", good))
                .contains("content, title", "IDENTIFYING_TEXT");
        assertThat(create("title: \"%s\"".formatted("a".repeat(121)), "PUBLIC", good))
                .contains("TOO_LONG");
        assertThat(create("title: \"A\"", "NAMED", good)).contains("content, visibility", "INVALID");
        assertThat(create("title: \"A\"", "PUBLIC, kinds: [HEALTH]", good)).contains("content, visibility", "INVALID");
        assertThat(create("title: \"A\"", "NAMED, partnerIds: [\"ptn_0\"]", good))
                .contains("content, visibility, partnerIds", "NOT_FOUND");
        assertThat(create("title: \"A\", link: \"javascript:alert(1)\"", "PUBLIC", good))
                .contains("content, link", "INVALID");
        assertThat(create("title: \"A\", link: \"https://jo:secret@example.org\"", "PUBLIC", good))
                .contains("content, link", "INVALID");
        assertThat(create("title: \"A\"", "PUBLIC", "reviewDueOn: \"2020-01-01\""))
                .contains("reviewDueOn");
    }

    private String create(String fields, String visibility, String reviewDueOn) {
        return portal.text(
                LibraryDriver.AUTHOR,
                "mutation { createResource(input: {%s content: {%s, summary: \"S\", kind: GUIDE, themes: [COUNTY_LINES], audience: [PUBLIC], language: EN, visibility: {level: %s}}, %s}) { resource { id } userErrors { field code } } }"
                        .formatted(LibraryDriver.key(), fields, visibility, reviewDueOn));
    }

    @Test
    void aLinkIsEnoughToPublish() {
        Item video = library.change(
                LibraryDriver.AUTHOR,
                "createResource",
                LibraryDriver.key()
                        + LibraryDriver.content("A video", "PUBLIC")
                                .replace("language: EN,", "language: EN, link: \"https://example.org/video\",")
                        + ", " + LibraryDriver.inAYear());
        library.publish(video);
        assertThat(library.read(null, video, "published { content { link } files { id } }"))
                .contains("link=https://example.org/video", "files=[]");
    }
}
