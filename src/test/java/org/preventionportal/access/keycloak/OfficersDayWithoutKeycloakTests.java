package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Keycloak accepts connections and answers none, and no account is in memory. An officer can work all the same. */
@BrowserTest
class OfficersDayWithoutKeycloakTests extends WithoutKeycloak {

    private static final String MISSING = "The account service does not answer. Some names are missing";

    @Test
    void eachPageIsShown() {
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Task elsewhere = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task runningElsewhere = given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_AND_EVALUATOR);
        String resource = "/resources/"
                + new LibraryDriver(portal)
                        .written("Spotting county lines", "PUBLIC")
                        .id();
        String partner = "/partners/" + Given.NORTH;
        List<String> withOfficers = List.of(
                "/tasks",
                "/tasks?filter.officerIds=" + Account.OFFICER_NORTH_EAST.id(),
                "/partners",
                "/triage/" + requested.id(),
                "/triage/" + elsewhere.id(),
                "/tasks/" + task.id() + "/delivery",
                "/tasks/" + runningElsewhere.id() + "/delivery",
                "/record-task",
                partner + "/relationship/edit",
                resource + "/review");
        List<String> others = List.of(
                "/home",
                "/triage",
                "/my-tasks",
                "/my-tasks?show=list",
                "/calendar",
                "/search?q=county",
                "/search?q=officer&kind=PERSON",
                "/tasks/" + requested.id(),
                "/tasks/" + task.id(),
                "/tasks/" + task.id() + "/schedule",
                "/tasks/" + task.id() + "/participants",
                "/tasks/" + task.id() + "/outcomes",
                "/tasks/" + task.id() + "/activities/new",
                "/tasks/" + task.id() + "/documents",
                "/triage/" + requested.id() + "/reclassify",
                "/triage/compare?task=" + requested.id() + "&task=" + task.id(),
                partner,
                partner + "/relationship",
                partner + "/handover",
                partner + "/history",
                partner + "/tasks",
                "/resources/manage",
                resource + "/manage",
                "/threats",
                "/campaigns",
                "/planning/plans");
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            whileKeycloakIsSilent(() -> {
                assertThat(withOfficers).allSatisfy(page -> {
                    assertThat(officer.goes(page).status()).isEqualTo(200);
                    assertThat(officer.text()).contains(MISSING);
                });
                assertThat(others)
                        .allSatisfy(
                                page -> assertThat(officer.goes(page).status()).isEqualTo(200));
                assertThat(officer.goes("/tasks?filter.officerIds=" + Account.OFFICER_SOUTH_EAST.id())
                                .text())
                        .contains("0 tasks match the filter", "One officer");
                assertThat(officer.goes("/partners").text()).doesNotContain("who has left");
            });
        }
    }

    @Test
    void anOfficerDecidesAndTakesOver() {
        String accepted = "/triage/" + given.requestedAs("Accepted").id();
        String deferred = "/triage/" + given.requestedAs("Deferred").id();
        String declined = "/triage/" + given.requestedAs("Declined").id();
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_SOUTH_EAST);
        LocalDate until = LocalDate.now(LondonTime.ZONE).plusDays(20);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            whileKeycloakIsSilent(() -> {
                officer.goes(accepted).opens("Accept");
                assertThat(officer.text()).contains("so you can choose only yourself");
                officer.presses("Accept request");
                assertThat(officer.text()).contains("Request accepted.");

                officer.goes(deferred)
                        .opens("Defer")
                        .types("Day", String.valueOf(until.getDayOfMonth()))
                        .types("Month", String.valueOf(until.getMonthValue()))
                        .types("Year", String.valueOf(until.getYear()))
                        .ticks("The region has no capacity yet")
                        .presses("Defer");
                assertThat(officer.text()).contains("Request deferred.");

                officer.goes(declined)
                        .opens("Decline")
                        .ticks("Outside the programme's remit")
                        .presses("Decline");
                assertThat(officer.text()).contains("Request declined.");

                officer.goes("/tasks/" + task.id() + "/delivery")
                        .opens("Assign to another officer")
                        .chooses("Which officer will deliver it?", "You")
                        .presses("Assign to this officer");
                assertThat(officer.text()).contains("Task assigned to another officer.");
                assertThat(given.load(task).officer()).isEqualTo(Account.OFFICER_NORTH_EAST.id());
            });
        }
    }

    @Test
    void anOfficerRecordsATask() {
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            whileKeycloakIsSilent(() -> {
                officer.goes("/record-task");
                assertThat(officer.text()).contains("so you can choose only yourself");
                officer.types("Title", "Training on county lines")
                        .types("What is the problem, and what should change?", "Ward staff do not know the signs.")
                        .ticks("Co-delivered session")
                        .chooses("What is the main theme?", "Trauma-informed practice")
                        .ticks("Better skills")
                        .types("Other professionals", "20")
                        .presses("Record task");
                assertThat(officer.text()).contains("Task recorded and accepted.");
            });
        }
    }

    @Test
    void aManagerReadsThatNobodyCanBeChosen() {
        String request = "/triage/" + given.requestedAs("Training").id();
        try (Visitor manager = Visitor.withoutScripts()) {
            manager.signsIn(Account.MANAGER);
            whileKeycloakIsSilent(() -> {
                manager.goes(request).opens("Accept");
                assertThat(manager.text()).contains("so you cannot choose an officer");
                assertThat(manager.goes("/record-task").text()).contains("so you cannot choose an officer");
                assertThat(manager.goes("/partners").text()).contains("you cannot filter by officer");
            });
        }
    }

    @Test
    void aPageSaysThatThePortalCannotAnswerOnceTheTokenHasExpired() {
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            clock.advance(Duration.ofMinutes(5));
            whileKeycloakIsSilent(() -> {
                assertThat(officer.goes("/tasks").status()).isEqualTo(503);
                assertThat(officer.text()).contains("The portal cannot answer just now");
            });
        }
    }

    @Test
    void theCountsOfWhatIsToDoAreSaidToBeIncomplete() {
        assertThat(isToDoComplete()).isTrue();
        whileKeycloakIsSilent(() -> assertThat(isToDoComplete()).isFalse());
    }

    @Test
    void messagesOnRequestsOfTheirOwnRegionsAreCounted() {
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/postMessage",
                Input.of("taskId", requested.id())
                        .withKey()
                        .with("partnerId", Given.NORTH)
                        .with("text", "When would suit you?"));
        GraphQlTester officer = portal.as(Account.OFFICER_NORTH_EAST); // a silent Keycloak gives no token
        Map<String, Object> messages = Map.of("toDo", "READ_MESSAGES", "first", 5);
        whileKeycloakIsSilent(() -> Portal.ask(officer, "tasks/tasksToDo", messages)
                .path("tasksToDo.nodes[*].id")
                .entityList(String.class)
                .containsExactly(requested.id().value()));
    }

    private boolean isToDoComplete() {
        return portal.read(Account.OFFICER_NORTH_EAST, "tasks/toDo", Map.of(), "home.isToDoComplete", Boolean.class);
    }

    private void whileKeycloakIsSilent(Runnable work) {
        forgetAccounts();
        whileSilent(work);
    }
}
