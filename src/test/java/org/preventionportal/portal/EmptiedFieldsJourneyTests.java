package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person leaves blank or unticks is removed, though the API keeps what is left out. */
@BrowserTest
class EmptiedFieldsJourneyTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final String KENT = "Kent County Council, South East";

    @Autowired
    private Given given;

    @Autowired
    private Portal portal;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anOfficerRemovesPlaceDaysAndPartnersOfASession() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        portal.changeTask(
                OFFICER,
                "tasks/scheduleTask",
                Input.of(task)
                        .with("startsOn", "2026-12-01")
                        .with("endsOn", "2026-12-03")
                        .with("place", "Library")
                        .with("partnerIds", List.of(Given.SOUTH)));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(OFFICER, "/tasks/%s/schedule".formatted(task.id())).unticks(KENT);
            officer.types("Place", "");
            for (String part : List.of("day", "month", "year")) {
                officer.page().locator("[name='endsOn.%s']".formatted(part)).fill("");
            }
            officer.presses("Save schedule");
        }
        Schedule schedule = Objects.requireNonNull(given.load(task).delivery().schedule());
        assertThat(schedule.partners()).isEmpty();
        assertThat(schedule.place()).isNull();
        assertThat(schedule.isOfOneDay()).isTrue();
    }

    @Test
    void anOfficerRemovesTheScheduleOnlyByItsButton() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        portal.changeTask(OFFICER, "tasks/scheduleTask", Input.of(task).with("startsOn", "2026-12-01"));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(OFFICER, "/tasks/%s/schedule".formatted(task.id()));
            for (String part : List.of("day", "month", "year")) {
                officer.page().locator("[name='startsOn.%s']".formatted(part)).fill("");
            }
            officer.page().locator("[name='startTime']").fill("soon");
            officer.presses("Save schedule");
            assertThat(officer.text()).contains("There is a problem", "Enter the first day.", "Enter a time");
            assertThat(given.load(task).delivery().schedule())
                    .extracting(Schedule::startsOn)
                    .hasToString("2026-12-01");

            officer.goes("/tasks/%s/delivery".formatted(task.id())).opens("Remove the schedule");
            officer.presses("Remove schedule");
            assertThat(officer.text()).contains("Schedule saved.", "Schedule the task");
        }
        assertThat(given.load(task).delivery().schedule()).isNull();
    }

    @Test
    void anOfficerCancelsAPlannedActivityAndReadsWhatFollows() {
        Task task =
                given.planned(given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER), LocalDate.of(2090, 12, 1));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(OFFICER, "/tasks/%s/delivery".formatted(task.id()));
            officer.page().getByText("Cancel this activity").click();
            assertThat(officer.text())
                    .contains("Cancel this activity?", "You cannot undo this.", "A talk", "get an email");
            officer.presses("Cancel activity");
            assertThat(officer.text()).contains("There is a problem");
            officer.types("Why does it not take place?", "The trainer is ill.").presses("Cancel activity");
            assertThat(officer.text()).contains("Activity cancelled.").doesNotContain("A talk");
        }
        assertThat(given.load(task).delivery().activities()).isEmpty();
    }

    @Test
    void anOfficerRemovesPlacePartnersAndViewsOfAnActivity() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        var reached = Map.of("kind", "PROFESSIONALS", "stage", "DELIVERED", "people", 18, "method", "REGISTER");
        ChangedTask recorded = portal.changeTask(
                OFFICER,
                "tasks/recordActivity",
                Input.of(task)
                        .withKey()
                        .with(
                                "activity",
                                Input.of("description", "A stall")
                                        .with("date", "2026-01-06")
                                        .with("place", "Library")
                                        .with("partnerIds", List.of(Given.SOUTH))
                                        .with("reach", List.of(reached))
                                        .with("potentialReach", List.of(Map.of("kind", "VIEWS", "count", 300)))));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(
                            OFFICER,
                            "/tasks/%s/activities/%s"
                                    .formatted(recorded.id(), last(task).id()))
                    .unticks(KENT)
                    .types("Place", "")
                    .types("Views", "")
                    .types("Why do you amend it?", "It was another one.")
                    .presses("Amend activity");
        }
        assertThat(last(task).partners()).isEmpty();
        assertThat(last(task).place()).isNull();
        assertThat(last(task).potentialReach()).isEmpty();
        assertThat(last(task).reach()).hasSize(1);
    }

    private Activity last(Task task) {
        return given.load(task).delivery().activities().getLast();
    }

    @Test
    void anOfficerRemovesTheConditionsAndReadersOfAnEntry() {
        given.partnerOfKind(Given.SOUTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        String entry = portal.change(
                OFFICER,
                "threats/createThreatEntry",
                Input.of(
                                "entry",
                                Input.of("title", "Meetings at a bus station")
                                        .with("text", "Young people are met there.")
                                        .with("region", "NORTH_EAST")
                                        .with("themes", List.of("COUNTY_LINES"))
                                        .with("placeKind", "TRANSPORT_HUB")
                                        .with("source", "RELIABLE")
                                        .with("assessment", "KNOWN_DIRECTLY")
                                        .with("handling", "MAY_BE_SHARED")
                                        .with("conditions", "Not beyond the unit.")
                                        .with("partnerIds", List.of(Given.SOUTH)))
                        .withKey(),
                "threatEntry.id",
                String.class);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(OFFICER, "/threats/%s/edit".formatted(entry))
                    .unticks(KENT)
                    .types("Conditions for sharing", "")
                    .presses("Save entry");
        }
        var response = portal.ask(OFFICER, "threats/threatEntry", Map.of("id", entry));
        response.path("threatEntry.partners").entityList(Object.class).hasSize(0);
        response.path("threatEntry.conditions").valueIsNull();
    }

    @Test
    void anEvaluatorRemovesTheLinksOfAnElement() {
        try (Visitor evaluator = Visitor.withoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR, "/evidence/theory/practice");
            Locator ticked = evaluator.page().locator("[name='element.leadsTo']:checked");
            assertThat(ticked.count()).isPositive();
            while (ticked.count() > 0) {
                ticked.first().uncheck();
            }
            evaluator.presses("Save");
        }
        portal.ask(Account.EVALUATOR, "evidence/theoryOfChange", Map.of())
                .path("theoryOfChange.elements[?(@.key == 'practice')].leadsTo[*]")
                .entityList(String.class)
                .hasSize(0);
    }

    @Test
    void anOfficerRemovesTheTasksOfAPolicyQuestion() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        String question = portal.change(
                OFFICER,
                "evidence/createPolicyQuestion",
                Input.of(
                                "question",
                                Input.of("title", "May it?")
                                        .with("issue", "Nobody knows.")
                                        .with("ownerName", "Policy team")
                                        .with("bodyName", "Home Office")
                                        .with("state", "RESOLVED")
                                        .with("result", "It may.")
                                        .with("taskIds", List.of(task.id())))
                        .withKey(),
                "policyQuestion.id",
                String.class);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(OFFICER, "/evidence/policy/" + question).opens("Update the policy question");
            officer.page().locator("[name='question.taskIds']:checked").uncheck();
            officer.ticks("Raised").types("Result", "").presses("Save");
        }
        var response = portal.ask(OFFICER, "evidence/policyQuestion", Map.of("id", question));
        response.path("policyQuestion.tasks").entityList(Object.class).hasSize(0);
        response.path("policyQuestion.content.result").valueIsNull();
    }

    @Test
    void anOfficerRemovesTheDaysOfATaskThatDiffer() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(portal.codes(
                        OFFICER,
                        "planning/updateTaskEffort",
                        Input.of("taskId", task.id())
                                .with("version", 0)
                                .with("expectedDays", 6)
                                .with("daysSpent", 1)
                                .with("reason", "Three towns.")))
                .isEmpty();
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(OFFICER, "/tasks/%s/delivery".formatted(task.id()))
                    .opens("Record days")
                    .types("Days in all, if this task differs from its kind", "")
                    .types("Why does it differ?", "")
                    .presses("Save days");
        }
        portal.ask(OFFICER, "planning/taskEffort", Map.of("id", task.id()))
                .path("task.effort.isAdjusted")
                .entity(Boolean.class)
                .isEqualTo(false);
    }

    @Test
    void anOfficerRemovesTheChampionOfAPartner() {
        assertThat(portal.codes(
                        OFFICER,
                        "partners/recordRelationship",
                        Input.of("partnerId", Given.NORTH)
                                .with("version", 0)
                                .with("buyIn", "ENGAGED")
                                .with("agreement", "NONE")
                                .with("champion", Map.of("name", "Cara Example", "jobTitle", "Head of safeguarding"))))
                .isEmpty();
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(OFFICER, "/partners/%s/relationship/edit".formatted(Given.NORTH))
                    .types("Name", "")
                    .types("Job title", "")
                    .presses("Record relationship");
        }
        portal.ask(OFFICER, "partners/relationship", Map.of("id", Given.NORTH))
                .path("partner.relationship.champion")
                .valueIsNull();
    }

    @Test
    void aLeadRemovesTheNumberForTheNight() {
        assertThat(portal.codes(
                        Account.LEAD_NORTH,
                        "partners/updateFrontDoor",
                        Input.of("partnerId", Given.NORTH)
                                .with("version", 1)
                                .with("telephone", "01632 960 001")
                                .with("outOfHoursTelephone", "01632 960 002")))
                .isEmpty();
        try (Visitor lead = Visitor.withoutScripts()) {
            lead.signsIn(Account.LEAD_NORTH, "/people/%s".formatted(Given.NORTH))
                    .types("Telephone at night and at weekends", "")
                    .presses("Save front door");
        }
        var response = portal.ask(Account.LEAD_NORTH, "partners/frontDoors", Map.of());
        response.path("viewer.frontDoors[0].telephone").entity(String.class).isEqualTo("01632 960 001");
        response.path("viewer.frontDoors[0].outOfHoursTelephone").valueIsNull();
    }
}
