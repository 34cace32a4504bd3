package org.preventionportal.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.InvitedPeople;
import org.preventionportal.access.keycloak.PersonAccounts;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalDataSource.Item;
import org.preventionportal.development.Neighbours;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.support.Tokens;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person reads what is kept about them, and goes without a trace of their name. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class PersonRightsTests {

    private static final Duration AGE_OF_CHECKED_TOKENS = Duration.ofSeconds(6);

    @Autowired
    private PersonCommand command;

    @Autowired
    private PersonFiles files;

    @Autowired
    private PersonErasure erasure;

    @Autowired
    private PersonAccounts accounts;

    @Autowired
    private InvitedPeople invited;

    @Autowired
    private RealmResource realm;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Given given;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Locks locks;

    @TempDir
    private Path folder;

    private String email;
    private PersonId leaver;
    private Task task;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        email = "robin.%s@example.org".formatted(UUID.randomUUID());
        leaver = account(email);
        task = given.requestedBy(leaver);
        message("msg_own", leaver, "I wrote <b>this</b>");
        message("msg_other", Account.MANAGER.id(), "Somebody else wrote that");
        insert("readMarks", Map.of("_id", task.id() + " " + leaver, "person", leaver.value(), "upTo", Instant.EPOCH));
        insert("digestSubscribers", Map.of("_id", leaver.value(), "digests", List.of("OFFICER_WEEK")));
        insert("calendarKeys", Map.of("_id", leaver.value(), "hash", "a", "revision", 1, "createdAt", Instant.EPOCH));
        insert("outbox", Map.of("_id", "mail", "to", leaver.value(), "postedAt", Instant.EPOCH));
        insert("participants", Map.of("_id", "prt_a", "task", task.id().value(), "email", email));
        participation("par_a", "SENT");
        participation("par_bounced", "UNDELIVERABLE");
    }

    private void participation(String id, String mail) {
        insert(
                "participations",
                Map.of("_id", id, "campaign", "cam_a", "email", email, "mail", mail, "links", List.of("hash")));
    }

    private String everything() {
        return database.dump(mongo.getCollectionNames().toArray(String[]::new));
    }

    private PersonId account(String address) {
        var user = new UserRepresentation();
        user.setUsername(address);
        user.setEmail(address);
        user.setFirstName("Robin");
        user.setLastName("Leaver");
        user.setEnabled(true);
        user.setAttributes(Map.of("regions", List.of("NORTH_EAST")));
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(Tokens.PASSWORD);
        user.setCredentials(List.of(password));
        try (Response response = realm.users().create(user)) {
            return new PersonId(CreatedResponseUtil.getCreatedId(response));
        }
    }

    private void message(String id, PersonId author, String text) {
        insert("messages", Map.of("_id", id, "task", task.id().value(), "author", author.value(), "text", text));
    }

    private void insert(String collection, Map<String, Object> fields) {
        mongo.insert(new Document(fields), collection);
    }

    @Test
    void theFileHasWhatIsKeptOfThePersonAndNothingOfOthers() throws IOException {
        Path file = folder.resolve("file.html");

        assertThat(command.run("person", "export", email.toUpperCase(Locale.ROOT), file.toString()))
                .isZero();

        assertThat(file)
                .content()
                .contains("Robin Leaver", email, leaver.value(), "Regions: NORTH_EAST", "Member of: none")
                .contains(String.valueOf(task.need().title()), "You entered the task", "requested")
                .contains("I wrote &lt;b&gt;this&lt;/b&gt;")
                .contains("Survey invitations", "Taking part in tasks", "digests", "read the messages")
                .contains("nobody can find out which answers are yours")
                .doesNotContain("Somebody else wrote that");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(command.run("person", "export", email, file.toString()))
                .as("overwrites nothing")
                .isEqualTo(1);
    }

    @Test
    void theFileSaysWhatWasDoneToThePerson() {
        insert(
                "audit",
                Map.of(
                        "_id",
                        "aud_a",
                        "actor",
                        Account.ADMIN.id().value(),
                        "operation",
                        "suspendAccount",
                        "targetId",
                        leaver.value(),
                        "occurredAt",
                        Instant.EPOCH));

        assertThat(files.of(DataSubject.of(email)).topics().get("Audit trail"))
                .extracting(Item::description, Item::occurredAt, Item::texts)
                .containsExactly(tuple(
                        "Somebody used an operation on you or your account", Instant.EPOCH, List.of("suspendAccount")));
    }

    /** An answer says whether somebody is known. */
    @Test
    void eachSearchForAPersonHasAnEntry() {
        portal.text(Account.ADMIN, "rights/personalData", Map.of("emailOrAccount", email));
        portal.text(Account.ADMIN, "rights/personalData", Map.of("emailOrAccount", "nobody@example.org"));

        assertThat(database.dump("audit").lines())
                .hasSize(2)
                .allMatch(entry -> entry.contains("\"personalData\""))
                .anyMatch(entry -> entry.contains("\"targetId\": \"%s\"".formatted(leaver)));
    }

    @Test
    void theSameDataIsThereAsJson() throws IOException {
        Path file = folder.resolve("file.json");
        var topics = files.of(DataSubject.of(email)).topics().keySet();

        assertThat(command.run("person", "export", email, file.toString())).isZero();

        JsonNode data = JsonMapper.shared().readTree(file);
        assertThat(data.at("/account/name").asString()).isEqualTo("Robin Leaver");
        assertThat(data.at("/account/person").toString()).contains(leaver.value());
        assertThat(data.at("/account/regions/0").asString()).isEqualTo("NORTH_EAST");
        assertThat(data.at("/topics").propertyNames()).containsExactlyElementsOf(topics);
        assertThat(data.at("/topics").toString())
                .contains("I wrote <b>this</b>", String.valueOf(task.need().title()))
                .doesNotContain("Somebody else wrote that");
    }

    /** The file has the notes that the person wrote, and the log of the task names everybody who has read notes. */
    @Test
    void anExportOfANoteIsInTheAccessLogOfItsTask() throws IOException {
        assertThat(export()).contains("I wrote");
        assertThat(readersOfNotes()).containsExactly(Account.ADMIN.id().value());

        Path file = folder.resolve("file.json");
        assertThat(command.run("person", "export", email, file.toString())).isZero();
        assertThat(readersOfNotes()).contains(PersonId.SERVICE.value());
        assertThat(file).content().doesNotContain("readNotes", task.id().value());
    }

    @Test
    void aNoteThatIsLeftOutIsNotRead() {
        given.excluding(task, Account.ADMIN);
        assertThat(export()).doesNotContain("I wrote");
        assertThat(readersOfNotes()).isEmpty();
    }

    private String export() {
        return portal.text(Account.ADMIN, "rights/exportPerson", Map.of("input", Map.of("emailOrAccount", email)));
    }

    private List<String> readersOfNotes() {
        return portal.readAll(
                Account.MANAGER,
                "tasks/accessLog",
                Map.of("id", task.id()),
                "task.accessLog[?(@.actions contains 'READ_NOTES')].actor.id",
                String.class);
    }

    /** It reads every task, for which an administrator's request has no time. */
    @Test
    void onlyTheCommandFindsWhoWasNamedEarlier() throws IOException {
        var change = new Document("field", "colleagues").append("before", "[%s]".formatted(leaver));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                new Update().push("progress.history.0.fieldChanges", change),
                Task.class);
        String shared = "A colleague shared the task with you";
        String missing = "Tasks that named you earlier";
        Path file = folder.resolve("file.html");

        assertThat(command.run("person", "export", email, file.toString())).isZero();

        assertThat(file).content().containsOnlyOnce(shared).doesNotContain(missing);
        assertThat(export()).doesNotContain(shared).contains(missing);
    }

    @Test
    void erasureLeavesHistoryAndCountsWithoutThePerson() throws IOException {
        assertThat(command.run("person", "erase", email)).isZero();
        clock.advance(Duration.ofMinutes(11));
        erasure.finish();

        assertThat(realm.users().searchByEmail(email, true)).isEmpty();
        assertThat(everything()).doesNotContain(email, "Leaver").contains("I wrote <b>this</b>", "erase person");
        assertThat(database.dump("participants", "outbox", "readMarks", "digestSubscribers", "calendarKeys"))
                .isEmpty();
        assertThat(database.dump("participations"))
                .contains("par_a", "OPTED_OUT")
                .doesNotContain("hash", "par_bounced");
        assertThat(given.load(task).author()).isEqualTo(leaver);

        assertThat(command.run("person", "erase", email)).isZero();
        assertThat(files.of(DataSubject.of(email)).topics().values())
                .as("only that the address must not be asked again")
                .singleElement()
                .satisfies(items -> assertThat(items).hasSize(1));
    }

    @Test
    void aRepeatFinishesWhatACrashInterrupted() throws IOException {
        accounts.lock(leaver, email);

        assertThat(command.run("person", "erase", email)).isZero();

        assertThat(realm.users().searchByEmail(email, true)).isEmpty();
        clock.advance(Duration.ofMinutes(11));
        erasure.finish();
        assertThat(everything()).doesNotContain(email);
    }

    /** Keycloak cannot revoke a token that it has issued. */
    @Test
    void tokensOfAnErasedAccountAreRefused() throws IOException {
        String token = Tokens.of(email);
        assertThat(statusWith(token)).isEqualTo(HttpStatus.OK);

        assertThat(command.run("person", "erase", email)).isZero();
        clock.advance(AGE_OF_CHECKED_TOKENS);

        assertThat(statusWith(token)).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private HttpStatusCode statusWith(String token) {
        return portal.client()
                .post()
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "{ viewer { roles } }"))
                .exchange()
                .returnResult(String.class)
                .getStatus();
    }

    @Test
    void whatALastRequestStoredGoesWhenAllTokensHaveExpired() throws IOException {
        assertThat(command.run("person", "erase", email)).isZero();
        insert("readMarks", Map.of("_id", task.id() + " " + leaver, "person", leaver.value(), "upTo", Instant.EPOCH));
        participation("par_late", "UNDELIVERABLE");

        clock.advance(Duration.ofMinutes(4));
        erasure.finish();
        assertThat(database.dump("readMarks", "revokedAccounts", "participations"))
                .contains(leaver.value(), "par_late");

        clock.advance(Duration.ofMinutes(7));
        erasure.finish();
        assertThat(database.dump("readMarks", "revokedAccounts")).doesNotContain(leaver.value());
        assertThat(everything()).doesNotContain(email);
    }

    /** It is another person's, or has an entry in the audit trail. What is older was missed by the first round. */
    @Test
    void whatSomebodyMakesForTheAddressAfterTheErasureStays() throws IOException {
        assertThat(command.run("person", "erase", email)).isZero();
        Instant erasedAt = clock.instant();
        interest("eoi_earlier", erasedAt.minus(Duration.ofHours(1)));
        clock.advance(Duration.ofMinutes(5));
        interest("eoi_later", clock.instant());
        Neighbours.shared().keycloak().invite(Given.NORTH.value(), email);

        clock.advance(Duration.ofMinutes(6));
        erasure.finish();

        assertThat(database.dump("revokedAccounts")).doesNotContain(leaver.value());
        assertThat(database.dump("expressionsOfInterest")).contains("eoi_later").doesNotContain("eoi_earlier");
        assertThat(invited.find(DataSubject.of(email))).hasSize(1);
    }

    private void interest(String id, Instant createdAt) {
        insert("expressionsOfInterest", Map.of("_id", id, "email", email, "createdAt", createdAt));
    }

    @Test
    void whatACrashLeftIsErasedWithoutARepeat() {
        accounts.lock(leaver, email);

        clock.advance(Duration.ofMinutes(11));
        erasure.finish();
        assertThat(realm.users().searchByEmail(email, true)).isEmpty();

        clock.advance(Duration.ofMinutes(11));
        erasure.finish();
        assertThat(everything()).doesNotContain(email);
    }

    /** Keycloak did not answer when the erasure began, so the person could get tokens until it was finished. */
    @Test
    void whoWasNotLockedIsLockedBeforeTheErasureIsFinished() {
        insert(
                "revokedAccounts",
                Map.of("_id", leaver.value(), "revokedAt", clock.instant().minus(Duration.ofMinutes(11))));
        String token = Tokens.of(email);

        erasure.finish();
        clock.advance(AGE_OF_CHECKED_TOKENS);
        assertThat(realm.users().searchByEmail(email, true)).isEmpty();
        assertThat(statusWith(token)).isEqualTo(HttpStatus.UNAUTHORIZED);
        insert("readMarks", Map.of("_id", task.id() + " " + leaver, "person", leaver.value(), "upTo", Instant.EPOCH));

        clock.advance(Duration.ofMinutes(11));
        erasure.finish();
        assertThat(database.dump("readMarks", "revokedAccounts")).doesNotContain(leaver.value());
    }

    /** Two administrators who erase each other at once must not both succeed. */
    @Test
    void onlyOnePersonIsErasedAtATime() {
        var file = files.of(DataSubject.of(email));
        locks.runExclusively(
                PersonAccounts.LOCK,
                () -> assertThat(CompletableFuture.runAsync(() -> erasure.erase(file)))
                        .failsWithin(Duration.ofSeconds(20))
                        .withThrowableThat()
                        .havingCause()
                        .isInstanceOf(Refusal.class));

        assertThat(files.of(DataSubject.of(email)).account()).isEqualTo(file.account());
    }

    @Test
    void draftsGoWithTheirAuthor() {
        mongo.save(
                new Document("_id", "tsk_draft")
                        .append("origin", new Document("author", leaver.value()))
                        .append("progress", new Document("state", "DRAFT")),
                "tasks");

        erasure.erase(files.of(DataSubject.of(leaver.value())));

        assertThat(database.dump("tasks"))
                .doesNotContain("tsk_draft")
                .contains(task.id().value());
    }

    @Test
    void anOfficerWithACaseloadIsNotErased() {
        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        var officer = files.of(DataSubject.of(Account.OFFICER_NORTH_EAST.id().value()));

        assertThat(erasure.obstacles(officer)).singleElement().asString().contains("Hand over their caseload");
        assertThatThrownBy(() -> erasure.erase(officer)).isInstanceOf(Refusal.class);
        assertThat(files.of(officer.subject()).account()).isEqualTo(officer.account());
    }

    @Test
    void theLastAdministratorIsNotErased() {
        var administrator = files.of(DataSubject.of(Account.ADMIN.id().value()));

        assertThat(erasure.obstacles(administrator)).singleElement().asString().contains("last administrator");
        assertThat(erasure.obstacles(files.of(DataSubject.of(email)))).isEmpty();
    }

    @Test
    void whatIsNeitherAnAddressNorAnAccountIsRefused(CapturedOutput printed) throws IOException {
        assertThat(command.run("person", "erase", "robin")).isEqualTo(1);
        assertThat(command.run("person", "erase", "../users")).isEqualTo(1);
        assertThat(command.run("person", "erase")).isEqualTo(2);
        assertThat(command.run("person", "erase", "nobody.%s@example.org".formatted(UUID.randomUUID())))
                .isZero();
        assertThat(printed)
                .contains("Nothing was found about this person. The histories of tasks were not read")
                .doesNotContain("Nothing is kept");
        assertThat(database.dump("optOuts")).isEmpty();
    }
}
