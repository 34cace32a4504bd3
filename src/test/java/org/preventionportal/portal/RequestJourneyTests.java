package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner asks for a task, as one does: with something forgotten on the way. */
@BrowserTest
class RequestJourneyTests {

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aPartnerRequestsATask() {
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH);
            assertThat(partner.heading()).isEqualTo("Our tasks");

            partner.presses("Request a task").presses("Continue");
            assertThat(partner.text()).contains("There is a problem", "Choose one of the answers.");
            partner.ticks("No").presses("Continue");

            partner.types("In a few words", "Training on county lines")
                    .ticks("Training session")
                    .presses("Save and continue");
            partner.ticks("County lines").ticks("Better skills").presses("Save and continue");
            partner.types("Professionals who work directly with children and young people", "forty")
                    .presses("Save and continue");
            assertThat(partner.text()).contains("Enter a whole number, such as 25.");
            partner.types("Professionals who work directly with children and young people", "40")
                    .presses("Save and continue");
            partner.presses("Save and continue"); // no intelligence
            partner.ticks("Trainers are trained").presses("Save and continue");
            partner.presses("Neither fits: continue").presses("Send the request");
            assertThat(partner.text()).contains("Describe the need.");

            partner.page().locator("#requestTask-need-description").click();
            partner.types("The need", "Ward staff do not know the signs.").presses("Save and continue");
            partner.goes(partner.path().replace("themes", "check")).presses("Send the request");
            assertThat(partner.heading()).isEqualTo("Your request is sent");
        }
    }
}
