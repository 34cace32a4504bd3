package org.preventionportal.tasks.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PartnerId;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Documents are read and commented on by those in the conversation that they belong to, and by nobody else. */
@SliceTest
class DocumentConversationTests {

    private static final String PLANTED = "quillemot";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private DocumentRecords records;

    @Autowired
    private DocumentMaintenance maintenance;

    @Autowired
    private Notifier notifier;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void eachOrganisationSeesItsOwnDocuments() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        String north = document(task, Given.NORTH, Account.PARTNER_NORTH);
        String south = document(task, Given.SOUTH, Account.PARTNER_SOUTH);
        comment(Account.PARTNER_NORTH, north, "Is it too long? " + PLANTED);

        assertThat(documents(Account.PARTNER_NORTH, task))
                .contains(north, PLANTED)
                .doesNotContain(south);
        assertThat(documents(Account.COLLEAGUE_NORTH, task)).contains(north);
        assertThat(documents(Account.PARTNER_SOUTH, task)).contains(south).doesNotContain(north, PLANTED);
        assertThat(documents(Account.OFFICER_NORTH_EAST, task)).contains(north, south);
        assertThat(node(Account.PARTNER_SOUTH, north)).isEqualTo(node(Account.PARTNER_SOUTH, "doc_0"));
        assertThat(node(Account.PARTNER_NORTH, north)).contains("TaskDocument");
        assertThat(documents(Account.OFFICER_SOUTH_EAST, task)).doesNotContain(north, south, PLANTED);
        assertThat(node(Account.OFFICER_SOUTH_EAST, north)).isEqualTo(node(Account.OFFICER_SOUTH_EAST, "doc_0"));
        assertThat(node(Account.ADMIN, north)).doesNotContain("TaskDocument");
        assertThat(node(Account.EVALUATOR, north)).doesNotContain("TaskDocument");
    }

    @Test
    void aTaskHasDocumentsForThoseInAConversationAboutIt() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(EnumSet.allOf(Account.class))
                .filteredOn(account -> mayReadDocuments(account, task))
                .containsExactlyInAnyOrder(
                        Account.PARTNER_NORTH,
                        Account.COLLEAGUE_NORTH,
                        Account.LEAD_NORTH,
                        Account.PARTNER_SOUTH,
                        Account.LEAD_SOUTH,
                        Account.PARTNER_TWO,
                        Account.OFFICER_NORTH_EAST,
                        Account.OFFICER_AND_PARTNER,
                        Account.MANAGER);
        Task recorded = given.recorded(Given.SOUTH, Account.OFFICER_SOUTH_EAST);
        assertThat(mayReadDocuments(Account.MANAGER, recorded)).isFalse();
        given.joinedToo(recorded, Given.NORTH, Account.PARTNER_NORTH);
        assertThat(mayReadDocuments(Account.MANAGER, recorded)).isTrue();
        assertThat(mayReadDocuments(Account.OFFICER_NORTH_EAST, recorded)).isFalse();
    }

    /** Otherwise the navigation would hide documents that officers see. */
    @Test
    void whoDecidesReadsDocumentsOfAnOrganisationThatHasLeft() {
        Task recorded = given.joinedToo(
                given.recorded(Given.SOUTH, Account.OFFICER_SOUTH_EAST), Given.NORTH, Account.PARTNER_NORTH);
        String id = document(recorded, Given.NORTH, Account.PARTNER_NORTH);
        assertThat(portal.codes(
                        Account.PARTNER_NORTH, "tasks/leaveTask", portal.current(Account.PARTNER_NORTH, recorded.id())))
                .isEmpty();

        for (Account account : List.of(Account.OFFICER_SOUTH_EAST, Account.MANAGER)) {
            assertThat(documents(account, recorded)).contains("viewerCanReadDocuments=true", id);
        }
        for (Account account : List.of(Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST)) {
            assertThat(documents(account, recorded)).doesNotContain("viewerCanReadDocuments=true", id);
        }
    }

    private boolean mayReadDocuments(Account account, Task task) {
        return documents(account, task).contains("viewerCanReadDocuments=true");
    }

    @Test
    void aMemberOfTwoOrganisationsThatJoinedReadsTheDocumentsOfBoth() {
        Task first = given.joined(Given.SUSPENDED, Account.PARTNER_SUSPENDED, Given.NORTH, Account.PARTNER_NORTH);
        Task task = given.joinedToo(first, Given.SOUTH, Account.PARTNER_SOUTH);
        String north = document(task, Given.NORTH, Account.PARTNER_NORTH);
        String south = document(task, Given.SOUTH, Account.PARTNER_SOUTH);
        String requester = document(task, Given.SUSPENDED, Account.PARTNER_SUSPENDED);
        assertThat(documents(Account.PARTNER_TWO, task)).contains(north, south).doesNotContain(requester);
    }

    /** The error must not say whether there is such a document. */
    @Test
    void anotherOrganisationsDocumentIsLikeNone() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        String north = document(task, Given.NORTH, Account.PARTNER_NORTH);
        Task other = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        for (Account stranger : List.of(Account.PARTNER_SOUTH)) {
            assertThat(refusal(stranger, "tasks/commentOnDocument", commented(north, "Hello.")))
                    .isEqualTo(refusal(stranger, "tasks/commentOnDocument", commented("doc_0", "Hello.")));
        }
        assertThat(refusal(Account.PARTNER_SOUTH, "tasks/createDocumentUpload", next(task, north)))
                .isEqualTo(refusal(Account.PARTNER_SOUTH, "tasks/createDocumentUpload", next(task, "doc_0")))
                .contains("documentId");
        assertThat(portal.codes(Account.MANAGER, "tasks/createDocumentUpload", next(other, north)))
                .as("a document of another task")
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(
                        Account.PARTNER_SOUTH,
                        "tasks/createDocumentUpload",
                        created(task).with("partnerId", Given.NORTH)))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void somebodyExcludedSeesNoDocument() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String id = document(task, Given.NORTH, Account.PARTNER_NORTH);
        given.excluding(task, Account.MANAGER);
        assertThat(node(Account.MANAGER, id)).isEqualTo(node(Account.MANAGER, "doc_0"));
        assertThat(portal.codes(Account.MANAGER, "tasks/commentOnDocument", commented(id, "Hello.")))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void partnersReviewNothingAndATitleIsNeeded() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String id = document(task, Given.NORTH, Account.PARTNER_NORTH);
        assertThat(portal.codes(
                        Account.PARTNER_NORTH,
                        "tasks/createDocumentUpload",
                        next(task, id).with("isReviewed", true)))
                .containsExactly("NOT_ALLOWED");
        assertThat(portal.codes(
                        Account.OFFICER_NORTH_EAST,
                        "tasks/createDocumentUpload",
                        created(task).with("isReviewed", true)))
                .containsExactly("INVALID");
        assertThat(portal.codes(
                        Account.PARTNER_NORTH,
                        "tasks/createDocumentUpload",
                        created(task).with("title", " ")))
                .containsExactly("REQUIRED");
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(portal.codes(Account.PARTNER_NORTH, "tasks/createDocumentUpload", created(draft)))
                .containsExactly("WRONG_STATE");
    }

    @Test
    void identifyingTextIsRefused() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String id = document(task, Given.NORTH, Account.PARTNER_NORTH);
        String identifying = "The victim is Jack Smith, born on 3 May 2011.";
        assertThat(portal.codes(Account.PARTNER_NORTH, "tasks/commentOnDocument", commented(id, identifying)))
                .contains("IDENTIFYING_TEXT");
        for (String field : List.of("title", "name")) {
            assertThat(portal.codes(
                            Account.PARTNER_NORTH,
                            "tasks/createDocumentUpload",
                            created(task).with(field, identifying)))
                    .as(field)
                    .contains("IDENTIFYING_TEXT");
        }
        assertThat(database.dump("taskDocuments", "documentUploads", "audit")).doesNotContain("Jack");
    }

    @Test
    void aCommentIsReturnedAlsoByARepeat() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String id = document(task, Given.NORTH, Account.PARTNER_NORTH);
        comment(Account.PARTNER_NORTH, id, "Good morning.");
        Input second = commented(id, "Is it too long?");
        String key = commentKey(second);
        comment(Account.PARTNER_NORTH, id, "Never mind.");
        assertThat(commentKey(second)).isEqualTo(key);
    }

    private String commentKey(Input comment) {
        return portal.change(Account.PARTNER_NORTH, "tasks/commentOnDocument", comment, "comment.key", String.class);
    }

    /** Otherwise a member of a partner could send officers an email with each comment. */
    @Test
    void severalCommentsAreOneEmailUntilTheReaderHasRead() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String id = document(task, Given.NORTH, Account.PARTNER_NORTH);
        comment(Account.PARTNER_NORTH, id, "Good morning.");
        comment(Account.PARTNER_NORTH, id, "Is it too long?");
        assertThat(emailsOfComments()).isEqualTo(1);
        comment(Account.PARTNER_NORTH, id, "Is it too short?");
        assertThat(emailsOfComments()).isEqualTo(1);

        comment(Account.PARTNER_NORTH, id, "Never mind.");
        readsAll(id);
        assertThat(emailsOfComments()).as("the officer has read it").isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        comment(Account.PARTNER_NORTH, id, "Thank you.");
        assertThat(emailsOfComments()).isEqualTo(2);

        clock.advanceDays(1);
        comment(Account.PARTNER_NORTH, id, "Good morning again.");
        assertThat(emailsOfComments()).as("one a day, if nobody reads").isEqualTo(3);
        comment(Account.OFFICER_NORTH_EAST, id, "Good morning.");
        assertThat(emailsOfComments()).as("to the officer").isEqualTo(3);
    }

    private void readsAll(String id) {
        portal.change(
                Account.OFFICER_NORTH_EAST,
                "tasks/markDocumentRead",
                Input.of("documentId", id).with("upTo", clock.instant()),
                "document.id",
                String.class);
    }

    /** To one of the officers in charge. */
    private long emailsOfComments() {
        notifier.run();
        return mongo.findAll(Document.class, "outbox").stream()
                .filter(email -> "DOCUMENT_COMMENT_RECEIVED".equals(email.get("template")))
                .filter(email -> Account.OFFICER_NORTH_EAST.id().value().equals(email.get("to")))
                .count();
    }

    /** Whose change is read first and saved last is made again. */
    @Test
    void twoChangesAtTheSameTimeAreBothKept() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String id = document(task, Given.NORTH, Account.PARTNER_NORTH);
        boolean[] isFirst = {true};
        records.change(new DocumentId(id), null, current -> {
            if (isFirst[0]) {
                isFirst[0] = false;
                version(id);
            }
            return current.with(
                    StoredDocuments.next(current, "dup_b", false, Account.COLLEAGUE_NORTH),
                    "b",
                    StoredDocuments.file(),
                    false,
                    clock.instant());
        });
        TaskDocument stored = records.find(new DocumentId(id)).orElseThrow();
        assertThat(StoredDocuments.numbers(stored)).containsExactly(1, 2, 3);
        assertThat(stored.versions()).extracting(DocumentVersion::upload).doesNotHaveDuplicates();
    }

    /** One of them is stored before a place was there. */
    @Test
    void twoNewDocumentsAtTheSameTimeDoNotPassTheLimit() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        document(task, Given.NORTH, Account.PARTNER_NORTH);
        for (int number = 2; number < DocumentRecords.MAX_DOCUMENTS; number++) {
            send(task, "dup_" + number, () -> {});
        }

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> send(task, "dup_20", () -> send(task, "dup_21", () -> {})))
                .satisfies(refusal ->
                        assertThat(refusal.errors().getFirst().code()).isEqualTo(ErrorCode.FULL));

        assertThat(mongo.findAll(TaskDocument.class)).hasSize(DocumentRecords.MAX_DOCUMENTS);
    }

    /** @param meanwhile what happens after the document was made and before it is stored */
    private void send(Task task, String id, Runnable meanwhile) {
        DocumentUpload upload = StoredDocuments.first(task, id);
        records.change(
                upload.target(),
                () -> TaskDocument.create(upload, records.freePlace(upload.task(), upload.partner()), clock.instant()),
                current -> {
                    meanwhile.run();
                    return current.with(upload, "s", StoredDocuments.file(), false, clock.instant());
                });
    }

    @Test
    void anotherVersionHasNoTitleAndNoOrganisationOfItsOwn() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String id = document(task, Given.NORTH, Account.PARTNER_NORTH);
        for (String field : List.of("title", "partnerId")) {
            assertThat(portal.userErrors(
                            Account.PARTNER_NORTH,
                            "tasks/createDocumentUpload",
                            next(task, id).with(field, Given.NORTH)))
                    .extracting(UserError::field)
                    .containsExactly(List.of("input", field));
        }
        assertThat(portal.codes(Account.PARTNER_NORTH, "tasks/createDocumentUpload", next(task, id)))
                .isEmpty();
    }

    @Test
    void onlyTheSenderALeadOrAnOfficerRemovesAFile() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String id = document(task, Given.NORTH, Account.PARTNER_NORTH);
        Input first = Input.of("documentId", id).with("versionNumber", 1);
        assertThat(portal.codes(Account.COLLEAGUE_NORTH, "tasks/removeDocumentVersion", first))
                .containsExactly("NOT_ALLOWED");
        assertThat(portal.codes(Account.OFFICER_SOUTH_EAST, "tasks/removeDocumentVersion", first))
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(Account.LEAD_NORTH, "tasks/removeDocumentVersion", first))
                .isEmpty();
        assertThat(documents(Account.PARTNER_NORTH, task))
                .contains("versionNumber=1", "file=null", "removedBy={id=" + Account.LEAD_NORTH.id());
    }

    @Test
    void aLeadDoesNotRemoveTheReviewedVersion() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String id = document(task, Given.NORTH, Account.PARTNER_NORTH);
        reviewed(id);
        Input second = Input.of("documentId", id).with("versionNumber", 2);
        assertThat(portal.codes(Account.LEAD_NORTH, "tasks/removeDocumentVersion", second))
                .containsExactly("NOT_ALLOWED");
        assertThat(portal.codes(Account.OFFICER_NORTH_EAST, "tasks/removeDocumentVersion", second))
                .isEmpty();
    }

    /** The organisation cannot do it itself any more. */
    @Test
    void anOfficerRemovesAFileOfAnOrganisationThatHasLeft() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String id = document(task, Given.SOUTH, Account.PARTNER_SOUTH);
        Input first = Input.of("documentId", id).with("versionNumber", 1);
        assertThat(portal.codes(Account.PARTNER_SOUTH, "tasks/removeDocumentVersion", first))
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(Account.OFFICER_NORTH_EAST, "tasks/removeDocumentVersion", first))
                .isEmpty();
        assertThat(documents(Account.MANAGER, task)).contains(id, "file=null");
    }

    @Test
    void documentsAreDeletedAfterTheirPeriodAndUploadsAfterAWeek() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Instant old = clock.instant().minus(Duration.ofDays(7 * 365 + 3));
        StoredDocuments.insert(mongo, task, Given.SOUTH, Account.PARTNER_SOUTH, old);
        String kept = document(task, Given.NORTH, Account.PARTNER_NORTH);
        portal.change(Account.PARTNER_NORTH, "tasks/createDocumentUpload", created(task), "upload.id", String.class);
        mongo.insert(StoredDocuments.upload(task, Given.SOUTH, Account.PARTNER_SOUTH, old));

        maintenance.purge();
        maintenance.removeRemains();

        assertThat(mongo.findAll(TaskDocument.class))
                .extracting(document -> document.id().value())
                .containsExactly(kept);
        assertThat(mongo.findAll(DocumentUpload.class))
                .extracting(DocumentUpload::createdBy)
                .containsExactly(Account.PARTNER_NORTH.id());
    }

    private String document(Task task, PartnerId partner, Account author) {
        return StoredDocuments.insert(mongo, task, partner, author, clock.instant());
    }

    private void version(String id) {
        records.change(
                new DocumentId(id),
                null,
                current -> current.with(
                        StoredDocuments.next(current, "dup_a", false, Account.OFFICER_NORTH_EAST),
                        "a",
                        StoredDocuments.file(),
                        true,
                        clock.instant()));
    }

    private void reviewed(String id) {
        records.change(
                new DocumentId(id),
                null,
                current -> current.with(
                        StoredDocuments.next(current, "dup_r", true, Account.OFFICER_NORTH_EAST),
                        "r",
                        StoredDocuments.file(),
                        true,
                        clock.instant()));
    }

    private void comment(Account account, String id, String text) {
        portal.change(account, "tasks/commentOnDocument", commented(id, text), "document.id", String.class);
    }

    private static Input commented(String id, String text) {
        return Input.of("documentId", id).withKey().with("versionNumber", 1).with("text", text);
    }

    private static Input created(Task task) {
        return Input.of("taskId", task.id())
                .withKey()
                .with("title", "Safeguarding policy")
                .with("name", "policy.pdf");
    }

    private static Input next(Task task, String id) {
        return Input.of("taskId", task.id()).withKey().with("documentId", id).with("name", "policy.pdf");
    }

    private String refusal(Account account, String mutation, Input input) {
        return portal.userErrors(account, mutation, input).toString();
    }

    private String documents(Account account, Task task) {
        return portal.text(account, "tasks/documents", Map.of("id", task.id()));
    }

    private String node(Account account, String id) {
        return portal.text(account, "platform/node", Map.of("id", id)).replace(id, "");
    }
}
