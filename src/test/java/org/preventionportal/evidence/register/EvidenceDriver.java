package org.preventionportal.evidence.register;

import java.util.List;
import java.util.Map;
import org.preventionportal.support.Account;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Records and reads evidence. */
public final class EvidenceDriver {

    public static final Account RECORDER = Account.OFFICER_NORTH_EAST;

    private final Portal portal;

    public EvidenceDriver(Portal portal) {
        this.portal = portal;
    }

    /** A piece of evidence as it was read. */
    public record Evidence(String id, int version) {

        public Input input() {
            return Input.of("evidenceItemId", id).with("version", version);
        }
    }

    /** An interview with somebody of a police force in the North West, who may be quoted. */
    public static Input interview(String sourceCode) {
        return Input.of("kind", "STAKEHOLDER_INTERVIEW")
                .with("consent", "QUOTABLE")
                .with("sourceCode", sourceCode)
                .with("sourceKind", "POLICE_FORCE")
                .with("region", "NORTH_WEST")
                .with("date", "2026-01-05")
                .with("title", "Interview with a police representative")
                .with("summary", "The session changed how officers see exploited young people.")
                .with("excerpts", List.of("That face to face interaction goes a long way."));
    }

    public Evidence recorded(Input content) {
        return record(RECORDER, content);
    }

    Evidence record(Account account, Input content) {
        return change(
                account,
                "evidence/recordEvidenceItem",
                Input.of("content", content).withKey());
    }

    public Evidence code(Evidence evidence, String... questions) {
        return code(coding(evidence).with("evaluationQuestions", List.of(questions)));
    }

    /** A coding to nothing. */
    public static Input coding(Evidence evidence) {
        return evidence.input()
                .with("evaluationQuestions", List.of())
                .with("theoryElementKeys", List.of())
                .with("themes", List.of());
    }

    Evidence code(Input coding) {
        return change(Account.EVALUATOR, "evidence/codeEvidenceItem", coding);
    }

    /** Codes it to elements of the Theory of Change, and to no question. */
    public Evidence codeToTheory(Evidence evidence, String... elementKeys) {
        return code(coding(evidence).with("theoryElementKeys", List.of(elementKeys)));
    }

    public Evidence update(Account account, Evidence evidence, Input changes) {
        return change(account, "evidence/updateEvidenceItem", evidence.input().with("content", changes));
    }

    public Evidence withdraw(Evidence evidence) {
        return withdraw(evidence, "Consent was withdrawn.");
    }

    public Evidence withdraw(Evidence evidence, String reason) {
        return change(
                RECORDER, "evidence/withdrawEvidenceItem", evidence.input().with("reason", reason));
    }

    private Evidence change(Account account, String mutation, Input input) {
        return portal.change(account, mutation, input, "evidenceItem", Evidence.class);
    }

    /** Returns the keys of the excerpts that may be quoted. */
    public List<String> quoteKeys(Evidence evidence) {
        return see(Account.EVALUATOR, evidence)
                .path("evidenceItem.quotes[*].key")
                .entityList(String.class)
                .get();
    }

    GraphQlTester.Response see(Account account, Evidence evidence) {
        return portal.ask(account, "evidence/evidenceItem", Map.of("id", evidence.id()));
    }

    /** Returns the titles of what the list has. */
    List<String> titles(Input filter) {
        return portal.readAll(
                Account.EVALUATOR,
                "evidence/evidenceItems",
                Map.of("filter", filter),
                "evidenceItems.nodes[*].content.title",
                String.class);
    }
}
