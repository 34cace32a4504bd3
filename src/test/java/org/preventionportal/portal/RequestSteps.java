package org.preventionportal.portal;

import org.preventionportal.support.Visitor;

/** Fills in the pages of a request that follow the need, each with no more than it requires. */
final class RequestSteps {

    static final String PEOPLE = "Professionals who work directly with children and young people";

    private RequestSteps() {}

    static void choosesTheme(Visitor partner) {
        partner.chooses("What is the main theme?", "County lines")
                .ticks("Better skills")
                .presses("Save and continue");
    }

    static void goesOnToCheck(Visitor partner) {
        partner.types(PEOPLE, "40").presses("Save and continue");
        partner.presses("Save and continue"); // no intelligence
        partner.ticks("People are trained to train others").presses("Save and continue");
        partner.presses("Continue with my request");
    }
}
