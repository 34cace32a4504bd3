package org.preventionportal.tasks.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who has seen a task, for those who may know. */
@SliceTest
class AccessLogTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Clock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record Person(String id) {}

    private record Entry(String date, @Nullable Person actor, List<String> roles, Set<String> actions) {

        private @Nullable String person() {
            return actor == null ? null : actor.id();
        }
    }

    @Test
    void managersSeeWhoHasReadOrChangedItOncePerPersonAndDay() {
        Task task = used();
        assertThat(log(Account.MANAGER, task))
                .extracting(Entry::person, Entry::actions)
                .containsExactlyInAnyOrder(
                        tuple(Account.PARTNER_NORTH.id().value(), Set.of("READ_INTELLIGENCE")),
                        tuple(OFFICER.id().value(), Set.of("READ_NOTES", "READ_INTELLIGENCE", "POST_NOTE")),
                        tuple(Account.OFFICER_AND_PARTNER.id().value(), Set.of("POST_NOTE")));
    }

    /** Nothing of notes, nor of somebody who works for the programme and is a member as well. */
    @Test
    void leadsSeeTheirMembersByNameAndOfStaffOnlyTheRoles() {
        Task task = used();
        assertThat(log(Account.LEAD_NORTH, task))
                .extracting(Entry::person, Entry::roles, Entry::actions)
                .containsExactlyInAnyOrder(
                        tuple(Account.PARTNER_NORTH.id().value(), List.of("PARTNER"), Set.of("READ_INTELLIGENCE")),
                        tuple(null, List.of("OFFICER"), Set.of("READ_INTELLIGENCE")));
    }

    @Test
    void leadsSeeNothingOfAnotherOrganisation() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        portal.codes(
                Account.PARTNER_SOUTH,
                "tasks/postMessage",
                Input.of("taskId", task.id()).withKey().with("text", "When is it?"));

        assertThat(log(Account.MANAGER, task))
                .extracting(Entry::person)
                .contains(Account.PARTNER_SOUTH.id().value());
        assertThat(log(Account.LEAD_NORTH, task))
                .extracting(Entry::person)
                .doesNotContain(Account.PARTNER_SOUTH.id().value());
        assertThat(isReadable(Account.LEAD_SOUTH, task)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNER_NORTH", "COLLEAGUE_NORTH", "OFFICER_NORTH_EAST", "OFFICER_AND_EVALUATOR"})
    void nobodyElseSeesIt(Account account) {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(isReadable(account, task)).isFalse();
        assertThat(portal.text(account, "tasks/accessLog", Map.of("id", task.id())))
                .contains("accessLog=null");
    }

    @Test
    void readingItIsRecordedToo() {
        Task task = used();
        log(Account.LEAD_NORTH, task);
        assertThat(log(Account.MANAGER, task))
                .extracting(Entry::person, Entry::actions)
                .contains(tuple(Account.LEAD_NORTH.id().value(), Set.of("READ_ACCESS_LOG")));
    }

    /** Who knows the ids could otherwise read all notes, and nobody would see it on the task. */
    @Test
    void readingAPartByItsIdIsSeenOnTheTask() {
        Task task = used();
        String note = mongo.getCollection("messages")
                .find()
                .map(stored -> stored.getString("_id"))
                .first();
        portal.text(Account.MANAGER, "tasks/notesById", Map.of("id", String.valueOf(note)));
        assertThat(log(Account.MANAGER, task))
                .extracting(Entry::person, Entry::actions)
                .contains(tuple(Account.MANAGER.id().value(), Set.of("READ_NOTES")));
    }

    /** Otherwise somebody could read it a thousand times more, and nobody would see who has read it before. */
    @Test
    void whoHasDoneSomethingAThousandTimesHidesNobody() {
        Task task = used();
        Instant later = clock.instant().plusSeconds(60);
        var notes =
                Stream.generate(() -> noteByOfficer(task, later)).limit(1000).toList();
        mongo.insert(notes, "audit");

        assertThat(log(Account.LEAD_NORTH, task))
                .extracting(Entry::person)
                .contains(Account.PARTNER_NORTH.id().value());
        assertThat(log(Account.MANAGER, task))
                .extracting(Entry::person)
                .contains(Account.PARTNER_NORTH.id().value());
    }

    @Test
    void aDayIsTheDayInLondon() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        mongo.insert(noteByOfficer(task, Instant.parse("2026-07-01T23:20:00Z")), "audit");
        assertThat(log(Account.MANAGER, task)).extracting(Entry::date).containsExactly("2026-07-02");
    }

    private static Document noteByOfficer(Task task, Instant occurredAt) {
        return new Document("_id", "aud_" + UUID.randomUUID())
                .append("occurredAt", occurredAt)
                .append("actor", OFFICER.id().value())
                .append("roles", List.of("OFFICER"))
                .append("partners", List.of())
                .append("operation", "postNote")
                .append("targetId", task.id().value())
                .append("outcome", "DONE")
                .append("codes", List.of())
                .append("correlationId", "none");
    }

    private Task used() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        postNote(OFFICER, task);
        postNote(Account.OFFICER_AND_PARTNER, task);
        for (int i = 0; i < 2; i++) {
            portal.text(Account.PARTNER_NORTH, "tasks/guardedTask", Map.of("id", task.id()));
            portal.text(OFFICER, "tasks/guardedTask", Map.of("id", task.id()));
        }
        return task;
    }

    private void postNote(Account account, Task task) {
        assertThat(portal.codes(
                        account,
                        "tasks/postNote",
                        Input.of("taskId", task.id()).withKey().with("text", "Call them.")))
                .isEmpty();
    }

    private List<Entry> log(Account account, Task task) {
        return portal.readAll(account, "tasks/accessLog", Map.of("id", task.id()), "task.accessLog", Entry.class);
    }

    private boolean isReadable(Account account, Task task) {
        return portal.read(
                account, "tasks/accessLog", Map.of("id", task.id()), "task.viewerCanReadAccessLog", Boolean.class);
    }
}
