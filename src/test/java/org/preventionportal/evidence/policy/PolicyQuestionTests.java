package org.preventionportal.evidence.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.evidence.policy.PolicyQuestionDriver.Question;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Policy questions from the task that raised them to their result. */
@SliceTest
class PolicyQuestionTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    private PolicyQuestionDriver questions;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        questions = new PolicyQuestionDriver(portal);
    }

    private List<String> update(Question question, Input content) {
        return update(Account.MANAGER, question, content);
    }

    private List<String> update(Account account, Question question, Input content) {
        return portal.codes(
                account, "evidence/updatePolicyQuestion", question.input().with("question", content));
    }

    @Test
    void aQuestionThatIsOverHasAResult() {
        Question raised = questions.created();
        Input resolved = PolicyQuestionDriver.plugging().with("state", "RESOLVED");
        assertThat(update(raised, resolved)).containsExactly("REQUIRED");
        assertThat(update(raised, PolicyQuestionDriver.plugging().with("result", "Too early")))
                .containsExactly("NOT_ALLOWED");
        assertThat(update(raised, resolved.with("result", "The guidance names it.")))
                .isEmpty();
        assertThat(update(raised, resolved.with("result", "Again"))).containsExactly("CONFLICT");

        GraphQlTester.Response seen =
                portal.ask(Account.EVALUATOR, "evidence/policyQuestion", Map.of("id", raised.id()));
        seen.path("policyQuestion.content.result").entity(String.class).isEqualTo("The guidance names it.");
        seen.path("policyQuestion.history[*].state").entityList(String.class).containsExactly("RAISED", "RESOLVED");
        assertThat(listed("RAISED")).isEmpty();
        assertThat(listed("RESOLVED")).containsExactly(raised.id());
    }

    @Test
    void whatAnUpdateLeavesOutStaysAndNullRemovesIt() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Input resolved = PolicyQuestionDriver.plugging().with("state", "RESOLVED");
        Question question = questions.create(
                resolved.with("result", "The guidance names it.").with("taskIds", List.of(task.id())));

        assertThat(update(question, resolved.with("title", "Is it now?"))).isEmpty();
        assertThat(kept(question)).isEqualTo(new Kept(new Content("The guidance names it."), 1));

        Question updated = new Question(question.id(), question.version() + 1);
        assertThat(update(updated, PolicyQuestionDriver.plugging()))
                .as("the result stays")
                .containsExactly("NOT_ALLOWED");
        assertThat(update(
                        updated,
                        PolicyQuestionDriver.plugging().with("result", null).with("taskIds", null)))
                .isEmpty();
        assertThat(kept(question)).isEqualTo(new Kept(new Content(null), 0));
    }

    private record Kept(Content content, int taskCount) {}

    private record Content(@Nullable String result) {}

    private Kept kept(Question question) {
        return portal.read(
                Account.MANAGER, "evidence/policyQuestion", Map.of("id", question.id()), "policyQuestion", Kept.class);
    }

    private List<String> listed(String state) {
        return portal.readAll(
                Account.EVALUATOR,
                "evidence/policyQuestions",
                Map.of("state", state),
                "policyQuestions.nodes[*].id",
                String.class);
    }

    @ParameterizedTest
    @CsvSource({
        "plugged, , 1",
        "national team, , 1",
        "home offi, , 1",
        "plugging, RESOLVED, 0",
        "guidance, , 0",
        "the, , 0",
        "' ', , 2",
        ", RAISED, 2",
    })
    void aQuestionIsFoundByItsWords(@Nullable String words, @Nullable String state, int count) {
        questions.created();
        questions.create(PolicyQuestionDriver.plugging()
                .with("title", "May arcades be closed?")
                .with("issue", "They are open at night.")
                .with("ownerName", "Kent")
                .with("bodyName", "Councils"));

        assertThat(portal.read(
                        Account.EVALUATOR,
                        "evidence/policyQuestions",
                        Input.of("words", words).with("state", state),
                        "policyQuestions.totalCount",
                        Integer.class))
                .isEqualTo(count);
    }

    @Test
    void evaluatorsSeeHowManyTasksRaisedItAndNotWhich() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Question raised = questions.create(PolicyQuestionDriver.plugging().with("taskIds", List.of(task.id())));
        GraphQlTester.Response seen =
                portal.ask(Account.EVALUATOR, "evidence/policyQuestion", Map.of("id", raised.id()));
        seen.path("policyQuestion.taskCount").entity(Integer.class).isEqualTo(1);
        seen.path("policyQuestion.tasks").valueIsNull();
        portal.ask(Account.MANAGER, "evidence/policyQuestion", Map.of("id", raised.id()))
                .path("policyQuestion.tasks[*].id")
                .entityList(String.class)
                .containsExactly(task.id().value());
    }

    @Test
    void aTaskLeadsToTheQuestionsThatItRaised() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        questions.created();
        Question first = questions.create(PolicyQuestionDriver.plugging().with("taskIds", List.of(task.id())));
        Question second = questions.create(PolicyQuestionDriver.plugging().with("taskIds", List.of(task.id())));
        assertThat(raisedBy(task)).containsExactly(second.id(), first.id());

        assertThat(update(first, PolicyQuestionDriver.plugging().with("taskIds", List.of())))
                .isEmpty();
        assertThat(raisedBy(task)).containsExactly(second.id());
    }

    private List<String> raisedBy(Task task) {
        return portal.readAll(
                Account.OFFICER_SOUTH_EAST,
                "evidence/policyQuestionsOfTask",
                Map.of("id", task.id()),
                "task.policyQuestions[*].id",
                String.class);
    }

    /** ADR 0048: the officer is excluded from one of the two tasks that raised the question. */
    @Test
    void whoDoesNotSeeATaskNeitherUnlinksItNorFindsOutWhetherItIsLinked() {
        Account officer = Account.OFFICER_SOUTH_EAST;
        Task seen = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Task linked = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Task other = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Question raised =
                questions.create(PolicyQuestionDriver.plugging().with("taskIds", List.of(seen.id(), linked.id())));
        given.excluding(linked, officer);
        assertThat(update(officer, raised, PolicyQuestionDriver.plugging()))
                .as("no tasks sent")
                .isEmpty();
        raised = new Question(raised.id(), raised.version() + 1);
        given.excluding(other, officer);

        for (Task hidden : List.of(linked, other)) {
            assertThat(update(officer, raised, PolicyQuestionDriver.plugging().with("taskIds", List.of(hidden.id()))))
                    .containsExactly("NOT_FOUND");
        }
        assertThat(update(
                        officer,
                        raised,
                        PolicyQuestionDriver.plugging()
                                .with("state", "EXPLORED")
                                .with("taskIds", List.of())))
                .isEmpty();
        portal.ask(officer, "evidence/policyQuestion", Map.of("id", raised.id()))
                .path("policyQuestion.taskCount")
                .entity(Integer.class)
                .isEqualTo(0);
        GraphQlTester.Response all = portal.ask(Account.MANAGER, "evidence/policyQuestion", Map.of("id", raised.id()));
        all.path("policyQuestion.tasks[*].id")
                .entityList(String.class)
                .containsExactly(linked.id().value());
        all.path("policyQuestion.taskCount").entity(Integer.class).isEqualTo(1);
    }

    @Test
    void badInputIsRefused() {
        assertThat(codes(PolicyQuestionDriver.plugging().with("taskIds", List.of("tsk_none"))))
                .containsExactly("NOT_FOUND");
        assertThat(codes(PolicyQuestionDriver.plugging()
                        .with("state", "RESOLVED")
                        .with("taskIds", List.of("tsk_none"))))
                .as("both at once")
                .containsExactly("REQUIRED", "NOT_FOUND");
        assertThat(codes(PolicyQuestionDriver.plugging().with("ownerName", " ")))
                .containsExactly("REQUIRED");
        assertThat(codes(PolicyQuestionDriver.plugging().with("issue", "NHS number 943 476 5919 was forced")))
                .containsExactly("IDENTIFYING_TEXT");
    }

    private List<String> codes(Input question) {
        return portal.codes(
                Account.OFFICER_NORTH_EAST, "evidence/createPolicyQuestion", PolicyQuestionDriver.creation(question));
    }
}
