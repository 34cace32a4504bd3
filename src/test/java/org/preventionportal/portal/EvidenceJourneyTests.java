package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.evidence.theory.TheoryDriver;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests in a browser how numbers, outcomes and what people said come to support the Theory of Change. */
@BrowserTest
class EvidenceJourneyTests {

    private static final String IDENTIFYING = "Systems are better at identifying young people at risk";
    private static final String SOONER = "Young people at risk are identified sooner";

    private static final String DASHED = "5px, 4px";
    private static final String SOLID = "none";
    private static final String PUBLISHED = "Published reports keep the words that they quote";

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
            partner.follows("Back to the outcome").follows("Enter numbers of the months before and after the change");
            assertThat(partner.follows("Back to the outcome").text()).contains("NRM referrals");
            evaluator.signsIn(Account.EVALUATOR, "/evidence/measures");
            assertThat(evaluator.text())
                    .contains("NRM referrals", "2.5 referrals a month before, 6 referrals a month after");
        }
    }

    @Test
    void theNumbersOfAFileAreCorrectedWhereARowIsWrong() {
        String outcome = new TheoryDriver(portal, given).outcome();
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH, "/evidence/outcomes/" + outcome + "/measure");
            partner.sends("numbers.xlsx", new byte[] {'P', 'K', 0, 3});
            partner.page().getByText("This file cannot be read.").waitFor();
            date(partner, "measure.changedIn", "10", "2", "2020");
            partner.types("What is counted?", "NRM referrals")
                    .types("Unit", "referrals")
                    .types("Where do the numbers come from?", "The force's own records.");
            partner.sends("\uFEFFMonth,Referrals\r\n2020-01,few\r\n2020-02,16\r\n");
            partner.page().getByText("The field has the rows of the file now.").waitFor();
            partner.presses("Create measure");
            assertThat(partner.text()).contains("Row 2, number: Write a whole number from 0 to 1,000,000");
            String rows = partner.page().locator("[name='measure.csv']").inputValue();
            partner.types("Numbers", rows.replace("few", "12")).presses("Create measure");
            assertThat(partner.text()).contains("Measure created.", "12 referrals a month before the change, 16");
        }
    }

    @Test
    void anOutcomeAndAnInterviewSupportTheTheoryOfChange() {
        String outcome = new TheoryDriver(portal, given).outcome();
        try (Visitor officer = Visitor.withoutScripts();
                Visitor evaluator = Visitor.withoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR, "/evidence/theory");
            assertThat(support(evaluator, IDENTIFYING)).contains("No support yet");
            assertThat(support(evaluator, SOONER)).contains("No support yet");
            assertThat(outlines(evaluator, "Systems are better at", "identified sooner"))
                    .containsExactly(DASHED, DASHED);

            officer.signsIn(Account.OFFICER_NORTH_EAST, "/evidence/outcomes/" + outcome);
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
            assertThat(withdrawal(officer)).contains(PUBLISHED);
            assertThat(officer.presses("Update evidence").text()).contains(PUBLISHED);
            officer.follows("Back to the evidence");
            officer.follows("Link evidence to outcomes").presses("Link evidence");
            assertThat(officer.text()).contains("Evidence linked.");
            officer.goes("/evidence/outcomes/" + outcome);
            assertThat(officer.text()).contains("Evidence for this outcome", "Interview with a social worker");
            officer.follows("Interview with a social worker").follows("Link evidence to outcomes");
            officer.page().getByLabel("They ask first.").uncheck();
            officer.presses("Link evidence");
            assertThat(officer.text()).contains("Evidence linked.").doesNotContain("They ask first.");

            evaluator.goes("/home").follows("Piece of evidence to code");
            assertThat(counted(evaluator)).containsExactly("Register 1 needs you");
            evaluator.follows("Interview with a social worker");
            evaluator.ticks("Better systems").ticks("Impact: " + SOONER).presses("Code evidence");
            assertThat(evaluator.text()).contains("Evidence coded.");
            evaluator.goes("/evidence/theory");
            assertThat(support(evaluator, IDENTIFYING)).contains("1 outcome").doesNotContain("No support yet");
            assertThat(support(evaluator, SOONER)).contains("1 piece of evidence");
            evaluator.follows("1 piece of evidence");
            assertThat(evaluator.text()).contains("1 piece of evidence", "Theory of Change: " + SOONER);
            evaluator.types("Words", "social").presses("Find");
            assertThat(evaluator.path()).contains("filter.words=social", "filter.theoryElementKey=");
            assertThat(evaluator.text()).contains("Interview with a social worker", "Theory of Change: " + SOONER);
            evaluator.follows("Clear filter");
            assertThat(evaluator.text()).doesNotContain("Theory of Change: ");
            evaluator.goes("/evidence?filter.theoryElementKey=gone");
            assertThat(evaluator.text()).contains("Theory of Change: an element that was deleted");
            evaluator.goes("/evidence/theory");
            assertThat(outlines(evaluator, "Systems are better at", "identified sooner", "Systems respond better to"))
                    .containsExactly(SOLID, SOLID, DASHED);
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
            evaluator.signsIn(Account.EVALUATOR, "/evidence/policy");
            assertThat(evaluator.text()).contains("Is “plugging” sexual assault?", "Home Office");

            Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
            officer.goes("/tasks/%s/delivery".formatted(task.id())).follows("Create a policy question");
            officer.types("Question", "Who counts children in custody?")
                    .types("What is the issue?", "Nobody has to.")
                    .types("Who follows it up?", "National policy team")
                    .types("Which body could answer it?", "Home Office")
                    .ticks("Raised")
                    .presses("Create policy question");
            assertThat(officer.text())
                    .contains("Policy question created.", task.reference().value());
            assertThat(officer.goes("/tasks/%s/delivery".formatted(task.id())).text())
                    .contains("Who counts children in custody?");

            evaluator.goes("/home").follows("Policy questions raised");
            assertThat(counted(evaluator)).containsExactly("Policy questions 2 need you");
            evaluator.goes("/evidence/policy");
            assertThat(evaluator.text()).contains("2 policy questions", "Raised (2)");
            evaluator.types("Words, owner or body", "custody").presses("Find");
            assertThat(evaluator.text()).contains("1 policy question with “custody”.", "Raised (1)", "Resolved (0)");
            evaluator.follows("Resolved (0)");
            assertThat(evaluator.text()).contains("0 policy questions with “custody”.");
            evaluator.types("Words, owner or body", "plugging").presses("Find");
            assertThat(evaluator.text()).contains("0 policy questions with “plugging”.", "Raised (1)");
        }
    }

    @Test
    void lateWorkIsRecordedOnceItsYearIsReopenedAndSupportsANewElement() {
        int year = LocalDate.now(LondonTime.ZONE).minusMonths(3).getYear() - 1; // it starts in April
        Task task = given.completedOn(LocalDate.of(year, Month.JUNE, 3));
        String closing = "/reports/indicators/close?startsOn=%d-04-01&endsOn=%d-03-31".formatted(year, year + 1);
        try (Visitor manager = Visitor.withoutScripts();
                Visitor officer = Visitor.withoutScripts();
                Visitor evaluator = Visitor.withoutScripts()) {
            manager.signsIn(Account.MANAGER, closing)
                    .types("Reason", "Reported to the funder.")
                    .presses("Close period");
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/tasks/%s/delivery".formatted(task.id()))
                    .follows("Record a late activity");
            date(officer, "activity.date", "3", "6", String.valueOf(year));
            officer.types("What was done, or is planned?", "A second session")
                    .types("Professionals reached", "12")
                    .types("Why do you record it after the task was completed?", "The register came late.");
            officer.page().getByLabel("Method: professionals reached").selectOption("REGISTER");
            officer.presses("Record activity");
            assertThat(officer.text()).contains("There is a problem", "Ask a programme manager to reopen it.");

            manager.goes(closing).types("Reason", "A register came late.").presses("Reopen period");
            assertThat(manager.text()).contains("Period reopened.", "Close these days");
            officer.presses("Record activity");
            assertThat(officer.text()).contains("Activity recorded.", "A second session");
            assertThat(officer.goes("/tasks/" + task.id()).text()).contains("The register came late.");

            officer.goes("/tasks/%s/outcomes".formatted(task.id()));
            officer.ticks("System change: a structure, process, pathway or policy")
                    .types("Did it happen in another body?", "Ofsted")
                    .types("What changed?", "Ofsted reviews what homes publish.")
                    .types("How did the task contribute?", "The question was raised there.")
                    .ticks("A document shows it")
                    .types("The evidence in your words", "Its letter says so.")
                    .ticks("Major")
                    .presses("Record outcome");
            assertThat(officer.text()).contains("Outcome recorded.", "Ofsted", "No partner verifies this outcome.");

            evaluator.signsIn(Account.EVALUATOR, "/evidence/theory").presses("Create an element");
            evaluator
                    .types("What is done, or what changes?", "Inspectors ask how homes protect children")
                    .ticks("System changes")
                    .ticks("Impact: " + SOONER)
                    .presses("Create element");
            assertThat(evaluator.text()).contains("Element created.");
            officer.follows("See the history").follows("Link the outcome to the Theory of Change");
            assertThat(officer.text())
                    .contains(
                            "Ofsted",
                            "The question was raised there.",
                            task.reference().value());
            officer.ticks("System changes: Inspectors ask how homes protect children")
                    .presses("Link outcome");
            assertThat(support(evaluator.goes("/evidence/theory"), "Inspectors ask"))
                    .contains("1 outcome", SOONER);
        }
    }

    /** What is said to those who may withdraw the evidence, also before they open it. */
    private static String withdrawal(Visitor reader) {
        return String.valueOf(reader.page()
                .locator("details:has-text('Withdraw the evidence')")
                .textContent());
    }

    /** The pages of evidence on which something needs the reader. */
    private static List<String> counted(Visitor reader) {
        return reader.page()
                .locator("nav[aria-label=Evidence] li:has(.portal-badge)")
                .allTextContents();
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

    /** How the boxes of the picture are drawn, by a line of their titles. */
    private static List<Object> outlines(Visitor visitor, String... lines) {
        return Stream.of(lines)
                .map(line -> visitor.page()
                        .locator(".portal-flow")
                        .getByText(line, new Locator.GetByTextOptions().setExact(true))
                        .locator("xpath=./preceding-sibling::*[name()='rect'][1]")
                        .evaluate("box => getComputedStyle(box).strokeDasharray"))
                .toList();
    }
}
