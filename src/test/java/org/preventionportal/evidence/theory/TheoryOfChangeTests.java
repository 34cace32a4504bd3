package org.preventionportal.evidence.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.evidence.register.EvidenceDriver;
import org.preventionportal.evidence.register.EvidenceDriver.Evidence;
import org.preventionportal.evidence.theory.TheoryDriver.Element;
import org.preventionportal.evidence.theory.TheoryDriver.Theory;
import org.preventionportal.evidence.theory.support.TheoryStage;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.TaskKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** The Theory of Change: which changes it accepts, and what supports its elements. */
@SliceTest
class TheoryOfChangeTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TheoriesOfChange theories;

    private TheoryDriver theory;
    private EvidenceDriver evidence;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        theory = new TheoryDriver(portal, given);
        evidence = new EvidenceDriver(portal);
    }

    private record Support(
            boolean hasSupport,
            @Nullable Integer taskCount,
            @Nullable Integer completedTaskCount,
            int evidenceCount,
            int outcomeCount) {}

    private Support support(String key) {
        int place = theory.read().elements().stream().map(Element::key).toList().indexOf(key);
        return portal.read(
                Account.OFFICER_NORTH_EAST,
                "evidence/theoryOfChange",
                Map.of(),
                "theoryOfChange.elements[%d].support".formatted(place),
                Support.class);
    }

    @Test
    void theFirstYearsTheoryAppliesUntilItIsChanged() {
        Theory builtIn = theory.read();
        assertThat(builtIn.version()).isZero();
        assertThat(builtIn.elements()).hasSize(16);

        Theory changed = theory.create(TheoryDriver.element("IMPACT", "Fewer are exploited"));
        assertThat(changed.elements()).hasSize(17);
        assertThat(portal.codes(
                        Account.EVALUATOR,
                        "evidence/createTheoryElement",
                        TheoryDriver.version(builtIn).with("element", TheoryDriver.element("IMPACT", "Late"))))
                .containsExactly("CONFLICT");
    }

    @Test
    void theElementThatWasCreatedIsReturned() {
        Input element = TheoryDriver.version(theory.read())
                .with("element", TheoryDriver.element("ACTIVITY", "Train the trainers", "knowledge"));
        String created =
                portal.change(Account.EVALUATOR, "evidence/createTheoryElement", element, "element.key", String.class);
        assertThat(theory.read().element(created).title()).isEqualTo("Train the trainers");
    }

    @Test
    void aLinkLeadsToALaterStage() {
        assertThat(codes(TheoryDriver.element("IMPACT", "Backwards", "knowledge")))
                .containsExactly("INVALID");
        assertThat(codes(TheoryDriver.element("SYSTEM_CHANGE", "Sideways", "responding")))
                .containsExactly("INVALID");
        assertThat(codes(TheoryDriver.element("ACTIVITY", "Nowhere", "nothing")))
                .containsExactly("NOT_FOUND");
        assertThat(codes(TheoryDriver.element("IMPACT", "Training").with("taskKinds", List.of("WORKSHOP"))))
                .containsExactly("INVALID");
        assertThat(codes(TheoryDriver.element("IMPACT", "Training", "nothing").with("taskKinds", List.of("WORKSHOP"))))
                .as("both at once")
                .containsExactly("INVALID", "NOT_FOUND");
        assertThat(codes(TheoryDriver.element("IMPACT", " "))).containsExactly("REQUIRED");
        assertThat(theory.read().version()).isZero();
    }

    @Test
    void whatAnUpdateLeavesOutStaysAndNullRemovesIt() {
        Input training = Input.of("stage", "ACTIVITY").with("title", "Training");
        Theory created = theory.create(training.with("leadsTo", List.of("knowledge"))
                .with("taskKinds", List.of("WORKSHOP"))
                .with("surveyQuestionKeys", List.of("aware")));
        String key = created.elements().stream()
                .filter(element -> element.title().equals("Training"))
                .map(Element::key)
                .findFirst()
                .orElseThrow();

        change(key, training.with("title", "More training"));
        assertThat(stored(key))
                .isEqualTo(new TheoryElement(
                        key,
                        TheoryStage.ACTIVITY,
                        "More training",
                        List.of("knowledge"),
                        List.of(TaskKind.WORKSHOP),
                        List.of("aware")));
        change(key, training.with("leadsTo", null).with("taskKinds", List.of()).with("surveyQuestionKeys", null));
        assertThat(stored(key))
                .isEqualTo(new TheoryElement(key, TheoryStage.ACTIVITY, "Training", List.of(), List.of(), List.of()));
    }

    private void change(String key, Input element) {
        theory.change(
                "evidence/updateTheoryElement",
                TheoryDriver.version(theory.read()).with("elementKey", key).with("element", element));
    }

    private TheoryElement stored(String key) {
        return theories.current().element(key).orElseThrow();
    }

    /** Also if the stage of an element changes to which others lead. */
    @Test
    void anElementThatOthersLeadToStaysBehindThem() {
        Input earlier = TheoryDriver.version(theory.read())
                .with("elementKey", "responding")
                .with("element", TheoryDriver.element("CHANGE_WITHIN_SYSTEM", "Professionals respond better"));
        assertThat(portal.codes(Account.EVALUATOR, "evidence/updateTheoryElement", earlier))
                .containsExactly("INVALID");
    }

    private List<String> codes(Input element) {
        return portal.codes(
                Account.EVALUATOR,
                "evidence/createTheoryElement",
                TheoryDriver.version(theory.read()).with("element", element));
    }

    @Test
    void anElementIsDeletedWithTheLinksToIt() {
        Theory without = theory.change(
                "evidence/deleteTheoryElement",
                TheoryDriver.version(theory.read()).with("elementKey", "responding"));
        assertThat(without.elements()).extracting(Element::key).doesNotContain("responding");
        assertThat(without.element("practice").leadsTo()).containsExactly("identifying");
    }

    @Test
    void evidenceTasksAndOutcomesSupportAnElement() {
        assertThat(support("responding")).isEqualTo(new Support(false, null, null, 0, 0));
        Evidence item = evidence.recorded(EvidenceDriver.interview("S01"));
        Evidence coded = evidence.codeToTheory(item, "responding");
        String outcome = theory.outcome();
        link(outcome, 0, "responding", "identifying");

        assertThat(support("responding")).isEqualTo(new Support(true, null, null, 1, 1));
        assertThat(support("sessions")).isEqualTo(new Support(false, 1, 0, 0, 0));
        given.completedOn(LocalDate.of(2026, 3, 2));
        assertThat(support("sessions")).isEqualTo(new Support(true, 2, 1, 0, 0));
        assertThat(support("material")).isEqualTo(new Support(false, 0, 0, 0, 0));
        assertThat(portal.codes(
                        Account.EVALUATOR,
                        "evidence/deleteTheoryElement",
                        TheoryDriver.version(theory.read()).with("elementKey", "responding")))
                .containsExactly("WRONG_STATE");

        evidence.withdraw(coded);
        assertThat(support("responding")).isEqualTo(new Support(true, null, null, 0, 1));
    }

    @Test
    void thoseWhoSeeItsTaskFindAnOutcomeByItsElements() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        String outcome = theory.outcomeOf(task);
        link(outcome, 0, "responding", "identifying");
        assertThat(outcomes(Account.OFFICER_SOUTH_EAST)).containsExactly(outcome, outcome);
        assertThat(outcomes(Account.EVALUATOR)).isEmpty();

        given.excluding(task, Account.OFFICER_SOUTH_EAST);

        assertThat(outcomes(Account.OFFICER_SOUTH_EAST)).isEmpty();
        assertThat(outcomes(Account.MANAGER)).hasSize(2);
    }

    /** These are more than are read at once for all elements. */
    @Test
    void manyLinksOfOneElementDoNotHideThoseOfAnother() {
        String outcome = theory.outcome();
        link(outcome, 0, "responding");
        mongo.insertAll(IntStream.range(0, 1000)
                .mapToObj(number -> new OutcomeTheoryLink(
                        "out_" + number,
                        0,
                        List.of("identifying"),
                        Account.MANAGER.id(),
                        clock.instant().plusSeconds(1)))
                .toList());

        assertThat(outcomes(Account.MANAGER)).containsExactly(outcome);
    }

    @Test
    void theOutcomesOfAnElementAreThoseThatWereLinkedLast() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        List<String> linked =
                Stream.generate(() -> theory.outcomeOf(task)).limit(21).toList();
        linked.forEach(outcome -> {
            clock.advance(Duration.ofMinutes(1));
            link(outcome, 0, "responding");
        });

        assertThat(outcomes(Account.MANAGER))
                .containsExactlyElementsOf(linked.reversed().subList(0, 20));
    }

    private List<String> outcomes(Account account) {
        return portal.readAll(
                account,
                "evidence/theoryOfChange",
                Map.of(),
                "theoryOfChange.elements[*].outcomes[*].id",
                String.class);
    }

    @Test
    void evidenceAndOutcomesAreLinkedToElementsThatExist() {
        Evidence item = evidence.recorded(EvidenceDriver.interview("S01"));
        assertThat(portal.codes(
                        Account.EVALUATOR,
                        "evidence/codeEvidenceItem",
                        EvidenceDriver.coding(item).with("theoryElementKeys", List.of("nothing"))))
                .containsExactly("NOT_FOUND");
        String outcome = theory.outcome();
        assertThat(portal.codes(Account.MANAGER, "evidence/linkOutcome", TheoryDriver.linking(outcome, 0, "nothing")))
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(Account.MANAGER, "evidence/linkOutcome", TheoryDriver.linking("out_none", 0, "safer")))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void aLinkOfAnOutcomeIsReplacedByWhoHasReadIt() {
        String outcome = theory.outcome();
        link(outcome, 0, "safer");
        assertThat(portal.codes(Account.MANAGER, "evidence/linkOutcome", TheoryDriver.linking(outcome, 0, "heard")))
                .containsExactly("CONFLICT");
        link(outcome, 1, "heard");
        assertThat(portal.readAll(
                        Account.MANAGER,
                        "evidence/outcomeLink",
                        Map.of("id", outcome),
                        "node.theoryLink.elements[*].key",
                        String.class))
                .containsExactly("heard");
    }

    private void link(String outcome, int version, String... keys) {
        portal.change(
                Account.OFFICER_NORTH_EAST,
                "evidence/linkOutcome",
                TheoryDriver.linking(outcome, version, keys),
                "outcome.id",
                String.class);
    }
}
