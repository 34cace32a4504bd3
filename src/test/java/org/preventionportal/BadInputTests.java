package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that bad input gets a user error with its field or a protocol error with code and path. */
@PortalTest
class BadInputTests {

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
                .doesNotContain("aaaaaaaa");
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
                "{\"$gt\": \"\"}",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "$where",
            })
    void unusualTextIsStoredUnchanged(String text) {
        ChangedTask task =
                portal.changeTask(Account.PARTNER_NORTH, "tasks/createTaskDraft", draft(Map.of("title", text)));
        assertThat(portal.read(
                        Account.PARTNER_NORTH, "tasks/task", Map.of("id", task.id()), "task.title", String.class))
                .isIn(text, text.replace('\uD83D', '\uFFFD'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202Eright to left\u202C",
                "tab\tand",
                "new\nline",
                "nul\u0000byte",
                "escape\u001b[2J",
                "next\u0085line",
                "line\u2028separator"
            })
    void controlCharactersAreRefusedInATitle(String text) {
        assertThat(errors(draft(Map.of("title", text)))).contains("[input, need, title]", "INVALID");
    }

    @Test
    void aDescriptionMayHaveLinesButNoOtherControlCharacters() {
        assertThat(errors(draft(Map.of("description", "one\r\ntwo\tthree")))).isEqualTo("[]");
        assertThat(errors(draft(Map.of("description", "nul\u0000byte"))))
                .contains("[input, need, description]", "INVALID");
    }

    /** A request has no gaps, and each gap is reported. */
    @Test
    void missingFieldsAreReported() {
        ChangedTask task = portal.changeTask(Account.PARTNER_NORTH, "tasks/createTaskDraft", draft(Map.of()));
        assertThat(portal.text(Account.PARTNER_NORTH, "tasks/requestTask", Map.of("input", Input.of(task))))
                .contains(
                        "[input, need, title]",
                        "[input, need, description]",
                        "[input, need, kind]",
                        "[input, need, themes]",
                        "[input, need, aim]",
                        "[input, need, reach]",
                        "task=null")
                .doesNotContain("INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with spaces in", "ключключключ"})
    void idempotencyKeysHaveAForm(String key) {
        assertThat(errors(draft(Map.of()).with("idempotencyKey", key))).contains("[input, idempotencyKey]", "INVALID");
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
        Map<?, ?> response = portal.as(Account.MANAGER)
                .document(document)
                .execute()
                .path("$")
                .entity(Map.class)
                .get();
        assertThat(response.get("data"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .values()
                .containsOnlyNulls();
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
                "{ tasks(last: 1, after: \"e30\") { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 1, after: \"x\") { edges { cursor } } } | BAD_USER_INPUT",
                "{ tasks(first: 1, after: \"e30\") { edges { cursor } } } | BAD_USER_INPUT",
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
        Input withdrawal = Input.of(task).with("reason", "MADE_IN_ERROR");
        for (long stale : List.of(0L, 2L, -1L, 2147483647L)) {
            var variables = Map.of("input", withdrawal.with("version", stale));
            assertThat(portal.text(Account.PARTNER_NORTH, "tasks/withdrawTask", variables))
                    .contains("version=1, state=REQUESTED", "code=CONFLICT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tasks/withdrawTask, PARTNER_NORTH",
        "tasks/declineTask, OFFICER_NORTH_EAST",
    })
    void anotherReasonNeedsAnExplanation(String mutation, Account account) {
        Input other =
                Input.of(given.requested(Given.NORTH, Account.PARTNER_NORTH)).with("reason", "OTHER");
        for (Input unexplained : List.of(other, other.with("explanation", "  "))) {
            assertRefused(account, mutation, unexplained, "explanation", ErrorCode.REQUIRED);
        }
        portal.changeTask(account, mutation, other.with("explanation", "We merged two teams."));
    }

    @Test
    void aDeferralEndsInTheFutureAndWithinTwoYears() {
        Input deferral =
                Input.of(given.requested(Given.NORTH, Account.PARTNER_NORTH)).with("reason", "AWAITING_EVENT");
        for (LocalDate day : List.of(LocalDate.of(2019, 4, 1), LocalDate.of(1, 1, 1), LocalDate.now(ZoneOffset.UTC))) {
            assertRefused(
                    Account.OFFICER_NORTH_EAST,
                    "tasks/deferTask",
                    deferral.with("until", day),
                    "until",
                    ErrorCode.INVALID);
        }
        assertRefused(
                Account.OFFICER_NORTH_EAST,
                "tasks/deferTask",
                deferral.with("until", "9999-12-31"),
                "until",
                ErrorCode.OUT_OF_RANGE);
    }

    /** An id goes into a path of Keycloak's API only if it can be an account's. */
    @ParameterizedTest
    @ValueSource(strings = {"..", "../../users", "a/b", "\uD83D", "", "00000000-0000-4000-8000-00000000000G"})
    void aPersonsIdCannotBeAPath(String person) {
        Input member = Input.of("partnerId", Given.NORTH).with("personId", person);
        assertThat(portal.codes(Account.MANAGER, "partners/removePartnerMember", member))
                .first()
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void anOfficerMustBelongToTheRegion() {
        Input acceptance = Input.of(given.requested(Given.NORTH, Account.PARTNER_NORTH));
        for (var other : List.of(Account.OFFICER_SOUTH_EAST.id(), Account.PARTNER_NORTH.id(), "nobody")) {
            assertRefused(
                    Account.MANAGER,
                    "tasks/acceptTask",
                    acceptance.with("officerId", other),
                    "officerId",
                    ErrorCode.INVALID);
        }
        assertRefused(Account.MANAGER, "tasks/acceptTask", acceptance, "officerId", ErrorCode.REQUIRED);
    }

    @Test
    void aRepeatedKeyReturnsTheFirstResultAndAnotherBodyIsRefused() {
        Input draft = draft(Map.of("title", "One"));
        ChangedTask first = portal.changeTask(Account.PARTNER_NORTH, "tasks/createTaskDraft", draft);
        ChangedTask again = portal.changeTask(Account.PARTNER_NORTH, "tasks/createTaskDraft", draft);
        var other = Map.of("input", draft.with("need", Map.of("title", "Two")));

        assertThat(again).isEqualTo(first);
        assertThat(portal.text(Account.PARTNER_NORTH, "tasks/createTaskDraft", other))
                .contains("[input, idempotencyKey]", "KEY_REUSED", "task=null");
    }

    private void assertRefused(Account account, String mutation, Input input, String field, ErrorCode code) {
        assertThat(portal.userErrors(account, mutation, input))
                .extracting(UserError::field, UserError::code)
                .containsExactly(tuple(List.of("input", field), code));
    }

    private static Input draft(Map<String, ?> need) {
        return Input.of("childAtRiskNow", false).withKey().with("need", need);
    }

    private String errors(Input draft) {
        return portal.userErrors(Account.PARTNER_NORTH, "tasks/createTaskDraft", draft)
                .toString();
    }
}
