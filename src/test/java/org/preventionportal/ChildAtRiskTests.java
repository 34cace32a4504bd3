package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tests that a child at risk stops the request, and that identifying text is stored nowhere. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class ChildAtRiskTests {

    private static final String[] EVERYTHING = {
        "tasks", "audit", "partners", "relationships", "contacts", "invitations", "priorityPolicies"
    };

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aChildAtRiskStopsTheRequestAndNothingIsStored(CapturedOutput log) {
        Input input = Input.of("childAtRiskNow", true).withKey().with("need", Map.of("title", "quokkaplan"));

        assertThat(portal.text(Account.PARTNER_NORTH, "tasks/createTaskDraft", Map.of("input", input)))
                .contains("task=null")
                .contains("CHILD_AT_RISK", "[input, childAtRiskNow]", "999", "101", "children's services");
        assertThat(database.dump("tasks")).isEmpty();
        assertThat(database.dump(EVERYTHING)).doesNotContain("quokkaplan");
        assertThat(log.getAll()).doesNotContain("quokkaplan");
    }

    /** @param field where the text is, in the words of the answer */
    record Attempt(String mutation, Function<Task, Input> input, String field) {}

    static Stream<Attempt> ofPartners() {
        String number = "NHS 943 476 5919";
        var grade = Input.of("source", "RELIABLE").with("assessment", "NOT_KNOWN");
        var shared = grade.with("handling", "MAY_BE_SHARED").with("text", number);
        var conditional =
                grade.with("handling", "CONDITIONAL").with("text", "A").with("conditions", number);
        return Stream.of(
                new Attempt("tasks/createTaskDraft", _ -> draft("title", number), "need, title"),
                new Attempt("tasks/createTaskDraft", _ -> draft("description", number), "need, description"),
                new Attempt("tasks/createTaskDraft", _ -> draft("intelligence", shared), "need, intelligence, text"),
                new Attempt(
                        "tasks/createTaskDraft",
                        _ -> draft("intelligence", conditional),
                        "need, intelligence, conditions"),
                new Attempt("tasks/provideInformation", task -> Input.of(task).with("answer", number), "answer"),
                new Attempt(
                        "tasks/withdrawTask",
                        task -> Input.of(task).with("reason", "OTHER").with("explanation", number),
                        "explanation"));
    }

    private static Input draft(String field, Object value) {
        return Input.of("childAtRiskNow", false).withKey().with("need", Map.of(field, value));
    }

    @ParameterizedTest
    @MethodSource("ofPartners")
    void identifyingTextIsReportedAndStoredNowhere(Attempt attempt, CapturedOutput log) {
        Task task = given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);

        Map<String, ?> variables = Map.of("input", attempt.input().apply(task));
        assertThat(portal.text(Account.PARTNER_NORTH, attempt.mutation(), variables))
                .contains("IDENTIFYING_TEXT", "[input, " + attempt.field() + "]")
                .contains("Remove '943 476 5919'", "an NHS number", "task=null");
        assertThat(database.dump(EVERYTHING)).doesNotContain("943 476");
        assertThat(log.getAll()).doesNotContain("943 476");
    }

    static Stream<Attempt> ofStaff() {
        String number = "AB123456C";
        Input partner = Input.of("partnerId", Given.NORTH).with("version", 1);
        var weights = Map.of("reach", 100, "impact", 0, "intelligence", 0, "sustainability", 0, "spread", 0);
        return Stream.of(
                new Attempt(
                        "tasks/requestInformation",
                        task -> Input.of(task).with("question", "QQ123456C " + number),
                        "question"),
                new Attempt(
                        "tasks/deferTask",
                        task -> Input.of(task)
                                .with("until", Given.later())
                                .with("reason", "OTHER")
                                .with("explanation", number),
                        "explanation"),
                new Attempt(
                        "tasks/declineTask",
                        task -> Input.of(task).with("reason", "OTHER").with("explanation", number),
                        "explanation"),
                new Attempt(
                        "tasks/overrideTaskPriority",
                        task -> Input.of(task).with("points", 5).with("reason", number),
                        "reason"),
                new Attempt("tasks/restoreTaskPriority", task -> Input.of(task).with("reason", number), "reason"),
                new Attempt(
                        "tasks/recordTask",
                        _ -> Input.of("need", Map.of("title", number)).withKey(),
                        "need, title"),
                new Attempt(
                        "partners/logPartnerContact",
                        _ -> Input.of("partnerId", Given.NORTH)
                                .withKey()
                                .with("date", "2026-01-05")
                                .with("channel", "CALL")
                                .with("summary", number),
                        "summary"),
                new Attempt(
                        "partners/registerPartner",
                        _ -> Input.of("name", number)
                                .withKey()
                                .with("kind", "OTHER")
                                .with("region", "WALES"),
                        "name"),
                new Attempt("partners/suspendPartner", _ -> partner.with("reason", number), "reason"),
                new Attempt(
                        "tasks/updatePriorityPolicy",
                        _ -> Input.of("version", 1).with("weights", weights).with("reason", number),
                        "reason"));
    }

    /** Staff are no exception, in any text that is stored. */
    @ParameterizedTest
    @MethodSource("ofStaff")
    void staffCannotStoreItEither(Attempt attempt, CapturedOutput log) {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);

        Map<String, ?> variables = Map.of("input", attempt.input().apply(task));
        assertThat(portal.text(Account.MANAGER, attempt.mutation(), variables))
                .contains("IDENTIFYING_TEXT", "[input, " + attempt.field() + "]");
        assertThat(database.dump(EVERYTHING)).doesNotContain("AB123456C");
        assertThat(log.getAll()).doesNotContain("AB123456C");
    }
}
