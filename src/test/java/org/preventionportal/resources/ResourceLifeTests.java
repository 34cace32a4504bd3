package org.preventionportal.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.access.PartnerId;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.publishing.PublishingSupport;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.resources.files.FileSupport;
import org.preventionportal.resources.publishing.ResourceSupport;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveEvent;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tests the workflow of a resource through the API, from the first draft to the withdrawal. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ResourceLifeTests {

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ConfigurableApplicationContext application;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Mailbox mailbox;

    private LibraryDriver library;

    @BeforeEach
    void setUp() {
        given.partnersOnly();
        library = new LibraryDriver(portal);
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    @Test
    void contributorsCannotApproveAndAManagerPublishesWithoutReviewWithAReason() {
        Item submitted = library.submit(library.writtenLink("A guide", LibraryDriver.visibility("PUBLIC")));

        assertThat(portal.codes(LibraryDriver.AUTHOR, "resources/approveResource", submitted.input()))
                .containsExactly("NOT_ALLOWED");
        assertThat(library.read(LibraryDriver.AUTHOR, submitted, "viewerCanApprove"))
                .isEqualTo("false");
        assertThat(library.read(LibraryDriver.REVIEWER, submitted, "viewerCanApprove"))
                .isEqualTo("true");
        String without = "resources/publishResourceWithoutReview";
        assertThat(portal.text(
                        LibraryDriver.REVIEWER,
                        without,
                        Map.of("input", submitted.input().with("reason", "Urgent"))))
                .contains("FORBIDDEN");
        assertThat(portal.codes(Account.MANAGER, without, submitted.input().with("reason", " ")))
                .containsExactly("REQUIRED");

        library.change(Account.MANAGER, without, submitted.input().with("reason", "A child died."));
        assertThat(library.read(LibraryDriver.REVIEWER, submitted, "published.approval.overrideReason"))
                .isEqualTo("A child died.");
        assertThat(actions(submitted)).contains("PUBLISHED_WITHOUT_REVIEW");
        assertThat(database.dump("audit"))
                .contains("publishResourceWithoutReview")
                .doesNotContain("A child died");
    }

    @Test
    void aReviewIsCountedAndListedForThoseWhoCanDoIt() {
        Item written = library.submit(library.writtenLink("A guide", LibraryDriver.visibility("PUBLIC")));
        Item due = library.publishedLink("A leaflet", "PUBLIC");
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(due.id())), Update.update("reviewDueOn", today()), Resource.class);

        assertReviews(LibraryDriver.AUTHOR, 0, 1);
        assertReviews(LibraryDriver.REVIEWER, 1, 0);
        assertReviews(Account.MANAGER, 1, 1);
        assertThat(managed("IN_REVIEW")).as("the whole list").containsExactly(written.id());
    }

    private record Reviews(int resourcesInReviewCount, int resourcesDueForReviewCount) {}

    private void assertReviews(Account account, int inReview, int due) {
        assertThat(portal.read(account, "resources/reviewsToDo", Map.of(), "home", Reviews.class))
                .as("%s", account)
                .isEqualTo(new Reviews(inReview, due));
        Map.of("inReview", inReview, "due", due)
                .forEach((list, count) -> assertThat(portal.readAll(
                                account, "resources/reviewsToDo", Map.of(), list + ".nodes[*].id", String.class))
                        .as("%s of %s", list, account)
                        .hasSize(count));
    }

    private List<String> actions(Item item) {
        return library.see(LibraryDriver.REVIEWER, item)
                .path("resource.history[*].action")
                .entityList(String.class)
                .get();
    }

    @Test
    void aScheduledVersionIsPublishedOnItsDay() {
        Item written = library.writtenLink("A guide", LibraryDriver.visibility("PUBLIC"));
        Item submitted = library.change(
                LibraryDriver.AUTHOR,
                "resources/submitResource",
                written.input().with("publishOn", today().plusDays(1)));
        library.change(LibraryDriver.REVIEWER, "resources/approveResource", submitted.input());

        PublishingSupport.publish(beans);
        assertThat(library.text(null, written)).doesNotContain(written.id());
        assertThat(managed("SCHEDULED")).contains(written.id());
        clock.advanceDays(1);
        PublishingSupport.publish(beans);
        assertThat(library.read(null, written, "id")).isEqualTo(written.id());
    }

    /** A backup of before has the version that more people could see. */
    @Test
    void theLogNamesAVersionThatFewerPeopleCanSee(CapturedOutput log) {
        Item item = library.publishedLink("A guide", LibraryDriver.forPartner(Given.NORTH));
        item = published(item, LibraryDriver.visibility("PUBLIC"));
        assertThat(log).doesNotContain("Repeat after a restore:");

        item = published(item, LibraryDriver.forPartner(Given.NORTH));
        item = published(item, LibraryDriver.forPartner(Given.SOUTH));
        Item submitted = library.submit(narrowed(item, LibraryDriver.visibility("STAFF")));
        String without = "resources/publishResourceWithoutReview";
        library.change(Account.MANAGER, without, submitted.input().with("reason", "Urgent"));

        assertThat(log.getOut().lines().filter(line -> line.contains("Repeat after a restore:")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .endsWith(repeated("approveResource", submitted, LibraryDriver.REVIEWER)),
                        line -> assertThat(line)
                                .endsWith(repeated("approveResource", submitted, LibraryDriver.REVIEWER)),
                        line -> assertThat(line)
                                .endsWith(repeated("publishResourceWithoutReview", submitted, Account.MANAGER)));
    }

    private Item published(Item item, Input visibility) {
        return library.publish(narrowed(item, visibility));
    }

    private Item narrowed(Item item, Input visibility) {
        return library.update(item, Input.of("visibility", visibility), "For others now.");
    }

    private static String repeated(String operation, Item item, Account actor) {
        return "%s resourceId=%s by %s".formatted(operation, item.id(), actor.id());
    }

    /** The words of what the list shows count: those of a next version find no published resource. */
    @Test
    void managedResourcesAreFoundByTheWordsOfTheirVersions() {
        Item item = library.publishedLink("Spotting county lines");
        library.publishedLink("Sextortion");
        Item next = library.update(item, LibraryDriver.content("Seeing cuckooed homes", "PUBLIC"), "Another word");

        assertThat(managed("PUBLISHED", "spotted")).containsExactly(item.id());
        assertThat(managed("PUBLISHED", "cuckoo")).isEmpty();
        assertThat(managed("DRAFT", "cuckoo")).containsExactly(item.id());
        assertThat(managed("DRAFT", "spotted")).isEmpty();
        assertThat(managed("PUBLISHED", " ")).hasSize(2);
        Item draft = library.update(
                library.publish(next), LibraryDriver.content("Talking to parents", "PUBLIC"), "For parents");
        library.withdraw(draft, "It is out of date.");
        for (String words : List.of("spotted line", "cuckoo", "parents")) {
            assertThat(managed("WITHDRAWN", words)).as(words).containsExactly(item.id());
        }
        for (String words : List.of("spotted cuckoo", "cuckoo parents")) {
            assertThat(managed("WITHDRAWN", words)).as("words of two versions").isEmpty();
        }
        assertThat(managed("WITHDRAWN", "sextortion")).isEmpty();
    }

    private List<String> managed(String status) {
        return managed(status, "");
    }

    private List<String> managed(String status, String words) {
        return portal.readAll(
                LibraryDriver.AUTHOR,
                "resources/managedResources",
                Map.of("status", status, "words", words),
                "managedResources.nodes[*].id",
                String.class);
    }

    @Test
    void theOwnerIsRemindedOnceTwoWeeksBeforeAReviewAndOnceOnTheDay() {
        LocalDate reviewDueOn = today().plusDays(20);
        Item item = library.publishedLink("A guide", "PUBLIC");
        Item scheduled = library.change(
                LibraryDriver.AUTHOR,
                "resources/scheduleResourceReview",
                item.input().with("ownerId", LibraryDriver.REVIEWER.id()).with("reviewDueOn", reviewDueOn));
        assertThat(subjects()).isEmpty();

        clock.advanceDays(7);
        List<String> soon = subjects();
        assertThat(soon).singleElement().asString().contains("officer.south-east", DateWords.inWords(reviewDueOn));
        assertThat(subjects()).isEmpty();
        clock.advanceDays(14);
        assertThat(subjects())
                .singleElement()
                .asString()
                .contains("officer.south-east", DateWords.inWords(reviewDueOn))
                .isNotEqualTo(soon.getFirst());
        assertThat(subjects()).isEmpty();
        CheckedCommands.exempt(() -> mongo.remove(new Query(), "outbox"));
        clock.advanceDays(60);
        assertThat(subjects()).as("long after the review was due").isEmpty();
        clock.reset();

        assertThat(portal.codes(
                        LibraryDriver.AUTHOR,
                        "resources/scheduleResourceReview",
                        scheduled
                                .input()
                                .with("ownerId", Account.PARTNER_NORTH.id())
                                .with("reviewDueOn", today().plusDays(9))))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void aResourceThatCannotBeHandledHoldsUpNoReminderAfterIt() {
        List<String> ids = Stream.of("One", "Two", "Three")
                .map(title -> library.publishedLink(title, "PUBLIC"))
                .map(item -> library.change(
                                LibraryDriver.AUTHOR,
                                "resources/scheduleResourceReview",
                                item.input()
                                        .with("ownerId", LibraryDriver.REVIEWER.id())
                                        .with("reviewDueOn", today().plusDays(7)))
                        .id())
                .sorted()
                .toList();
        ApplicationListener<ApplicationEvent> broken = event -> {
            if (event instanceof BeforeSaveEvent<?> saving && isOf(ids.getFirst(), saving)) {
                throw new IllegalStateException("No mail about this resource can be stored");
            }
        };
        application.addApplicationListener(broken);
        try {
            assertThat(subjects()).hasSize(2);
        } finally {
            application.removeApplicationListener(broken);
        }
    }

    private static boolean isOf(String resource, BeforeSaveEvent<?> saving) {
        return Objects.requireNonNull(saving.getDocument()).getString("_id").startsWith(resource + ".");
    }

    private List<String> subjects() {
        ResourceSupport.maintain(beans);
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
                LibraryDriver.REVIEWER,
                "resources/withdrawResource",
                item.input().with("explanation", "The law has changed."));

        GraphQlTester.Response seen = library.see(Account.PARTNER_NORTH, item);
        seen.path("resource.published").valueIsNull();
        seen.path("resource.withdrawal.explanation").entity(String.class).isEqualTo("The law has changed.");
        seen.path("resource.withdrawal.replacement").valueIsNull();
        assertThat(portal.get(Account.PARTNER_NORTH, path)).satisfies(answer -> {
            assertThat(answer.getStatus().value()).isEqualTo(410);
            assertThat(new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8))
                    .contains("WITHDRAWN", "The law has changed.");
        });
        assertThat(portal.get(LibraryDriver.AUTHOR, path).getStatus().value()).isEqualTo(200);
        assertThat(portal.get(Account.NOBODY, path).getStatus().value()).isEqualTo(404);
        assertThat(library.text(Account.NOBODY, item)).doesNotContain(item.id());
        assertThat(portal.text(Account.PARTNER_NORTH, "resources/resources", Map.of()))
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
        replace(old, middle);
        replace(middle, last);

        var forPartner = portal.get(Account.PARTNER_NORTH, path);
        assertThat(forPartner.getStatus().value()).isEqualTo(307);
        assertThat(forPartner.getResponseHeaders().getLocation()).hasToString(target);
        assertThat(portal.get(Account.NOBODY, path).getStatus().value()).isEqualTo(410);
        assertThat(library.read(Account.PARTNER_NORTH, middle, "withdrawal.replacement.published.content.title"))
                .isEqualTo("Last");
        library.see(Account.NOBODY, middle)
                .path("resource.withdrawal.replacement")
                .valueIsNull();
        assertThat(portal.codes(LibraryDriver.AUTHOR, "resources/withdrawResource", replacement(last, old)))
                .as("replacements in a circle")
                .containsExactly("WRONG_STATE");
    }

    @Test
    void aCorrectedExplanationKeepsTheReplacementUnlessItIsNull() {
        Item old = library.published("Old", "ALL_PARTNERS");
        Item next = library.published("Next", "ALL_PARTNERS");
        String replaced = "withdrawal.replacement.published.content.title";
        replace(old, next);

        Input corrected = library.load(old).input().with("explanation", "See the corrected one.");
        library.change(LibraryDriver.AUTHOR, "resources/withdrawResource", corrected);
        assertThat(library.read(LibraryDriver.AUTHOR, old, "withdrawal.explanation"))
                .isEqualTo("See the corrected one.");
        assertThat(library.read(LibraryDriver.AUTHOR, old, replaced)).isEqualTo("Next");

        library.change(
                LibraryDriver.AUTHOR,
                "resources/withdrawResource",
                library.load(old).input().with("explanation", "There is none.").with("replacementId", null));
        library.see(LibraryDriver.AUTHOR, old)
                .path("resource.withdrawal.replacement")
                .valueIsNull();
    }

    private void replace(Item old, Item by) {
        library.change(LibraryDriver.AUTHOR, "resources/withdrawResource", replacement(old, by));
    }

    private static Input replacement(Item old, Item by) {
        return old.input().with("explanation", "See the new one.").with("replacementId", by.id());
    }

    @Test
    void aFileOfAnEarlierVersionIsReportedAsSuperseded() {
        Item item = library.published("A guide", "PUBLIC");
        String first = library.path(item);
        Item edited = library.update(item, LibraryDriver.content("A guide", "PUBLIC"), "Shorter");
        Item emptied = library.change(
                LibraryDriver.AUTHOR,
                "resources/removeResourceFile",
                edited.input().with("fileId", first.substring("/files/".length())));
        library.send(emptied, "new.pdf", LibraryFiles.pdf("New", "B"));
        library.publish(library.load(emptied));

        assertThat(portal.get(Account.PARTNER_NORTH, first)).satisfies(answer -> {
            assertThat(answer.getStatus().value()).isEqualTo(410);
            assertThat(new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8))
                    .contains("SUPERSEDED", item.id());
        });
        GraphQlTester.Response seen = library.see(Account.PARTNER_NORTH, item);
        seen.path("resource.published.versionNumber").entity(Integer.class).isEqualTo(2);
        seen.path("resource.published.changeNote").entity(String.class).isEqualTo("Shorter");
        seen.path("resource.earlierVersions").valueIsNull();
        assertThat(portal.get(LibraryDriver.AUTHOR, first).getStatus().value()).isEqualTo(200);
    }

    @Test
    void deletingADraftThatWasNeverPublishedDeletesTheResource() {
        Item written = library.written("A guide", "PUBLIC");
        library.send(written, "a.pdf", LibraryFiles.pdf("A", "B"));
        GraphQlTester.Response deleted = portal.ask(
                LibraryDriver.AUTHOR,
                "resources/deleteResourceDraft",
                Map.of("input", library.load(written).input()));
        assertThat(Portal.userErrors(deleted, "resources/deleteResourceDraft")).isEmpty();
        deleted.path("deleteResourceDraft.resource").valueIsNull();
        deleted.path("deleteResourceDraft.deletedResourceId")
                .entity(String.class)
                .isEqualTo(written.id());

        clock.advance(Duration.ofHours(2));
        FileSupport.maintain(beans);
        assertThat(database.dump("resources", "resourceFiles.files", "resourceFiles.chunks"))
                .isEmpty();
    }

    @Test
    void concurrentUpdatesConflict() {
        Item written = library.written("A guide", "PUBLIC");
        library.update(written, LibraryDriver.content("Mine", "PUBLIC"), "Mine");

        assertThat(portal.codes(
                        LibraryDriver.REVIEWER,
                        "resources/updateResource",
                        written.input().with("content", LibraryDriver.content("Yours", "PUBLIC"))))
                .containsExactly("CONFLICT");
        assertThat(library.read(LibraryDriver.AUTHOR, written, "draft.version.content.title"))
                .isEqualTo("Mine");
    }

    @Test
    void onlyWhatIsSentIsChanged() {
        Input forHealth = LibraryDriver.forPartner(Given.SOUTH).with("kinds", List.of("HEALTH"));
        Item published = library.publish(
                library.written(LibraryDriver.content("A guide", forHealth).with("link", "https://example.org/video")));
        Item begun = change(published, Input.of("summary", "What to ask."), "Shorter");

        assertThat(content(begun))
                .isEqualTo(Map.of(
                        "title", "A guide",
                        "summary", "What to ask.",
                        "kind", "GUIDE",
                        "themes", List.of("COUNTY_LINES"),
                        "audience", List.of("PROFESSIONALS"),
                        "language", "EN",
                        "link", "https://example.org/video",
                        "visibility",
                                Map.of(
                                        "level",
                                        "NAMED",
                                        "kinds",
                                        List.of("HEALTH"),
                                        "partners",
                                        List.of(Map.of("id", Given.SOUTH.value())))));
        Item limited = library.change(
                LibraryDriver.AUTHOR,
                "resources/updateResource",
                begun.input().with("content", Input.of("visibility", LibraryDriver.visibility("STAFF"))));
        assertThat(library.read(LibraryDriver.AUTHOR, limited, "draft.version.changeNote"))
                .isEqualTo("Shorter");
        Item emptied = change(limited, Input.of("link", null), null);
        GraphQlTester.Response seen = library.see(LibraryDriver.AUTHOR, emptied);
        seen.path("resource.draft.version.content.link").valueIsNull();
        seen.path("resource.draft.version.content.visibility.level")
                .entity(String.class)
                .isEqualTo("STAFF");
        seen.path("resource.draft.version.changeNote").entity(String.class).isEqualTo("");
    }

    private Item change(Item item, Input content, @Nullable String changeNote) {
        return library.change(
                LibraryDriver.AUTHOR,
                "resources/updateResource",
                item.input().with("content", content).with("changeNote", changeNote));
    }

    private Map<String, Object> content(Item item) {
        return library.see(LibraryDriver.AUTHOR, item)
                .path("resource.draft.version.content")
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "summary", "kind", "themes", "audience", "language", "visibility"})
    void whatAResourceNeedsCannotBeEmptied(String field) {
        Item written = library.written("A guide", "PUBLIC");

        assertThat(portal.userErrors(
                        LibraryDriver.AUTHOR,
                        "resources/updateResource",
                        written.input().with("content", Input.of(field, null))))
                .extracting(UserError::field, UserError::code)
                .containsExactly(tuple(List.of("input", "content", field), ErrorCode.REQUIRED));
    }

    @Test
    void invalidInputIsReportedByField() {
        Input good = LibraryDriver.content("A", "PUBLIC");
        assertThat(errors(good.with("title", " "))).contains("input.content.title REQUIRED");
        assertThat(errors(good.with("title", "NHS 943 476 5919"))).contains("input.content.title IDENTIFYING_TEXT");
        assertThat(errors(good.with("title", "a".repeat(121)))).contains("input.content.title TOO_LONG");
        Input forKinds = LibraryDriver.visibility("PUBLIC").with("kinds", List.of("HEALTH"));
        for (Input unclear : List.of(LibraryDriver.visibility("NAMED"), forKinds)) {
            assertThat(errors(LibraryDriver.content("A", unclear)))
                    .singleElement()
                    .asString()
                    .startsWith("input.content.visibility")
                    .endsWith(" INVALID");
        }
        assertThat(errors(LibraryDriver.content("A", LibraryDriver.forPartner(new PartnerId("ptn_0")))))
                .contains("input.content.visibility.partnerIds NOT_FOUND");
        assertThat(errors(good.with("link", "javascript:alert(1)"))).contains("input.content.link INVALID");
        assertThat(errors(good.with("link", "https://jo:secret@example.org"))).contains("input.content.link INVALID");
        assertThat(lines(LibraryDriver.creation(good).with("reviewDueOn", "2020-01-01")))
                .anyMatch(line -> line.startsWith("input.reviewDueOn "));
    }

    private List<String> errors(Input content) {
        return lines(LibraryDriver.creation(content));
    }

    private List<String> lines(Input creation) {
        return portal.userErrors(LibraryDriver.AUTHOR, "resources/createResource", creation).stream()
                .map(error -> "%s %s".formatted(String.join(".", error.field()), error.code()))
                .toList();
    }

    @Test
    void aLinkIsEnoughToPublish() {
        Item video = library.publishedLink("A video");
        assertThat(library.read(null, video, "published.content.link")).isEqualTo("https://example.org/video");
        library.see(null, video)
                .path("resource.published.files")
                .entityList(Object.class)
                .hasSize(0);
    }
}
