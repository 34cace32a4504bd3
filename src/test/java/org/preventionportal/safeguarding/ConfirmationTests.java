package org.preventionportal.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

@SliceTest
class ConfirmationTests {

    private static final String MESSAGE = "tasks/postMessage";
    private static final String WEAK = "Kayleigh, 14, of our youth theatre wrote the play.";
    private static final String STRONG = "NHS number 943 476 5919";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aWeakMatchIsRefusedUntilThePersonConfirmsThatItNamesNoChild() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);

        assertThat(post(task, WEAK, false)).containsExactly(ErrorCode.MAY_IDENTIFY_A_CHILD);
        assertThat(post(task, WEAK, true)).isEmpty();
    }

    @Test
    void theTrailKeepsTheKindAndNotTheWords() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        post(task, WEAK, true);
        post(task, "The play was good.", true);

        List<Entry> entries = portal.readAll(
                Account.ADMIN,
                "audit/auditTrail",
                Map.of("actorId", Account.PARTNER_NORTH.id()),
                "auditTrail.edges[*].node",
                Entry.class);
        assertThat(entries)
                .filteredOn(entry -> entry.action.equals("POST_MESSAGE"))
                .extracting(Entry::codes)
                .containsExactlyInAnyOrder(List.of("CONFIRMED_NAME_WITH_AGE"), List.of());
        assertThat(portal.text(Account.ADMIN, "audit/auditTrail", Map.of())).doesNotContain("Kayleigh");
    }

    @Test
    void aStrongMatchCannotBeConfirmed() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(post(task, STRONG, true)).containsExactly(ErrorCode.IDENTIFYING_TEXT);
    }

    @Test
    void onlyTheValueTrueConfirms() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        assertThat(post(task, WEAK, "yes")).containsExactly(ErrorCode.MAY_IDENTIFY_A_CHILD);
    }

    private record Entry(String action, List<String> codes) {}

    private List<ErrorCode> post(Task task, String text, Object confirmation) {
        Map<String, Object> input = Map.of(
                "idempotencyKey", UUID.randomUUID().toString(),
                "taskId", task.id().value(),
                "text", text);
        var response = portal.as(Account.PARTNER_NORTH)
                .documentName(MESSAGE)
                .variable("input", input)
                .extension(NoChildConfirmation.EXTENSION, confirmation)
                .execute();
        return Portal.userErrors(response, MESSAGE).stream()
                .map(UserError::code)
                .toList();
    }
}
