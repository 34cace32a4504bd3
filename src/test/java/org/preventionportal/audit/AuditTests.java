package org.preventionportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

@SliceTest
class AuditTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void everyMutationLeavesOneEntryWhateverComesOfIt() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String decline =
                "mutation { it: declineTask(input: {taskId: \"%s\", version: 1, reason: DUPLICATE}) { userErrors { code } } }"
                        .formatted(task.id());
        portal.change(Account.OFFICER_SOUTH_EAST, decline);
        portal.change(Account.OFFICER_NORTH_EAST, decline);
        portal.as(Account.PARTNER_SOUTH)
                .document(decline)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1));

        assertThat(entries(", targetId: \"%s\"".formatted(task.id())))
                .extracting(entry -> entry.get("outcome"), entry -> entry.get("codes"), AuditTests::person)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "DENIED", List.of(), Account.PARTNER_SOUTH.id().value()),
                        org.assertj.core.groups.Tuple.tuple(
                                "DONE",
                                List.of(),
                                Account.OFFICER_NORTH_EAST.id().value()),
                        org.assertj.core.groups.Tuple.tuple(
                                "REFUSED",
                                List.of("NOT_ALLOWED"),
                                Account.OFFICER_SOUTH_EAST.id().value()));
    }

    @Test
    void anEntryNamesRolesOrganisationAndTheCorrelationIdOfTheAnswer() {
        String[] answered = new String[1];
        portal.as(Account.PARTNER_NORTH)
                .document("{ triageQueue(first: 1) { edges { cursor } } }")
                .execute()
                .errors()
                .satisfy(errors -> answered[0] =
                        String.valueOf(errors.getFirst().getExtensions().get("correlationId")));

        assertThat(entries(""))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("action", "TRIAGE_QUEUE")
                        .containsEntry("outcome", "DENIED")
                        .containsEntry("roles", List.of("PARTNER"))
                        .containsEntry("partners", List.of(Map.of("id", Given.NORTH.value())))
                        .containsEntry("correlationId", answered[0]));
    }

    @Test
    void anAnonymousCallHasAnEntryToo() {
        portal.anonymous()
                .document(
                        "mutation { requestTask(input: {taskId: \"evil text\", version: 1}) { userErrors { code } } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1));
        assertThat(entries(""))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("action", "REQUEST_TASK")
                        .containsEntry("outcome", "DENIED")
                        .containsEntry("targetId", null));
    }

    @Test
    void readingLeavesNoEntryAndEntriesAreFoundByPerson() {
        portal.data(Account.MANAGER, "{ tasks(first: 1) { edges { cursor } } }");
        assertThat(entries("")).isEmpty();
        for (Account account : List.of(Account.MANAGER, Account.OFFICER_NORTH_EAST)) {
            portal.change(
                    account,
                    "mutation { it: registerPartner(input: {idempotencyKey: \"%s\", name: \"A\", kind: OTHER, region: WALES}) { userErrors { code } } }"
                            .formatted(UUID.randomUUID()));
        }
        assertThat(entries(", actorId: \"%s\"".formatted(Account.MANAGER.id())))
                .singleElement()
                .satisfies(entry ->
                        assertThat(String.valueOf(entry.get("targetId"))).startsWith("ptn_"));
        assertThat(entries("")).hasSize(2);
    }

    private static Object person(Map<?, ?> entry) {
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(entry.get("actor"))).get("id"));
    }

    private List<Map<Object, Object>> entries(String filter) {
        Map<?, ?> data = portal.data(
                Account.ADMIN,
                "{ auditTrail(first: 50%s) { edges { node { occurredAt actor { id } roles partners { id } action targetId outcome codes correlationId } } } }"
                        .formatted(filter));
        var trail = (Map<?, ?>) Objects.requireNonNull(data.get("auditTrail"));
        return ((List<?>) Objects.requireNonNull(trail.get("edges")))
                .stream()
                        .map(edge -> (Map<Object, Object>) ((Map<?, ?>) edge).get("node"))
                        .toList();
    }
}
