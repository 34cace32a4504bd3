package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages say in words what a change did to each field. */
@BrowserTest
class ChangedFieldsJourneyTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Given given;

    @Autowired
    private Portal portal;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anOfficerReadsWhatWasBeforeAndAfter() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        String activity = task.delivery().activities().getFirst().id();
        amend(task, activity);
        rename();
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(OFFICER, "/tasks/%s/activities/%s".formatted(task.id(), activity));
            assertThat(officer.text())
                    .contains(
                            "Reason: The register came.",
                            "Day: 5 January 2026 changed to 6 January 2026",
                            "Delivered professionals: 20 by headcount changed to 18 by register",
                            "Place: nothing changed to Library",
                            "Potential reach: nothing changed to 300 views",
                            "The partners changed");
            assertThat(officer.goes("/partners/%s/history".formatted(Given.NORTH))
                            .text())
                    .contains("Name: Northumberland County Council became A charity")
                    .contains("Kind: Local authority became Other")
                    .doesNotContain("Region:");
        }
    }

    private void amend(Task task, String activity) {
        var reached = Map.of("kind", "PROFESSIONALS", "stage", "DELIVERED", "people", 18, "method", "REGISTER");
        portal.changeTask(
                OFFICER,
                "tasks/amendActivity",
                Input.of(task)
                        .with("activityId", activity)
                        .with("reason", "The register came.")
                        .with(
                                "activity",
                                Input.of("description", "A workshop")
                                        .with("date", "2026-01-06")
                                        .with("place", "Library")
                                        .with("partnerIds", List.of(Given.NORTH))
                                        .with("reach", List.of(reached))
                                        .with("potentialReach", List.of(Map.of("kind", "VIEWS", "count", 300)))));
    }

    private void rename() {
        portal.change(
                OFFICER,
                "partners/updatePartner",
                Input.of("partnerId", Given.NORTH)
                        .with("version", 1)
                        .with("name", "A charity")
                        .with("kind", "OTHER")
                        .with("region", "NORTH_EAST"),
                "partner.id",
                String.class);
    }
}
