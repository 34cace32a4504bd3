package org.preventionportal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.preventionportal.tasks.participants.ParticipantRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who has read intelligence, notes and addresses is in the trail, without a word of what they have read. */
@SliceTest
class GuardedReadsTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final Pattern ENTRY_ID = Pattern.compile("aud_[0-9a-f]{32}");
    private static final Pattern OBJECT_ID = Pattern.compile("ptn_[a-z-]+|[a-z]{3}_[0-9a-f]{32}");
    private static final Pattern CODE = Pattern.compile("[A-Z_]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern HASH = Pattern.compile("|[0-9a-f]{64}");

    private static final Map<String, Pattern> TEXTS = Map.ofEntries(
            Map.entry("_id", ENTRY_ID),
            Map.entry("_class", Pattern.compile("[a-z.]+AuditEntry")),
            Map.entry("actor", Pattern.compile(UUID + "|anonymous")),
            Map.entry("roles", CODE),
            Map.entry("partners", Pattern.compile("ptn_[a-z-]+")),
            Map.entry("operation", Pattern.compile("[a-zA-Z]+")),
            Map.entry("targetId", OBJECT_ID),
            Map.entry("objects", OBJECT_ID),
            Map.entry("outcome", CODE),
            Map.entry("codes", CODE),
            Map.entry("correlationId", Pattern.compile(UUID + "|none")),
            Map.entry("link.chain", Pattern.compile("chn_[0-9a-f]{32}")),
            Map.entry("link.previous", HASH),
            Map.entry("link.hash", HASH));

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aListHasOneEntryWithAllTasksOfWhichTheIntelligenceWasRead() {
        Task north = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        portal.readAll(Account.MANAGER, "tasks/tasksWithIntelligence", Map.of(), "tasks.edges", Object.class);
        portal.readAll(OFFICER, "tasks/tasksWithIntelligence", Map.of(), "tasks.edges", Object.class);

        assertThat(entries())
                .extracting(AuditEntry::actor, AuditEntry::action, entry -> Set.copyOf(entry.getObjectIds()))
                .containsExactlyInAnyOrder(
                        tuple(
                                Account.MANAGER.id(),
                                "READ_INTELLIGENCE",
                                Set.of(north.id().value(), south.id().value())),
                        tuple(
                                OFFICER.id(),
                                "READ_INTELLIGENCE",
                                Set.of(north.id().value())));
        assertThat(portal.readAll(
                        Account.ADMIN,
                        "audit/auditTrail",
                        Map.of("targetId", north.id()),
                        "auditTrail.edges[*].node.actor.id",
                        String.class))
                .containsExactlyInAnyOrder(
                        OFFICER.id().value(), Account.MANAGER.id().value());
    }

    @Test
    void aPageOfATaskHasAnEntryForEachKindOfTextThatIsThere() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        portal.text(OFFICER, "tasks/guardedTask", Map.of("id", task.id()));
        assertThat(entries()).extracting(AuditEntry::action).containsExactly("READ_INTELLIGENCE");

        post(task);
        record(task);
        forget();
        portal.text(OFFICER, "tasks/guardedTask", Map.of("id", task.id()));
        assertThat(entries())
                .extracting(AuditEntry::action, AuditEntry::targetId)
                .containsExactlyInAnyOrder(
                        tuple("READ_INTELLIGENCE", task.id().value()),
                        tuple("READ_NOTES", task.id().value()),
                        tuple("READ_ADDRESSES", task.id().value()));
    }

    @Test
    void whatIsReadByItsIdHasAnEntry() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        String note = post(task);
        forget();
        portal.text(OFFICER, "platform/node", Map.of("id", note));
        portal.text(Account.PARTNER_NORTH, "tasks/notesById", Map.of("id", note));
        assertThat(entries()).isEmpty();
        portal.text(OFFICER, "tasks/notesById", Map.of("id", note));
        assertThat(entries())
                .extracting(AuditEntry::action, entry -> Set.copyOf(entry.getObjectIds()))
                .containsExactly(tuple("READ_NOTES", Set.of(note, task.id().value())));
    }

    /** The id of a participant is a hash of the address, and the trail is kept for years. */
    @Test
    void anAddressThatIsReadByAnIdIsRecordedForItsTaskOnly() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        record(task);
        forget();
        String participant = ParticipantRegister.id(task.id(), "jo@example.org");
        assertThat(portal.text(OFFICER, "tasks/notesById", Map.of("id", participant)))
                .contains("jo@example.org");
        assertThat(entries())
                .extracting(AuditEntry::action, AuditEntry::getObjectIds)
                .containsExactly(tuple("READ_ADDRESSES", List.of(task.id().value())));
    }

    @Test
    void anEntryHoldsIdsAndCodesOnly() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        post(task);
        record(task);
        assertThat(portal.codes(OFFICER, "tasks/optOutParticipant", Map.of("email", "jo@example.org")))
                .isEmpty();
        Input named =
                Input.of("name", "Jo Bloggs").withKey().with("kind", "OTHER").with("region", "WALES");
        assertThat(portal.codes(OFFICER, "partners/registerPartner", named)).isEmpty();
        assertThat(portal.codes(
                        OFFICER,
                        "tasks/acknowledgeTask",
                        Input.of("taskId", "tsk_jo-bloggs").with("version", 1)))
                .isNotEmpty();
        portal.text(Account.MANAGER, "tasks/guardedTask", Map.of("id", task.id()));
        portal.ask(Account.PARTNER_SOUTH, "audit/auditTrail", Map.of("actorId", "Jo Bloggs"))
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1));

        List<BsonDocument> stored = mongo.getCollection("audit")
                .withDocumentClass(BsonDocument.class)
                .find()
                .into(new ArrayList<>());
        assertThat(stored).hasSizeGreaterThan(7).allSatisfy(entry -> check("", entry));
    }

    private static void check(String field, BsonValue value) {
        switch (value) {
            case BsonDocument document ->
                document.forEach((name, part) -> check(field.isEmpty() ? name : field + "." + name, part));
            case BsonArray array -> array.forEach(item -> check(field, item));
            case BsonString text ->
                assertThat(text.getValue()).as(field).matches(TEXTS.getOrDefault(field, Pattern.compile("unknown")));
            default -> assertThat(field).isIn("occurredAt", "link.sequence");
        }
    }

    private void forget() {
        CheckedCommands.exempt(() -> mongo.remove(AuditEntry.class).all());
    }

    private String post(Task task) {
        return portal.change(
                OFFICER,
                "tasks/postNote",
                Input.of("taskId", task.id()).withKey().with("text", "Call Jo Bloggs before noon."),
                "note.id",
                String.class);
    }

    private void record(Task task) {
        portal.changeTask(OFFICER, "tasks/recordParticipants", ParticipantInputs.of(task, "jo@example.org"));
    }

    private List<AuditEntry> entries() {
        return mongo.findAll(AuditEntry.class);
    }
}
