package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that bad input gets a user error with its field or a protocol error with code and path. */
@PortalTest
class BadInputTests {

    private static final String DRAFT =
            "mutation($need: NeedInput!, $key: String!, $partner: ID) { it: createTaskDraft(input: {idempotencyKey: $key, childAtRiskNow: false, partnerId: $partner, need: $need}) { task { id } userErrors { field message code } } }";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "title | 121 | [input, need, title] | TOO_LONG",
                "description | 4001 | [input, need, description] | TOO_LONG",
            },
            delimiter = '|')
    void textsHaveLimits(String field, int length, String path, String code) {
        assertThat(errors(draft(Map.of(field, "a".repeat(length - 1))))).isEqualTo("[]");
        assertThat(errors(draft(Map.of(field, "a".repeat(length)))))
                .contains(path, code)
                .doesNotContain("aaa");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, OUT_OF_RANGE",
        "0, ''",
        "1000000, ''",
        "1000001, OUT_OF_RANGE",
        "2147483647, OUT_OF_RANGE",
    })
    void numbersHaveLimits(int people, String code) {
        assertThat(errors(draft(Map.of("reach", Map.of("frontline", people)))))
                .contains(code.isEmpty() ? "[]" : code)
                .contains(code.isEmpty() ? "" : "[input, need, reach, frontline]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "مرحبا بالعالم",
                "👩‍👩‍👧‍👦 family",
                "\u202Eright to left\u202C",
                "tab\tand\nnewline",
                "nul\u0000byte",
                "{\"$gt\": \"\"}",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "$where",
                "\uD83D",
            })
    void unusualTextIsStoredUnchanged(String text) {
        Map<?, ?> payload = draft(Map.of("title", text));
        assertThat(errors(payload)).isEqualTo("[]");
        String id = (String) ((Map<?, ?>) payload.get("task")).get("id");
        Map<?, ?> task = (Map<?, ?>) portal.data(Account.PARTNER_NORTH, "{ task(id: \"%s\") { title } }".formatted(id))
                .get("task");
        assertThat(task.get("title")).isIn(text, text.replace('\uD83D', '\uFFFD'));
    }

    /** A request has no gaps, and each gap is reported. */
    @Test
    void missingFieldsAreReported() {
        Map<?, ?> payload = draft(Map.of());
        String id = (String) ((Map<?, ?>) payload.get("task")).get("id");
        Map<?, ?> request = portal.change(
                Account.PARTNER_NORTH,
                "mutation { it: requestTask(input: {taskId: \"%s\", version: 1}) { task { id } userErrors { field code } } }"
                        .formatted(id));
        assertThat(request.get("userErrors").toString())
                .contains(
                        "[input, need, title]",
                        "[input, need, description]",
                        "[input, need, kind]",
                        "[input, need, themes]",
                        "[input, need, aim]",
                        "[input, need, reach]")
                .doesNotContain("INVALID");
        assertThat(request.get("task")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with spaces in", "ключключключ"})
    void idempotencyKeysHaveAForm(String key) {
        var variables = Map.<String, Object>of("need", Map.of(), "key", key);
        assertThat(errors(draftWith(variables))).contains("[input, idempotencyKey]", "INVALID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ task(id: \"\") { id } }",
                "{ task(id: \"tsk_\") { id } }",
                "{ task(id: 5) { id } }",
                "{ node(id: \"nonsense\") { id } }",
                "{ node(id: \"ptn_nowhere\") { id } }",
                "{ partner(id: \"{$ne: 1}\") { id } }",
            })
    void invalidIdsFindNothing(String document) {
        assertThat(portal.data(Account.MANAGER, document).values()).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ tasks { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 0) { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 101) { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: -1) { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 1, last: 1) { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 1, after: \"x\") { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 1, after: \"e30\") { edges { cursor } } } | ''",
                "{ tasks(first: 1, after: \"bnVsbA\") { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 1, after: \"eyJpZCI6bnVsbH0\") { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 1, after: \"eyJpZCI6InN0c2tfMSIsIm9yaWdpbi5hdCI6InQrMTAwMDAwMDAwMC0xMi0zMVQyMzo1OTo1OVoifQ\") { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 1, after: \"W10\") { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 1, after: \"T18x\") { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 1, after: \"eyJpZCI6InN4In0\") { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 1, filter: {regions: [ATLANTIS]}) { edges { cursor } } } | GRAPHQL_VALIDATION_FAILED",
                "{ tasks(first: \"one\") { edges { cursor } } } | GRAPHQL_VALIDATION_FAILED",
                "{ tasks(first: 99999999999) { edges { cursor } } } | GRAPHQL_VALIDATION_FAILED",
                "{ tasks(first: 1) { edges { nonsense } } } | GRAPHQL_VALIDATION_FAILED",
                "{ nonsense } | GRAPHQL_VALIDATION_FAILED",
                "{ | GRAPHQL_PARSE_FAILED",
                "query A { viewer { roles } } query B { viewer { roles } } | GRAPHQL_VALIDATION_FAILED",
                "{ priorityPolicyPreview(weights: {reach: 1, impact: 1, intelligence: 1, sustainability: 1, spread: 1}, first: 5) { movedCount } } | BAD_USER_INPUT",
                "{ priorityPolicyPreview(weights: {reach: 100, impact: 0, intelligence: 0, sustainability: 0, spread: 0}, first: 0) { movedCount } } | BAD_USER_INPUT",
                "mutation { deferTask(input: {taskId: \"tsk_x\", version: 1, until: \"2026-13-01\", reason: OTHER}) { userErrors { code } } } | GRAPHQL_VALIDATION_FAILED",
                "mutation { deferTask(input: {taskId: \"tsk_x\", version: 1, until: \"2026-02-30\", reason: OTHER}) { userErrors { code } } } | GRAPHQL_VALIDATION_FAILED",
                "mutation { deferTask(input: {taskId: \"tsk_x\", version: 1, until: \"+999999999-12-31\", reason: OTHER}) { userErrors { code } } } | GRAPHQL_VALIDATION_FAILED",
                "mutation { deferTask(input: {taskId: \"tsk_x\", version: 99999999999, until: \"2099-01-01\", reason: OTHER}) { userErrors { code } } } | GRAPHQL_VALIDATION_FAILED",
            })
    void clientMistakesAreProtocolErrors(String document, String code) {
        portal.as(Account.MANAGER).document(document).execute().errors().satisfy(errors -> {
            if (code.isEmpty()) {
                assertThat(errors).isEmpty();
                return;
            }
            assertThat(errors).isNotEmpty().hasSizeLessThan(10).allSatisfy(error -> {
                assertThat(error.getExtensions()).containsEntry("code", code).containsKey("correlationId");
                assertThat(error.getMessage()).doesNotContain("Exception", "org.", "java.");
            });
        });
    }

    @Test
    void aStaleVersionIsAConflictAndReturnsTheCurrentTask() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String withdraw =
                "mutation { it: withdrawTask(input: {taskId: \"%s\", version: %d, reason: MADE_IN_ERROR}) { task { state version } userErrors { code } } }";
        for (long stale : List.of(0L, 2L, -1L, 2147483647L)) {
            assertThat(portal.change(Account.PARTNER_NORTH, withdraw.formatted(task.id(), stale))
                            .toString())
                    .contains("state=REQUESTED, version=1", "code=CONFLICT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "withdrawTask, PARTNER_NORTH",
        "declineTask, OFFICER_NORTH_EAST",
    })
    void anotherReasonNeedsAnExplanation(String mutation, Account account) {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String document =
                "mutation { it: %s(input: {taskId: \"%s\", version: 1, reason: OTHER%s}) { userErrors { field code } } }";
        for (String none : List.of("", ", explanation: \"  \"")) {
            assertThat(portal.change(account, document.formatted(mutation, task.id(), none))
                            .toString())
                    .contains("field=[input, explanation], code=REQUIRED");
        }
        String words = ", explanation: \"We merged two teams.\"";
        assertThat(portal.change(account, document.formatted(mutation, task.id(), words))
                        .toString())
                .contains("userErrors=[]");
    }

    @Test
    void aDeferralEndsInTheFuture() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String document =
                "mutation { it: deferTask(input: {taskId: \"%s\", version: 1, until: \"%s\", reason: AWAITING_EVENT}) { userErrors { field code } } }";
        for (String day : List.of(
                "2019-04-01",
                "0001-01-01",
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString())) {
            assertThat(portal.change(Account.OFFICER_NORTH_EAST, document.formatted(task.id(), day))
                            .toString())
                    .contains("[input, until]", "INVALID");
        }
    }

    @Test
    void aDeferralEndsWithinTwoYears() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String document =
                "mutation { it: deferTask(input: {taskId: \"%s\", version: 1, until: \"9999-12-31\", reason: AWAITING_EVENT}) { userErrors { field code } } }";
        assertThat(portal.change(Account.OFFICER_NORTH_EAST, document.formatted(task.id()))
                        .toString())
                .contains("[input, until]", "OUT_OF_RANGE");
    }

    /** An id goes into a path of Keycloak's API only if it can be an account's. */
    @ParameterizedTest
    @ValueSource(strings = {"..", "../../users", "a/b", "\uD83D", "", "00000000-0000-4000-8000-00000000000G"})
    void aPersonsIdCannotBeAPath(String person) {
        String document =
                "mutation($id: ID!) { it: removePartnerMember(input: {partnerId: \"%s\", personId: $id}) { userErrors { field code } } }";
        portal.as(Account.MANAGER)
                .document(document.formatted(Given.NORTH))
                .variable("id", person)
                .execute()
                .path("it.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void anOfficerMustBelongToTheRegion() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String document =
                "mutation { it: acceptTask(input: {taskId: \"%s\", version: 1, officerId: \"%s\"}) { userErrors { field code } } }";
        for (var other : List.of(
                Account.OFFICER_SOUTH_EAST.id().value(),
                Account.PARTNER_NORTH.id().value(),
                "nobody")) {
            assertThat(portal.change(Account.MANAGER, document.formatted(task.id(), other))
                            .toString())
                    .contains("[input, officerId]", "INVALID");
        }
        assertThat(portal.change(
                                Account.MANAGER,
                                "mutation { it: acceptTask(input: {taskId: \"%s\", version: 1}) { userErrors { field code } } }"
                                        .formatted(task.id()))
                        .toString())
                .contains("[input, officerId]", "REQUIRED");
    }

    @Test
    void aRepeatedKeyReturnsTheFirstResultAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        Map<?, ?> first = draftWith(Map.of("need", Map.of("title", "One"), "key", key));
        Map<?, ?> again = draftWith(Map.of("need", Map.of("title", "One"), "key", key));
        Map<?, ?> other = draftWith(Map.of("need", Map.of("title", "Two"), "key", key));

        assertThat(again).isEqualTo(first);
        assertThat(errors(other)).contains("[input, idempotencyKey]", "KEY_REUSED");
        assertThat(other.get("task")).isNull();
    }

    private Map<?, ?> draft(Map<String, Object> need) {
        return draftWith(Map.of("need", need, "key", UUID.randomUUID().toString()));
    }

    private Map<?, ?> draftWith(Map<String, Object> variables) {
        return portal.as(Account.PARTNER_NORTH)
                .document(DRAFT)
                .variables(variables)
                .execute()
                .path("it")
                .entity(Map.class)
                .get();
    }

    private static String errors(Map<?, ?> payload) {
        return payload.get("userErrors").toString();
    }
}
