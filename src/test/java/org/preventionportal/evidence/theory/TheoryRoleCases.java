package org.preventionportal.evidence.theory;

import java.util.Map;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;

/** The operations on the Theory of Change for the role table. */
public final class TheoryRoleCases {

    private final TheoryDriver theory;

    public TheoryRoleCases(Portal portal, Given given) {
        this.theory = new TheoryDriver(portal, given);
    }

    public RoleCases all() {
        return new RoleCases()
                .query("evidence/theoryOfChange", Map::of)
                .add("TheoryElement.outcomes", "evidence/theoryOfChange", "theoryOfChange.elements.outcomes", Map::of)
                .mutation(
                        "evidence/createTheoryElement",
                        () -> TheoryDriver.version(theory.read())
                                .with("element", TheoryDriver.element("IMPACT", "Fewer are exploited")))
                .mutation(
                        "evidence/updateTheoryElement",
                        () -> TheoryDriver.version(theory.read())
                                .with("elementKey", "safer")
                                .with("element", TheoryDriver.element("IMPACT", "Safer")))
                .mutation(
                        "evidence/deleteTheoryElement",
                        () -> TheoryDriver.version(theory.read()).with("elementKey", "safer"))
                .mutation("evidence/linkOutcome", () -> TheoryDriver.linking(theory.outcome(), 0, "responding"))
                .add(
                        "Outcome.theoryLink",
                        "evidence/outcomeLink",
                        "node.theoryLink",
                        () -> Map.of("id", theory.outcome()))
                .add(
                        "Outcome.evidenceItems",
                        "evidence/outcomeEvidence",
                        "node.evidenceItems",
                        () -> Map.of("id", theory.outcome()));
    }
}
