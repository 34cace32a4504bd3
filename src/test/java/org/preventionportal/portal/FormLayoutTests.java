package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;

/** A form shows its choices whole, and its buttons as buttons. */
@BrowserTest
class FormLayoutTests {

    private static final String WIDTH_OF_CHOICE =
            "select => { select.style.width = 'auto'; select.style.maxWidth = 'none'; return select.offsetWidth; }";
    private static final String GROUND = "element => getComputedStyle(element).backgroundColor";

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    private String request;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtIn.install();
        request =
                "/triage/" + given.requested(Given.NORTH, Account.PARTNER_NORTH).id();
    }

    /** The free days decide who can deliver a task, and come after the name. */
    @Test
    void whoCanDeliverATaskIsChosenFromWholeLines() {
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, request);
            officer.page().setViewportSize(1280, 900);
            officer.opens("Accept");
            Locator choice = officer.page().locator("select[name=officerId]");
            double shown = choice.boundingBox().width;

            assertThat(choice.textContent()).contains("days free");
            assertThat((Integer) choice.evaluate(WIDTH_OF_CHOICE)).isLessThanOrEqualTo((int) shown);
        }
    }

    @Test
    void aButtonInADecisionStandsOutFromIt() {
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, request);
            officer.opens("Merge");
            Locator decision = officer.page().locator("details[open].portal-decision");

            assertThat(decision.locator(".govuk-button--secondary:visible")
                            .first()
                            .evaluate(GROUND))
                    .isNotEqualTo(decision.evaluate(GROUND));
        }
    }

    @Test
    void theErrorsOfANewQuestionAreInTheOrderOfItsFields() {
        try (Visitor evaluator = Visitor.arrives()) {
            evaluator.signsIn(Account.EVALUATOR, "/questionnaires/qst_event-feedback/sections/session/new-question");
            evaluator.presses("Create question");

            assertThat(evaluator.page().locator(".govuk-error-summary__list a").allTextContents())
                    .containsExactly("Enter the question in English.", "Select how the question is answered.");
        }
    }
}
