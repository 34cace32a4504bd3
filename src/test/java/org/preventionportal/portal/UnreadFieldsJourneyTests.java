package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page cannot read and what the API refuses come together, in the order of the form. */
@BrowserTest
class UnreadFieldsJourneyTests {

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anOfficerReadsEverythingThatIsWrongAtOnce() {
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/partners/%s/relationship".formatted(Given.NORTH))
                    .opens("Log a contact")
                    .types("Day", "Tuesday")
                    .types("Month", "11")
                    .types("Year", "2026")
                    .ticks("Call")
                    .types("Summary", "For 943 476 5919")
                    .types("Hours that you spent (optional)", "two")
                    .presses("Log contact");

            assertThat(officer.page().locator(".govuk-error-summary__list li").allInnerTexts())
                    .satisfiesExactly(
                            date -> assertThat(date).isEqualTo("Enter a real date, such as 27 3 2026."),
                            summary -> assertThat(summary).contains("943 476 5919"),
                            hours -> assertThat(hours).isEqualTo("Enter a number, such as 2.5."));
        }
    }
}
