package org.preventionportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** The download of what a search of the audit trail finds. */
@PortalTest
class AuditDownloadTests {

    private static final String PATH = "/exports/audit.csv";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    void onlyAdministratorsPass(Account account) {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        var sent = portal.get(account, PATH);
        assertThat(sent.getStatus().value()).isEqualTo(account == Account.ADMIN ? 200 : 403);
        if (account != Account.ADMIN) {
            assertThat(text(sent)).contains("\"code\":\"FORBIDDEN\"");
        }
    }

    @Test
    void theFileHasWhatTheSearchFindsWithNamesAndTitles() {
        Task task = declined();
        declined();

        String file = download("?targetId=%s&action=DECLINE_TASK&outcome=DONE".formatted(task.id()));

        assertThat(file).startsWith("\ufefftime,person,person id,roles");
        assertThat(file.lines().skip(1))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                Account.OFFICER_NORTH_EAST.id().value(),
                                "DECLINE_TASK",
                                String.valueOf(task.need().title()),
                                task.id().value(),
                                "OFFICER"));
        assertThat(download("?endsOn=2001-01-01").lines()).hasSize(1);
        assertThat(download("?actorId=" + Account.MANAGER.id()).lines()).hasSize(1);
    }

    @Test
    void peopleAreFoundByNameOrAddress() {
        declined();
        for (String person : List.of("Nell East", "officer.north-east@exa", "officer.north-e")) {
            assertThat(download("?action=DECLINE_TASK&person=" + person).lines())
                    .hasSize(2);
            assertThat(found(Map.of("filter", Map.of("person", person, "action", "DECLINE_TASK"))))
                    .hasSize(1);
        }
        assertThat(download("?person=Nobody Of This Name").lines()).hasSize(1);
        assertThat(found(Map.of("actorId", Account.MANAGER.id(), "filter", Map.of("person", "Olive"))))
                .isEmpty();
    }

    @Test
    void aTaskIsFoundByWordsOfItsTitle() {
        declined();
        portal.codes(
                Account.MANAGER,
                "partners/registerPartner",
                Input.of("name", "Harbour Council")
                        .withKey()
                        .with("kind", "OTHER")
                        .with("region", "WALES"));
        assertThat(download("?object=county+lin").lines().skip(1))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("DECLINE_TASK"));
    }

    private List<Object> found(Map<String, ?> search) {
        return portal.readAll(Account.ADMIN, "audit/auditTrail", search, "auditTrail.edges", Object.class);
    }

    @Test
    void theDownloadIsRecorded() {
        download("");
        assertThat(download("?action=EXPORT_AUDIT_TRAIL").lines().skip(1))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(Account.ADMIN.id().value(), "DONE"));
    }

    /**
     * Five batches, not all 20,000 entries that a file may have: the stand-in looks at every entry for each of those
     * forty batches, which took 22 seconds on a busy machine.
     */
    @Test
    void manyEntriesAreAllThereOnceAndTooManyAreRefused() {
        insert(0, 2_490);
        assertThat(download("?actorId=somebody").lines().skip(1)).hasSize(2_490).doesNotHaveDuplicates();

        insert(2_490, 20_001);
        var sent = portal.get(Account.ADMIN, PATH + "?actorId=somebody");
        assertThat(sent.getStatus().value()).isEqualTo(400);
        assertThat(text(sent)).contains("\"code\":\"TOO_MANY_ROWS\"", "more than 20,000 entries");
    }

    @Test
    void whatIsNoDayIsRefused() {
        var sent = portal.get(Account.ADMIN, PATH + "?startsOn=yesterday");
        assertThat(sent.getStatus().value()).isEqualTo(400);
    }

    /** Several entries have the same time, as in a busy service. */
    private void insert(int first, int end) {
        List<Document> entries = IntStream.range(first, end)
                .mapToObj(number -> new Document("_id", "aud_" + number)
                        .append("occurredAt", Date.from(clock.instant().plusSeconds(number / 7)))
                        .append("actor", "somebody")
                        .append("roles", List.of())
                        .append("partners", List.of())
                        .append("operation", "signIn")
                        .append("outcome", "DONE")
                        .append("codes", List.of())
                        .append("correlationId", "c" + number))
                .toList();
        mongo.getCollection("audit").insertMany(entries);
    }

    private Task declined() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST, "tasks/declineTask", Input.of(task).with("reason", "DUPLICATE"));
        return task;
    }

    private String download(String search) {
        var sent = portal.get(Account.ADMIN, PATH + search);
        assertThat(sent.getStatus().value()).isEqualTo(200);
        assertThat(sent.getResponseHeaders().getFirst("Content-Disposition")).contains("audit.csv");
        return text(sent);
    }

    private static String text(EntityExchangeResult<byte[]> sent) {
        return new String(Objects.requireNonNull(sent.getResponseBody()), StandardCharsets.UTF_8);
    }
}
