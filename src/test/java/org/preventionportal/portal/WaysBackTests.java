package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.evidence.measures.MeasureDriver;
import org.preventionportal.evidence.policy.PolicyQuestionDriver;
import org.preventionportal.evidence.theory.TheoryDriver;
import org.preventionportal.planning.plans.PlanDriver;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.resources.ResourceDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.threats.ThreatDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** What a person opens leads back to where they opened it. */
@BrowserTest
class WaysBackTests {

    private static final String BACK = ".govuk-back-link";
    private static final String TABS_OF_A_RECORD = ".portal-sub-navigation__link";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void whatIsOpenedFromTheFirstPageLeadsBackThere() {
        builtIn.install();
        var surveys = new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
        surveys.open(surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20)));
        beans.createBean(Scenery.class).counted();
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(task).with("startsOn", LondonTime.today(clock)).with("partnerIds", List.of()));
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST);
                Visitor evaluator = Visitor.withoutScripts().signsIn(Account.EVALUATOR);
                Visitor partner = Visitor.withoutScripts().signsIn(Account.PARTNER_NORTH)) {
            assertWayBack(officer, "/home", "#sessions ~ .portal-upcoming a");
            assertWayBack(officer, "/home", "#surveys ~ .portal-upcoming a");
            assertWayBack(evaluator, "/home", "#results ~ .portal-upcoming a");
            assertWayBack(partner, "/home", "#sessions ~ .portal-upcoming a");
        }
    }

    @Test
    void whatIsOpenedFromListsOfPeopleAndAccountsLeadsBackThere() {
        Visitor.withoutScripts().signsIn(Account.NOBODY).close();
        portal.change(
                Account.ADMIN,
                "partners/registerPartner",
                Input.of("name", "Tyne Youth Trust")
                        .withKey()
                        .with("kind", "VOLUNTARY_SECTOR")
                        .with("region", "NORTH_EAST"),
                "partner.id",
                String.class);
        mongo.getCollection("lastSignIns")
                .insertOne(new Document("_id", Account.OFFICER_SOUTH_EAST.id().value())
                        .append("date", LocalDate.of(2020, 1, 1)));
        mongo.getCollection("expiredInvitations")
                .insertOne(new Document("_id", "latest")
                        .append("partners", List.of(Given.NORTH.value()))
                        .append("foundAt", clock.instant()));
        try (Visitor admin = Visitor.withoutScripts().signsIn(Account.ADMIN)) {
            assertWayBack(admin, "/people/without-lead", "main li a");
            assertWayBack(admin, "/people/expired", "main li a");
            assertWayBack(admin, "/accounts/without-role", "main li a");
            assertWayBack(admin, "/accounts/retention", "#unused ~ ul a");
            assertWayBack(admin, "/accounts/retention", "a:has-text('erase the person')");
            assertWayBack(admin, "/accounts", "a:has-text('Data about a person')");

            admin.goes("/accounts/retention");
            assertThat(admin.text())
                    .contains("suspend it", "last used on 1 January 2020")
                    .doesNotContain(Account.OFFICER_SOUTH_EAST.id().value());
        }
    }

    @Test
    void theFilterIsKeptThroughTabsAndForms() {
        String partners = "/partners?filter.name=north&filter.regions=NORTH_EAST";
        String accounts = "/accounts?filter.role=OFFICER&filter.region=SOUTH_EAST";
        String questionnaires = "/questionnaires?words=changed";
        String words = "county lines & more";
        builtIn.install();
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST);
                Visitor admin = Visitor.withoutScripts().signsIn(Account.ADMIN)) {
            officer.goes(partners).clicks("tbody th a >> nth=0").clicks(TABS_OF_A_RECORD + ":has-text('tasks')");
            officer.types("Words or reference", words).presses("Find");
            officer.clicks("nav[aria-label=States] a:has-text('Accepted or in progress')");
            assertThat(officer.text()).contains("Only tasks with “" + words + "” are listed.");
            officer.clicks(BACK);
            assertThat(officer.path()).isEqualTo(partners);

            officer.goes(questionnaires).clicks("tbody th a >> nth=0").presses("Preview");
            officer.presses("Show in Welsh").follows("Restart the preview");
            officer.clicks(BACK).clicks(BACK);
            assertThat(officer.path()).isEqualTo(questionnaires);

            admin.goes(accounts).clicks("tbody th a >> nth=0").presses("Save roles");
            admin.clicks(BACK);
            assertThat(admin.path()).isEqualTo(accounts);
        }
    }

    @Test
    void aManagerWhoCarriesOutAPlanComesBackToIt() {
        Task first = given.requestedAs("First");
        Task second = given.requestedAs("Second");
        var plans = new PlanDriver(portal);
        PlanDriver.Plan plan = plans.created();
        plan = plans.change("planning/planDecision", PlanDriver.decline(plan, first));
        plan = plans.change("planning/planDecision", PlanDriver.decline(plan, second));
        String page = "/planning/plans/" + plan.id();
        try (Visitor manager = Visitor.withoutScripts().signsIn(Account.MANAGER)) {
            manager.goes(page);
            for (Task task : List.of(first, second)) {
                manager.clicks("a:has-text('Decline with an explanation: %s')"
                        .formatted(task.need().title()));
                manager.opens("Decline").ticks("Outside the programme's remit").presses("Decline");
                assertThat(manager.text()).contains("Request declined.");
                assertThat(manager.page().locator(BACK).innerText()).isEqualTo("Back to the plan");
                manager.clicks(BACK);
                assertThat(manager.path()).isEqualTo(page);
            }
            assertThat(manager.page()
                            .locator(".govuk-tag:has-text('Carried out')")
                            .count())
                    .isEqualTo(2);
            assertWayBack(manager, page, "main tbody th a.govuk-link");
        }
    }

    @Test
    void whatIsOpenedFromOneThingLeadsBackToIt() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        var threats = new ThreatDriver(portal);
        ThreatDriver.Entry entry = threats.link(threats.confirmed(), task);
        String question = new PolicyQuestionDriver(portal).raisedBy(task).id();
        String resource =
                new ResourceDriver(portal).publishedLink("Signs to look for").id();
        Input use = Input.of("resourceId", resource).with("taskId", task.id()).with("relation", "USED");
        assertThat(portal.codes(Account.OFFICER_NORTH_EAST, "resources/linkResourceToTask", use))
                .isEmpty();
        String outcome = new TheoryDriver(portal, given).outcome();
        new MeasureDriver(portal, given).createdFor(outcome);
        String link = "main a[href^='/tasks/%s']".formatted(task.id());
        String used = "main a[href^='/resources/%s']".formatted(resource);
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST)) {
            assertWayBack(officer, "/threats/" + entry.id(), link);
            assertWayBack(officer, "/partners/%s/handover".formatted(Given.NORTH), link);
            assertWayBack(officer, "/evidence/policy/" + question, link);
            assertWayBack(officer, "/resources/" + resource, link);
            assertWayBack(officer, "/resources/%s/manage".formatted(resource), link);
            assertWayBack(officer, "/resources/%s/tasks".formatted(resource), link);
            assertWayBack(officer, "/evidence/outcomes/" + outcome, "#measures ~ h3 a");
            assertWayBack(officer, "/tasks/" + task.id(), used);
            assertWayBack(officer, "/tasks/%s/delivery".formatted(task.id()), used);
        }
    }

    private static void assertWayBack(Visitor reader, String list, String link) {
        reader.goes(list).clicks(link + " >> nth=0");
        assertThat(reader.status()).as(link).isEqualTo(200);
        assertThat(reader.path()).as(link).isNotEqualTo(list);
        reader.clicks(BACK);
        assertThat(reader.path()).as(link).isEqualTo(list);
    }
}
