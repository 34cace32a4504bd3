package org.preventionportal.evidence.theory;

import java.util.List;
import java.util.Map;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.tasks.Task;

/** Changes and reads the Theory of Change. */
public final class TheoryDriver {

    public static final Input OUTCOME = Input.of("kind", "SYSTEM_CHANGE")
            .with("statement", "They ask first.")
            .with("contribution", "The workshop.")
            .with("evidence", "OBSERVED")
            .with("evidenceText", "Seen in team meetings.")
            .with("significance", "MODERATE");

    private final Portal portal;
    private final Given given;

    public TheoryDriver(Portal portal, Given given) {
        this.portal = portal;
        this.given = given;
    }

    /** The Theory of Change as it was read. */
    record Theory(int version, List<Element> elements) {

        Element element(String key) {
            return elements.stream()
                    .filter(element -> element.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    record Element(String key, String title, List<String> leadsTo) {}

    static Input element(String stage, String title, String... leadsTo) {
        return Input.of("stage", stage).with("title", title).with("leadsTo", List.of(leadsTo));
    }

    Theory read() {
        return portal.read(Account.EVALUATOR, "evidence/theoryOfChange", Map.of(), "theoryOfChange", Theory.class);
    }

    Theory create(Input element) {
        return change("evidence/createTheoryElement", version(read()).with("element", element));
    }

    Theory change(String mutation, Input input) {
        return portal.change(Account.EVALUATOR, mutation, input, "theoryOfChange", Theory.class);
    }

    static Input version(Theory theory) {
        return Input.of("version", theory.version());
    }

    /** The id of an outcome of a task of the north. */
    public String outcome() {
        return outcomeOf(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
    }

    public String outcomeOf(Task task) {
        return outcomeOf(task, OUTCOME);
    }

    public String outcomeOf(Task task, Input outcome) {
        return portal.change(
                Account.OFFICER_NORTH_EAST,
                "tasks/recordOutcome",
                Input.of("taskId", task.id()).withKey().with("outcome", outcome),
                "outcome.id",
                String.class);
    }

    static Input linking(String outcome, int version, String... keys) {
        return Input.of("outcomeId", outcome).with("version", version).with("elementKeys", List.of(keys));
    }
}
