package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.evidence.theory.TheoryDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests in a browser how numbers, outcomes and what people said come to support the Theory of Change. */
@BrowserTest
class EvidenceJourneyTests {

    private static final String IDENTIFYING = "Systems are better at identifying young people at risk";
    private static final String SOONER = "Young people at risk are identified sooner";

    @Autowired
    private Given given;

    @Autowired
    private HttpPortal portal;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aPartnerEntersTheNumbersBeforeAndAfterAnOutcome() {
        String outcome = new TheoryDriver(portal, given).outcome();
        try (Visitor partner = Visitor.onATelephoneWithoutScripts();
                Visitor evaluator = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH).goes("/evidence/outcomes/" + outcome + "/measure");
            date(partner, "measure.changedIn", "10", "2", "2020");
            partner.types("What is counted?", "NRM referrals")
                    .types("Unit", "referrals")
                    .types("Where do the numbers come from?", "The force's own records.")
                    .types("Numbers", "2019-12,2\n2020-01,3\n2020-02,6\nMarch 2020,4")
                    .presses("Create measure");
            assertThat(partner.text()).contains("Measure created.", "NRM referrals", "2.5", "5");
            evaluator.signsIn(Account.EVALUATOR).goes("/evidence/measures");
            assertThat(evaluator.text())
                    .contains("NRM referrals", "2.5 referrals a month before, 6 referrals a month after");
        }
    }

    @Test
    void anOutcomeAndAnInterviewSupportTheTheoryOfChange() {
        String outcome = new TheoryDriver(portal, given).outcome();
        try (Visitor officer = Visitor.withoutScripts();
                Visitor evaluator = Visitor.withoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR).goes("/evidence/theory");
            assertThat(support(evaluator, IDENTIFYING)).contains("No evidence yet");
            assertThat(support(evaluator, SOONER)).contains("No evidence yet");

            officer.signsIn(Account.OFFICER_NORTH_EAST).goes("/evidence/outcomes/" + outcome);
            officer.ticks("System changes: " + IDENTIFYING).presses("Link outcome");
            assertThat(officer.text()).contains("Outcome linked.");
            officer.follows("Record evidence for this outcome")
                    .ticks("Stakeholder interview")
                    .ticks("May be quoted");
            date(officer, "content.date", "5", "1", "2026");
            officer.types("Code of the source", "S07")
                    .types("Title", "Interview with a social worker")
                    .types("Summary", "The team asks earlier.")
                    .presses("Record evidence");
            officer.follows("Link evidence to outcomes").presses("Link evidence");
            assertThat(officer.text()).contains("Evidence linked.");
            officer.goes("/evidence/outcomes/" + outcome);
            assertThat(officer.text()).contains("Evidence for this outcome", "Interview with a social worker");
            officer.follows("Interview with a social worker").follows("Link evidence to outcomes");
            officer.page().getByLabel("They ask first.").uncheck();
            officer.presses("Link evidence");
            assertThat(officer.text()).contains("Evidence linked.").doesNotContain("They ask first.");

            evaluator.goes("/home").follows("Evidence to code").follows("Interview with a social worker");
            evaluator.ticks("Better systems").ticks("Impact: " + SOONER).presses("Code evidence");
            assertThat(evaluator.text()).contains("Evidence coded.");
            evaluator.goes("/evidence/theory");
            assertThat(support(evaluator, IDENTIFYING)).contains("1 outcome").doesNotContain("No evidence yet");
            assertThat(support(evaluator, SOONER)).contains("1 piece of evidence");
        }
    }

    @Test
    void anOfficerRaisesAPolicyQuestionThatEvaluatorsRead() {
        try (Visitor officer = Visitor.onATelephone();
                Visitor evaluator = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST).goes("/evidence/policy").presses("Create a policy question");
            officer.types("Question", "Is “plugging” sexual assault?")
                    .types("What is the issue?", "The law asks for a sexual intention.")
                    .types("Who follows it up?", "National policy team")
                    .types("Which body could answer it?", "Home Office")
                    .ticks("Raised")
                    .presses("Create policy question");
            assertThat(officer.text()).contains("Policy question created.", "National policy team");
            evaluator.signsIn(Account.EVALUATOR).goes("/evidence/policy");
            assertThat(evaluator.text()).contains("Is “plugging” sexual assault?", "Home Office");
        }
    }

    private static void date(Visitor visitor, String field, String... parts) {
        List<String> names = List.of("day", "month", "year");
        for (int part = 0; part < parts.length; part++) {
            visitor.page()
                    .locator("[name='%s.%s']".formatted(field, names.get(part)))
                    .fill(parts[part]);
        }
    }

    /** The row of an element. */
    private static String support(Visitor visitor, String element) {
        return visitor.page()
                .locator("tr:has(th:has-text('%s'))".formatted(element))
                .first()
                .innerText();
    }
}
