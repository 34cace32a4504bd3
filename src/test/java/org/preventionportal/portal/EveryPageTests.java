package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.preventionportal.development.Neighbours;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.Scenery.Reports;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Needs;
import org.preventionportal.support.PageChecks;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every page, as each role that it is for: {@link PageChecks} finds nothing wrong with it, nor with its errors. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageTests {

    /** Addresses that are no pages: they answer with a part of one, or lead to another. */
    private static final Set<String> NO_PAGES =
            Set.of("/session", "/shared/{id}", "/survey/{token}", "/survey/{token:.{20,}}/opt-out");

    private static final Set<String> VISITED = new HashSet<>();

    private static final FormErrors FORMS = new FormErrors();

    private static final String SEARCH = "a search: no words find nobody";
    private static final String OPTIONAL = "everything in it is optional";
    private static final String LISTS = "lists with a choice in each, and the buttons to move up and down";

    /** The forms that have no error of a field, by the reason. */
    private static final Map<String, String> CANNOT_FAIL = Map.ofEntries(
            Map.entry("/accounts/data personalData", SEARCH),
            Map.entry("/audit/person auditTrail", SEARCH),
            Map.entry("/tasks/{id}/why findPerson", SEARCH),
            Map.entry("/campaigns/{campaign}/comments/{id} codeSurveyComment", OPTIONAL),
            Map.entry("/evidence/outcomes/{id} linkOutcome", OPTIONAL),
            Map.entry("/evidence/{id} codeEvidenceItem", OPTIONAL),
            Map.entry("/evidence/{id}/outcomes linkEvidenceItem", OPTIONAL),
            Map.entry("/reports/{id}/sections/{sectionKey}/case-studies updateReportSectionCaseStudies", OPTIONAL),
            Map.entry("/reports/{id}/sections/{sectionKey}/indicators updateReportSectionIndicators", OPTIONAL),
            Map.entry("/reports/{id}/sections/{sectionKey}/quotes updateReportSectionQuotes", OPTIONAL),
            Map.entry("/survey/section/{id}", OPTIONAL),
            Map.entry("/questionnaires/{id}/questions/{questionKey} moveQuestionnaireOption", LISTS),
            Map.entry("/questionnaires/{id}/questions/{questionKey} moveQuestionnaireQuestion", LISTS));

    private static final String PORTAL = "org.preventionportal.portal";

    private static final String LEADS_NOWHERE = """
            () => [...document.querySelectorAll('.govuk-error-summary__list a')].map(link => link.getAttribute('href'))
              .filter(href => document.querySelectorAll(`[id='${href.slice(1)}']`).length !== 1)
            """;

    /** What another organisation wrote and nobody may see but those who work for the programme. */
    private static final String OF_OTHERS = "What only Kent has written";

    /** In the threat picture, which names no unit. */
    private static final String OF_OFFICERS = "knotroute";

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final List<String> findings = new ArrayList<>();

    private Scenery scenery;

    @BeforeEach
    void begin() {
        scenery = beans.createBean(Scenery.class);
        given.partnersOnly();
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH, EveryPageTests::secret);
        scenery.threatPicture(OF_OFFICERS);
    }

    @Test
    void forAnyone() {
        Item published = scenery.published();
        try (Visitor anyone = Visitor.arrives().mustNotSee(OF_OTHERS, OF_OFFICERS)) {
            looks(anyone, "/", "/about", "/privacy", "/accessibility", "/resources", "/resources/" + published.id());
            looks(anyone, "/findings");
            Reports reports = scenery.reports();
            scenery.share(reports);
            looks(anyone, "/findings", "/findings/" + reports.published().id(), "/findings/case-studies");
            looks(anyone, "/interest", "/interest/call-now", "/interest/call-now?region=NORTH_EAST");
            fails(anyone, "/interest", "Continue");
            anyone.goes("/interest").ticks("No").presses("Continue");
            check(anyone, "interest");
            anyone.types("First name", "Ada").presses("Register interest");
            failed(anyone, "Register interest");
            assertThat(anyone.page().getByLabel("First name").inputValue()).isEqualTo("Ada");
            anyone.types("Name of the organisation", "Tyne Youth Trust")
                    .chooses("Kind of organisation", "Education")
                    .chooses("Region", "London")
                    .types("What do you need, or what is your question?", "A training session.")
                    .types("Last name", "Example")
                    .types("Work email address", "ada@example.org")
                    .presses("Register interest");
            check(anyone, "interest registered");
            assertThat(anyone.heading()).isEqualTo("Your interest is registered");
            anyone.goes("/resources?words=nothing+like+this");
            check(anyone, "no resources");
            anyone.goes("/resources/res_none");
            check(anyone, "not there");
            assertThat(anyone.status()).isEqualTo(404);
            anyone.inWelsh();
            looks(anyone, "/", "/about", "/privacy", "/accessibility", "/findings");
            looks(anyone, "/findings/" + reports.published().id(), "/findings/case-studies");
            assertThat(anyone.page().locator("html").getAttribute("lang")).isEqualTo("cy");
            anyone.goes("/interest").ticks("Nac oes").presses("Parhau").presses("Cofrestru diddordeb");
            check(anyone, "interest in Welsh");
            assertThat(anyone.page().locator(".govuk-error-summary").innerText())
                    .contains("Rhowch enw'r sefydliad.", "Dewiswch ranbarth.", "Rhowch gyfeiriad e-bost.")
                    .doesNotContain("Enter", "Select");
            anyone.page().locator("[name=need]").fill("NHS number 943 476 5919");
            assertThat(anyone.presses("Cofrestru diddordeb").text()).contains("bod “943 476 5919” yn dangos");
        }
        assertNothing();
    }

    @Test
    void forPartners() {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        Task requested = scenery.requested();
        Task asked = scenery.asked();
        Task inProgress = scenery.inProgress();
        scenery.frontDoor();
        try (Visitor partner = Visitor.arrives().mustNotSee(OF_OTHERS, OF_OFFICERS)) {
            partner.signsIn(Account.PARTNER_NORTH);
            looks(partner, "/tasks?filter.words=county", "/search", "/search?q=county", "/search?q=none+of+it");
            looks(
                    partner,
                    "/tasks",
                    "/requests/new",
                    "/requests/call-now",
                    "/requests/call-now?region=WALES",
                    "/resources");
            looks(partner, "/home", "/home/to-do?toDo=PROVIDE_INFORMATION");
            looks(partner, "/tasks/" + draft.id(), "/tasks/" + requested.id(), "/tasks/" + asked.id());
            looks(partner, "/tasks/" + inProgress.id(), "/tasks/" + requested.id() + "/sharing");
            Task similar = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
            looks(partner, "/calendar", "/requests/%s/join/%s".formatted(draft.id(), similar.id()));
            List.of("need", "themes", "people", "intelligence", "lasting", "similar", "check")
                    .forEach(step -> looks(partner, "/requests/" + draft.id() + "/" + step));
            looks(partner, "/requests/" + requested.id() + "/done");
            looks(partner, "/tasks/" + requested.id() + "/amend", "/tasks/" + inProgress.id() + "/amend");
            fails(partner, "/tasks/" + requested.id() + "/amend", "Amend request");
            fails(partner, "/requests/new", "Continue");
            failsEmpty(partner, "/requests/" + draft.id() + "/need", "updateTaskDraft");
            failsEmpty(partner, "/tasks/" + requested.id() + "/sharing", "shareTask");
            String documents = "/tasks/" + inProgress.id() + "/documents";
            String document = documents + "/" + scenery.documentOf(inProgress);
            looks(
                    partner,
                    documents,
                    document,
                    documents.replace(inProgress.id().value(), requested.id().value()));
            fails(partner, documents, "Send document");
            fails(partner, document, "Comment");
            fails(partner, "/tasks/" + requested.id(), "Send message");
            fails(partner, "/tasks/" + asked.id(), "Send answer");
            fails(
                    partner,
                    "/tasks/%s/outcomes/%s".formatted(inProgress.id(), scenery.outcomeOf(inProgress)),
                    "Send answer");
            for (String path :
                    List.of("/triage", "/triage/" + requested.id(), "/tasks/" + inProgress.id() + "/delivery")) {
                partner.goes(path);
                check(partner, "not for them");
                assertThat(partner.status()).as(path).isEqualTo(403);
            }
            failsEmpty(partner, "/tasks/" + requested.id(), "withdrawTask");
        }
        assertNothing();
    }

    @Test
    void forLeads() {
        Task requested = scenery.requested();
        try (Visitor lead = Visitor.arrives().mustNotSee(OF_OTHERS, OF_OFFICERS)) {
            lead.signsIn(Account.LEAD_NORTH);
            looks(lead, "/tasks/" + requested.id() + "/access", "/tasks/" + requested.id() + "/exclusions");
            fails(lead, "/tasks/" + requested.id() + "/exclusions", "Exclude");
            String why = "/tasks/" + requested.id() + "/why";
            looks(lead, why, why + "?personId=" + Account.COLLEAGUE_NORTH.id());
            looks(lead, "/people", "/people/" + Given.NORTH, "/partners/" + Given.NORTH);
            assertThat(lead.text()).contains("There is a threat picture for your region or for the whole country.");
            looks(lead, "/partners/" + Given.NORTH + "/tasks", "/partners/" + Given.NORTH + "/outcomes");
            lead.goes("/partners/" + Given.NORTH + "/relationship");
            assertThat(lead.status()).isEqualTo(403);
            fails(lead, "/people/" + Given.NORTH, "Invite");
            looks(lead, "/people/" + Given.NORTH + "/remove/" + Account.COLLEAGUE_NORTH.id());
            looks(lead, "/people/%s/invitations/%s".formatted(Given.NORTH, scenery.invitation()));
            lead.goes("/people/" + Given.NORTH).types("Telephone", "none").presses("Save front door");
            failed(lead, "a front door without a number");
        }
        assertNothing();
    }

    @Test
    void forOfficersWhoTriageAndDeliver() {
        Task requested = scenery.requested();
        given.requestedOn(WorkingDays.after(LocalDate.now(LondonTime.ZONE), -5)); // its acknowledgement is overdue
        Task asked = scenery.asked();
        Task accepted = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Task task = scenery.inProgress();
        Task completed = scenery.completed();
        scenery.trackRecord();
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            String elsewhere = "/tasks/"
                    + given.requested(Given.SOUTH, Account.PARTNER_SOUTH).id();
            looks(officer, elsewhere, elsewhere + "/intelligence");
            fails(officer, elsewhere + "/intelligence", "Open intelligence");
            looks(officer, "/triage", "/triage?filter.regions=", "/my-tasks", "/tasks", "/record-task");
            refuses(officer, "/tasks?filter.sessionFrom=today", "/triage?filter.requestedFrom=today");
            looks(officer, "/my-tasks?show=list", "/my-tasks?show=ended&state=COMPLETED", "/calendar");
            officer.goes("/my-tasks?show=list&state=COMPLETED");
            assertThat(officer.text())
                    .as("a state that the list does not offer is no filter")
                    .doesNotContain("You have no tasks");
            looks(officer, "/tasks?order=OLDEST_FIRST&partner=north&filter.states=REQUESTED", "/search?q=a+county");
            looks(officer, "/search?q=officer&kind=PERSON");
            looks(
                    officer,
                    "/home",
                    "/home/to-do?toDo=SCHEDULE",
                    "/triage?filter.toDo=DECIDE_TODAY",
                    "/planning",
                    "/planning/plans");
            String capacity = "/planning/officers/" + Account.OFFICER_NORTH_EAST.id();
            looks(officer, capacity, "/planning/officers/" + Account.OFFICER_SOUTH_EAST.id());
            fails(officer, capacity, "Record an absence", "Record absence");
            looks(officer, "/triage/" + requested.id());
            officer.follows("Track record");
            check(officer, "the track record of a request");
            assertThat(officer.text()).contains("65% agree or strongly agree: 13 of 20");
            looks(officer, "/triage/" + asked.id() + "?partner=none+of+it", "/triage/" + accepted.id());
            fails(officer, "/triage/" + requested.id(), "Decline", "Decline");
            looks(officer, "/triage?tab=acknowledge&orderBy=DUE", "/triage?tab=partner", "/triage?tab=deferred");
            looks(officer, "/triage?partner=county&filter.regions=", "/triage?partner=none+of+it&orderBy=PARTNER");
            looks(officer, "/planning/plans?isToComment=true");
            looks(officer, "/resources/manage?status=IN_REVIEW&isToReview=true");
            looks(officer, "/triage/compare?task=%s&task=%s".formatted(requested.id(), asked.id()));
            fails(officer, "/triage", "Acknowledge selected");
            looks(officer, elsewhere.replace("tasks", "triage") + "/reclassify");
            looks(officer, "/triage/" + requested.id() + "/reclassify", "/triage/" + accepted.id() + "/reclassify");
            fails(officer, "/triage/" + requested.id() + "/reclassify", "Reclassify");
            fails(officer, "/record-task", "Record task");
            String at = "/tasks/" + task.id();
            looks(
                    officer,
                    at,
                    at + "/track-record",
                    at + "/delivery",
                    at + "/schedule",
                    at + "/resources",
                    at + "/participants");
            looks(officer, at + "/activities/new", at + "/outcomes", at + "/ask", at + "/event-form");
            looks(officer, "/tasks/" + completed.id() + "/ask");
            failsEmpty(officer, "/tasks/" + completed.id() + "/ask", "askTaskParticipants");
            looks(
                    officer,
                    at + "/activities/"
                            + task.delivery().activities().getFirst().id());
            String cancelling = "/tasks/%s/activities/%s/cancel"
                    .formatted(
                            accepted.id(),
                            given.planned(accepted, LocalDate.of(2026, 12, 1))
                                    .delivery()
                                    .activities()
                                    .getLast()
                                    .id());
            looks(officer, cancelling);
            fails(officer, cancelling, "Cancel activity");
            looks(officer, at + "/outcomes/" + scenery.outcomeOf(task), "/tasks/" + accepted.id() + "/delivery");
            String document = at + "/documents/" + scenery.documentOf(task);
            looks(officer, at + "/documents", document);
            fails(officer, document, "Send version");
            fails(officer, at + "/activities/new", "Record activity");
            fails(officer, at + "/outcomes", "Record outcome");
            fails(officer, at + "/participants", "Record these people");
            officer.goes(at + "/delivery").clicks("details:has([value=completeTask]) summary");
            officer.page().locator("#completeTask-completedOn").fill("32");
            failed(officer.presses("Complete the task"), "a last day that does not exist");
            List.of("assignTask", "closeTask").forEach(operation -> failsEmpty(officer, at + "/delivery", operation));
            failsEmpty(officer, at + "/participants", "optOutParticipant");
            failsEmpty(officer, at + "/schedule", "scheduleTask");
            failsEmpty(officer, at + "/resources", "linkResourceToTask");
            failsEmpty(officer, "/tasks/" + accepted.id() + "/event-form", "createEventForm");
            looks(officer, "/participants", "/campaigns/new-rolling");
            assertThat(officer.page().locator("[name='plan.closesOn.month']").inputValue())
                    .as("results of one region wait for the close")
                    .isEqualTo(
                            String.valueOf(LondonTime.today(clock).plusMonths(6).getMonthValue()));
            fails(officer, "/participants", "Send the file");
            officer.ticks("They know what their address is kept for, and that they can opt out")
                    .sends("task reference,email,kind of organisation\nPP-2222222,jo@example.org,health")
                    .presses("Send the file");
            PlaywrightAssertions.assertThat(officer.page()).hasURL(Pattern.compile(".*/programme/imports/.+"));
            check(officer, "an import of participants");
            String activity = at + "/activities/"
                    + task.delivery().activities().getFirst().id();
            failsEmpty(officer, activity, "amendActivity");
            failsEmpty(officer, at + "/outcomes/" + scenery.outcomeOf(task), "amendOutcome");
            failsEmpty(officer, capacity, "updateOfficerCapacity");
            List.of("postMessage", "postNote", "recordInKindSupport", "updateTaskEffort")
                    .forEach(operation -> failsEmpty(officer, at + "/delivery", operation));
            List.of("requestInformation", "deferTask", "mergeTask", "overrideTaskPriority")
                    .forEach(operation -> failsEmpty(officer, "/triage/" + requested.id(), operation));
            failsEmpty(officer, "/triage/" + requested.id(), "acceptTask");
            List.of("postMessage", "postNote")
                    .forEach(operation -> failsEmpty(officer, "/triage/" + requested.id(), operation));
        }
        assertNothing();
    }

    @Test
    void forOfficersWhoLookAfterPartnersAndTheLibrary() {
        String partner = "/partners/" + Given.NORTH;
        Item written = scenery.written("In the making");
        Item submitted = scenery.submitted();
        Item published = scenery.published();
        scenery.completed();
        scenery.outcomeOf(scenery.inProgress());
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            looks(officer, "/partners", "/partners/new", partner, partner + "/edit", partner + "/relationship");
            looks(officer, partner + "/handover", partner + "/relationship/edit", partner + "/history");
            looks(officer, partner + "/tasks", partner + "/delivery", partner + "/outcomes", partner + "/resources");
            looks(officer, partner + "/surveys");
            fails(officer, "/partners/new", "Register partner");
            failsEmpty(officer, partner + "/edit", "updatePartner");
            failsEmpty(officer, partner + "/relationship/edit", "recordRelationship");
            String waiting = "/partners/interest/" + scenery.interest().id();
            looks(officer, "/partners/interest", waiting);
            fails(officer, waiting, "Answer by email");
            fails(officer, waiting, "Accept as a partner");
            fails(officer, partner + "/relationship", "Log a contact", "Log contact");
            looks(officer, "/resources/manage", "/resources/manage?status=DRAFT", "/resources/new");
            for (Item item : List.of(written, submitted, published)) {
                String at = "/resources/" + item.id();
                looks(
                        officer,
                        at + "/manage",
                        at + "/text",
                        at + "/visibility",
                        at + "/files",
                        at + "/publish",
                        at + "/review");
                looks(officer, at + "/withdraw", at + "/tasks");
            }
            looks(officer, "/resources/" + published.id(), "/resources/" + published.id() + "/downloads");
            fails(officer, "/resources/new", "Create resource");
            String inTheMaking = "/resources/" + written.id();
            failsEmpty(officer, inTheMaking + "/text", "updateResource");
            officer.goes(inTheMaking + "/visibility")
                    .ticks("Members of named partners")
                    .presses("Save who can see it");
            failed(officer, "members of no partner");
            failsEmpty(officer, inTheMaking + "/files", "createResourceUpload");
            officer.goes(inTheMaking + "/publish").types("Day", "31").presses("Submit for review");
            failed(officer, "a day without its month");
            failsEmpty(officer, "/resources/" + submitted.id() + "/publish", "returnResource");
            String inTheLibrary = "/resources/" + published.id();
            failsEmpty(officer, inTheLibrary + "/review", "scheduleResourceReview");
            failsEmpty(officer, inTheLibrary + "/withdraw", "withdrawResource");
            failsEmpty(officer, inTheLibrary + "/tasks", "linkResourceToTask");
            String note = "/resources/" + scenery.practiceNote().id();
            looks(officer, note, note + "/manage", note + "/text", note + "/publish");
            fails(officer, "/resources/new/practice-note", "Create practice note");
        }
        assertNothing();
    }

    @Test
    void forManagers() {
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Task requested = scenery.requested();
        String other =
                "weights.reach=40&weights.impact=30&weights.intelligence=10&weights.sustainability=10&weights.spread=10";
        try (Visitor manager = Visitor.arrives()) {
            manager.signsIn(Account.MANAGER);
            looks(manager, "/tasks/" + requested.id(), "/tasks/" + requested.id() + "/access");
            looks(manager, "/tasks/" + requested.id() + "/exclusions");
            String why = "/tasks/" + requested.id() + "/why";
            looks(manager, why + "?personId=" + Account.OFFICER_SOUTH_EAST.id());
            check(
                    manager.types("Find another person by name", "southwell").presses("Find person"),
                    "people with a name to ask about");
            looks(manager, "/home", "/triage", "/programme", "/programme/policy", "/programme/policy?" + other);
            looks(manager, "/programme/policy?" + other.replace("=40", "=41"));
            looks(manager, "/programme/intelligence");
            scenery.measure();
            check(manager.goes("/evidence").follows("Before and after"), "the measures that a manager sees");
            looks(manager, "/programme/imports", "/programme/handover", "/people", "/people/" + Given.NORTH);
            String plan = scenery.plan(requested);
            looks(manager, "/planning", "/planning?unrecorded=true", "/planning/plans", "/planning/plans/" + plan);
            looks(manager, "/planning/compare?plan=%s&plan=%s".formatted(plan, scenery.plan(requested)));
            Task moving = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
            String move = "/planning/plans/%s/move".formatted(plan);
            looks(manager, "/planning/plans/%s/requests".formatted(plan), move, move + "?move=" + moving.id());
            assertThat(manager.page().locator("[name=officerId]").inputValue())
                    .isEqualTo(Account.OFFICER_AND_EVALUATOR.id().value());
            failsEmpty(manager, move + "?move=" + moving.id(), "planDecision");
            scenery.deputyAway();
            check(
                    manager.goes("/home").follows("Absence whose deputy cannot deputise"),
                    "an absence whose deputy is away");
            assertThat(manager.text()).containsOnlyOnce("Deputy away");
            fails(manager, "/planning/plans", "Create plan");
            fails(manager, "/planning/plans/" + plan, "Comment");
            fails(manager, "/planning/plans/" + plan, "Copy", "Copy plan");
            manager.goes("/planning/plans/" + plan)
                    .opens("Suggest decisions for the rest")
                    .types("Requests of one region in the plan at most", "many")
                    .types("Requests of each cold spot in the plan at least", "-1")
                    .presses("Suggest decisions");
            failed(manager, "a suggestion of many requests");
            manager.goes("/planning/plans/%s?task=%s".formatted(plan, requested.id()));
            assertThat(manager.page().locator("#next ~ form [name=officerId]").inputValue())
                    .isEqualTo(Account.OFFICER_NORTH_EAST.id().value());
            manager.ticks("Decline").presses("Plan this decision");
            failed(manager, "Plan this decision");
            assertThat(manager.page().url()).contains("task=" + requested.id());
            manager.chooses("If you decline: why?", "Outside the programme's remit")
                    .presses("Plan this decision")
                    .goes("/planning/plans/%s?task=%s".formatted(plan, requested.id()));
            assertThat(manager.page().locator("[name=reason]").inputValue()).isEqualTo("OUTSIDE_REMIT");
            assertThat(manager.page().locator("#next ~ form [name=officerId]").inputValue())
                    .isEmpty();
            String accepted = scenery.acceptedInterest().id();
            looks(manager, "/partners/interest/" + accepted);
            failsEmpty(manager, "/partners/interest/" + accepted, "inviteInterestedPerson");
            fails(manager, "/programme/handover", "Hand over the caseload");
            failsEmpty(manager, "/planning?kind=WORKSHOP", "updateKindEffort");
            failsEmpty(manager, "/programme/policy?" + other, "updatePriorityPolicy");
            failsEmpty(manager, "/programme/imports/" + scenery.importWithoutFile(), "sendImportFile");
            fails(manager, "/programme/imports", "Send the file");
            manager.ticks("Partners").sends("reference,name").presses("Send the file");
            PlaywrightAssertions.assertThat(manager.page()).hasURL(Pattern.compile(".*/programme/imports/.+"));
            check(manager, "an import");
        }
        assertNothing();
    }

    @Test
    void forEvaluators() {
        Campaign planned = scenery.planned();
        Campaign open = scenery.open();
        Campaign counted = scenery.counted();
        String form = "/questionnaires/" + Scenery.QUESTIONNAIRE;
        try (Visitor evaluator = Visitor.arrives().mustNotSee(OF_OTHERS, OF_OFFICERS)) {
            evaluator.signsIn(Account.EVALUATOR);
            looks(evaluator, "/home", "/campaigns", "/campaigns/new", "/campaigns/new-rolling");
            refuses(evaluator, "/campaigns?filter.closesTo=today");
            for (Campaign campaign : List.of(planned, open, counted)) {
                looks(evaluator, "/campaigns/" + campaign.id(), "/campaigns/" + campaign.id() + "/results");
            }
            String plan = "/campaigns/" + planned.id();
            looks(evaluator, plan + "/edit", plan + "/audience", plan + "/open");
            looks(evaluator, "/campaigns/" + open.id() + "/close", "/campaigns/" + open.id() + "/paper");
            fails(evaluator, "/campaigns/" + open.id() + "/paper", "Record paper form");
            fails(evaluator, "/campaigns/new", "Create campaign");
            evaluator
                    .goes("/campaigns/new")
                    .ticks("Participants of completed tasks")
                    .types("Day", "31")
                    .types("Month", "2")
                    .presses("Create campaign");
            failed(evaluator, "a campaign about tasks of a day that does not exist");
            assertThat(evaluator.text()).doesNotContain(InputReader.NOTHING);
            fails(evaluator, "/campaigns/new-rolling", "Create campaign");
            String results = "/campaigns/" + counted.id();
            looks(evaluator, results + "/comments", results + "/comments?question=better");
            evaluator.goes(results + "/comments?question=better").follows("Code comment");
            check(evaluator, "a comment to code");
            evaluator.ticks("Changed practice").ticks("County lines").presses("Code comment");
            check(evaluator, "a coded comment");
            evaluator.follows("Withhold comment");
            check(evaluator, "a comment to withhold");
            evaluator.presses("Withhold comment");
            failed(evaluator, "Withhold comment");
            evaluator.ticks("It identifies somebody").presses("Withhold comment");
            check(evaluator, "a withheld comment");
            looks(evaluator, results + "/breakdown", results + "/breakdown?question=useful&by=ORGANISATION_KIND");
            looks(evaluator, "/campaigns?filter.regions=LONDON&filter.closesFrom=2026-03-01");
            looks(evaluator, "/campaigns?words=none+of+it", "/questionnaires?words=none+of+it");
            looks(evaluator, "/questionnaires", "/questionnaires/new", form, form + "/texts", form + "/preview");
            looks(evaluator, form + "/sections/session", form + "/new-section", form + "/questions/useful");
            looks(evaluator, form + "/sections/session/new-question", form + "/copy", form + "?language=CY");
            fails(evaluator, form + "/sections/session/bank", "Copy questions");
            looks(evaluator, form + "/sections/session/bank");
            fails(evaluator, "/questionnaires/new", "Create questionnaire");
            failsEmpty(evaluator, plan + "/edit", "updateSurveyCampaign");
            failsEmpty(evaluator, "/campaigns/" + scenery.plannedForAList().id() + "/audience", "uploadSurveyAudience");
            failsEmpty(evaluator, results, "annotateSurveyResults");
            failsEmpty(evaluator, form + "/copy", "copyQuestionnaire");
            failsEmpty(evaluator, form + "/texts", "updateQuestionnaire");
            failsEmpty(evaluator, form + "/new-section", "createQuestionnaireSection");
            failsEmpty(evaluator, form + "/sections/session", "updateQuestionnaireSection");
            failsEmpty(evaluator, form + "/sections/session/new-question", "createQuestionnaireQuestion");
            failsEmpty(evaluator, form + "/questions/useful", "updateQuestionnaireQuestion");
            failsEmpty(evaluator, form + "/questions/organisation", "createQuestionnaireOption");
            failsEmpty(evaluator, "/campaigns/" + open.id(), "extendSurveyCampaign");
        }
        assertNothing();
    }

    @Test
    void forThoseWhoReport() {
        Reports reports = scenery.reports();
        String draft = "/reports/" + reports.draft().id();
        String section =
                draft + "/sections/" + reports.draft().sections().getFirst().key();
        String quotes = section + "/quotes?campaign=" + reports.campaign().id();
        try (Visitor evaluator = Visitor.arrives().mustNotSee(OF_OTHERS, OF_OFFICERS)) {
            evaluator.signsIn(Account.EVALUATOR);
            looks(evaluator, "/reports", "/reports/new", draft + "/draft", draft + "/details", draft + "/publish");
            looks(
                    evaluator,
                    draft + "/new-section",
                    section,
                    section + "/text",
                    section + "/indicators",
                    section + "/case-studies",
                    section + "/case-studies?words=team",
                    quotes);
            looks(evaluator, quotes + "&question=better", section + "/quotes?words=time");
            scenery.evidence();
            looks(evaluator, section + "/quotes?words=interaction");
            fails(evaluator, "/reports/new", "Create report");
            fails(evaluator, draft + "/new-section", "Add section");
            failsEmpty(evaluator, draft + "/details", "updateProgrammeReport");
            failsEmpty(evaluator, section + "/text", "updateReportSection");
            String published = "/reports/" + reports.published().id();
            looks(
                    evaluator,
                    published,
                    published + "/changes",
                    published + "/details",
                    section.replace(draft, published) + "/text");
            looks(evaluator, "/reports/exports", "/reports/emails");
            looks(evaluator, section + "/indicators?preview=tasks.requested");
            scenery.share(reports);
            String finding = "/findings/" + reports.published().id();
            looks(evaluator, "/findings", "/findings/case-studies", finding, published);
            PageChecks.fileFindings(evaluator.goes(finding + ".html")).forEach(findings::add);
            evaluator.goes("/findings").presses("Cymraeg");
            looks(evaluator, "/findings/case-studies", finding, "/findings");
            assertThat(evaluator.text())
                    .contains("Roedd y sesiwn yn ddefnyddiol i'm gwaith", "Pobl a gyrhaeddwyd: Gweithwyr proffesiynol");
        }
        assertNothing();
    }

    @Test
    void forThoseWhoReadIndicatorsAndWriteCaseStudies() {
        String published = "/reports/case-studies/" + scenery.caseStudy();
        String year = "?period.startsOn=2026-04-01&period.endsOn=2027-03-31";
        String beside = year + "&compareWith.startsOn=2025-04-01&compareWith.endsOn=2026-03-31";
        scenery.inProgress();
        try (Visitor manager = Visitor.arrives()) {
            manager.signsIn(Account.MANAGER);
            for (String topic : List.of("TASKS", "REACH", "SPREAD", "SURVEYS")) {
                looks(manager, "/reports/indicators" + beside + "&topic=" + topic);
            }
            looks(
                    manager,
                    "/reports/indicators",
                    "/reports/indicators?period.startsOn.day=31&period.startsOn.month=2&period.startsOn.year=2026");
            looks(manager, "/reports/indicators/target?startsOn=2026-04-01&endsOn=2027-03-31");
            looks(
                    manager,
                    "/reports/indicators/annotate?indicator=tasks.completed&startsOn=2026-04-01&endsOn=2027-03-31");
            looks(manager, "/reports/indicators/close?startsOn=2025-04-01&endsOn=2026-03-31");
            fails(manager, "/reports/indicators/close?startsOn=2025-04-01&endsOn=2026-03-31", "Close period");
            fails(manager, "/reports/indicators/target?startsOn=2026-04-01&endsOn=2027-03-31", "Set target");
            fails(
                    manager,
                    "/reports/indicators/annotate?indicator=tasks.completed&startsOn=2026-04-01&endsOn=2027-03-31",
                    "Add note");
            looks(manager, "/reports/case-studies", "/reports/case-studies?status=DRAFT", published);
            looks(manager, "/reports/case-studies?status=SCHEDULED", "/reports/case-studies?words=team");
            looks(manager, "/reports/case-studies?words=lighthouse");
            looks(manager, "/reports/case-studies/new", published + "/text", "/reports/emails");
            looks(manager, "/search?q=team+north&kind=CASE_STUDY", "/search?q=team+north");
            assertThat(manager.text()).contains("Case studies (1)", "A team in the north");
            fails(manager, "/reports/case-studies/new", "Create case study");
            failsEmpty(manager, published + "/text", "updateCaseStudy");
            failsEmpty(manager, published, "shareCaseStudy");
            fails(manager, published, "Withdraw the published version", "Withdraw case study");
            String report = "/reports/" + scenery.reports().published().id();
            failsEmpty(manager, report, "shareProgrammeReport");
            fails(manager, report, "Withdraw the report", "Withdraw report");
            manager.types("Why do you withdraw the report?", "It is wrong.").presses("Withdraw report");
            check(manager, "a report that is withdrawn");
        }
        assertNothing();
    }

    @Test
    void forThoseWhoGatherEvidence() {
        String threat = "/threats/" + scenery.threatEntry();
        String item = "/evidence/" + scenery.evidence();
        try (Visitor evaluator = Visitor.arrives().mustNotSee(OF_OTHERS, OF_OFFICERS)) {
            evaluator.signsIn(Account.EVALUATOR);
            looks(evaluator, "/evidence", "/evidence?filter.words=trams&filter.regions=WALES", item, item + "/edit");
            looks(
                    evaluator,
                    item + "/outcomes",
                    "/evidence/theory",
                    "/evidence/theory/new",
                    "/evidence/theory/knowledge");
            looks(evaluator, "/evidence/measures", "/evidence/measures/" + scenery.measure());
            fails(evaluator, "/evidence/theory/new", "Create element");
            fails(evaluator, "/evidence/theory/practice", "Delete the element", "Delete element");
            failsEmpty(evaluator, "/evidence/theory/practice", "updateTheoryElement");
            evaluator.goes(item).presses("Code evidence");
            check(evaluator, "evidence that is coded to nothing");
        }
        try (Visitor officer = Visitor.arrives().mustNotSee(OF_OTHERS)) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            looks(officer, "/evidence", "/evidence/new", item, item + "/edit", item + "/outcomes");
            Task task = scenery.inProgress();
            looks(officer, "/evidence/theory", "/evidence/outcomes/" + scenery.outcomeOf(task));
            looks(officer, "/evidence/policy", "/evidence/policy?state=RESOLVED", "/evidence/policy/new");
            String question = "/evidence/policy/" + scenery.policyQuestion();
            looks(officer, question, "/evidence/policy?words=plugging", "/evidence/policy/new?task=" + task.id());
            assertThat(officer.text())
                    .contains("Back to the delivery", task.reference().value());
            failsEmpty(officer, question, "updatePolicyQuestion");
            fails(officer, "/evidence/policy/new", "Create policy question");
            fails(officer, "/evidence/new", "Record evidence");
            failsEmpty(officer, item + "/edit", "updateEvidenceItem");
            fails(officer, item, "Withdraw the evidence", "Withdraw evidence");
            looks(officer, "/evidence/measures/" + scenery.measure());
            looks(officer, "/threats", "/threats?filter.regions=WALES", "/threats/coverage", "/threats/new");
            looks(officer, threat, threat + "/edit");
            fails(officer, "/threats/new", "Create entry");
            failsEmpty(officer, threat + "/edit", "updateThreatEntry");
            failsEmpty(officer, threat, "linkTaskToThreatEntry");
            fails(officer, threat, "Withdraw the entry", "Withdraw entry");
        }
        String measure = "/evidence/measures/" + scenery.measure();
        String outcome = "/evidence/outcomes/" + scenery.outcomeOf(scenery.inProgress());
        try (Visitor partner = Visitor.arrives().mustNotSee(OF_OTHERS, OF_OFFICERS)) {
            partner.signsIn(Account.PARTNER_NORTH);
            looks(partner, measure, measure + "/edit", outcome + "/measure");
            fails(partner, outcome + "/measure", "Create measure");
            failsEmpty(partner, measure + "/edit", "updateOutcomeMeasure");
            looks(partner, "/home", "/threats", threat);
            assertThat(partner.text()).doesNotContain("Create", "Confirm entry", "Link task", "Withdraw");
        }
        assertNothing();
    }

    @Test
    void forAdministrators() {
        try (Visitor admin = Visitor.arrives().mustNotSee(OF_OTHERS, OF_OFFICERS)) {
            admin.signsIn(Account.ADMIN);
            looks(admin, "/home", "/accounts", "/audit", "/partners", "/partners/" + Given.NORTH, "/people");
            refuses(admin, "/audit?filter.startsOn.day=31");
            looks(admin, "/partners/" + Given.NORTH + "/history");
            looks(
                    admin,
                    "/reports/case-studies",
                    "/accounts/data",
                    "/accounts/retention",
                    "/accounts/without-role",
                    "/people/expired",
                    "/people/without-lead",
                    "/accounts/emails");
            looks(admin, "/accounts/jobs", "/audit?filter.object=northumberland");
            looks(admin, "/accounts?filter.role=OFFICER&filter.region=WALES", "/accounts/new");
            looks(admin, "/accounts?partner=northumberland&filter.state=ACTIVE", "/accounts?partner=county");
            admin.goes("/accounts?partner=northumberland&filter.state=ACTIVE");
            assertThat(admin.page().url())
                    .as("the partner is chosen beside the other filter")
                    .contains("filter.partnerId=" + Given.NORTH, "filter.state=ACTIVE")
                    .doesNotContain("partner=northumberland");
            assertThat(admin.text()).contains("Members of Northumberland County Council");
            looks(admin, "/accounts/" + Account.LEAD_NORTH.id(), "/accounts/" + Account.ADMIN.id());
            fails(admin, "/accounts/new", "Create account");
            fails(admin, "/accounts/" + Account.OFFICER_NO_REGION.id(), "Save roles");
            String words = "Name or email address";
            String suspended = Neighbours.shared().keycloak().account("suspended.ada@example.org", false);
            admin.goes("/accounts/data").types(words, "ada").presses("Find person");
            assertThat(admin.text()).contains(", Suspended");
            admin.page().locator("input[value='%s']".formatted(suspended)).check();
            Neighbours.shared().keycloak().delete(suspended);
            admin.goes("/accounts/data").types(words, "e").presses("Find person");
            check(admin, "people with a name");
            admin.page().locator("input[name='account']").first().check();
            admin.types(words, Account.LEAD_NORTH.id().value()).presses("Find person");
            assertThat(admin.page().content())
                    .as("new words count more than a tick")
                    .contains("lead.north@example.org");
            admin.types(words, "e").presses("Find person");
            admin.page()
                    .locator("input[value='%s']".formatted(Account.COLLEAGUE_NORTH.id()))
                    .check();
            admin.presses("Find person");
            assertThat(admin.path()).as("nobody is in the address").isEqualTo("/accounts/data");
            check(admin, "what is kept about a person");
            admin.presses("Erase person");
            failed(admin, "erase a person");
            admin.goes("/audit/person").types("Name or email address", "m").presses("Find person");
            assertThat(admin.path()).as("no name is in the address").isEqualTo("/audit/person");
            check(admin, "people in the audit trail");
            fails(admin, "/partners/" + Given.NORTH, "Suspend this partner", "Suspend Northumberland County Council");
            failsEmpty(admin, "/accounts/" + Account.LEAD_NORTH.id(), "removePartnerLead");
            failsEmpty(admin, "/accounts/" + Account.LEAD_NORTH.id(), "suspendAccount");
        }
        assertNothing();
    }

    @Test
    void forRespondents() {
        String link = scenery.mailed(1).getFirst();
        try (Visitor respondent = Visitor.arrives().mustNotSee(OF_OTHERS, OF_OFFICERS)) {
            looks(respondent, "/survey/" + link);
            respondent.presses("Start");
            check(respondent, "the first page");
            respondent.inWelsh();
            looks(respondent, "/survey", "/survey/section/session", "/survey/later", "/survey/opt-out");
            respondent.presses("English");
            looks(respondent, "/survey/later", "/survey/check", "/survey/opt-out");
            respondent.presses("Opt out of surveys");
            check(respondent, "no more mail");
            looks(respondent, "/survey/opted-out");
            looks(respondent, "/survey/none-that-there-is-22", "/survey/left", "/survey/done");
        }
        assertNothing();
    }

    @Test
    void forARoomInEnglishAndWelsh() {
        Campaign room = scenery.room();
        String link = scenery.link(room);
        try (Visitor first = Visitor.arrives();
                Visitor late = Visitor.arrives()) {
            check(first.goes(link).presses("Start"), "the first page of a room");
            check(first.ticks("Police").presses("Save and come back later"), "a link of one's own");
            assertThat(first.heading()).isEqualTo("Your own link");
            first.presses("Continue now").presses("Save and continue");
            looks(first, "/survey");
            assertThat(first.text()).contains("Was this someone else?");
            looks(late, link);
            assertThat(late.text()).contains("All places of this survey are taken.");

            first.inWelsh();
            late.inWelsh();
            looks(first, "/survey", "/survey/section/session", "/survey/later", "/survey/check");
            check(first.presses("Gorffen yr arolwg"), "the end in Welsh");
            assertThat(first.heading()).isEqualTo("Rydych wedi gorffen yr arolwg");
            looks(first, "/survey/left", "/survey/opted-out", "/survey/none-that-there-is-22");
            looks(late, link, "/survey/opt-out");
            scenery.pause(room);
            looks(late, link);
            assertThat(late.text()).contains("Nid yw'r arolwg hwn yn derbyn atebion ar hyn o bryd.");
            check(late.presses("English"), "a survey that is paused");
        }
        assertNothing();
    }

    /** Runs last. So the next page cannot be forgotten. */
    @Test
    @Order(Integer.MAX_VALUE)
    void noPageIsForgotten() {
        List<PathPattern> pages = pages();

        assertThat(pages).hasSizeGreaterThan(100);
        Set<String> visited = patterns(VISITED, pages);
        assertThat(pages.stream().map(PathPattern::getPatternString).filter(page -> !visited.contains(page)))
                .as("pages that no other test of this class visits: run the whole class")
                .isEmpty();
    }

    /** Runs last, too. */
    @Test
    @Order(Integer.MAX_VALUE)
    void noErrorIsForgotten() {
        List<PathPattern> pages = pages();
        Set<String> unsent = FORMS.unsent(
                path -> patterns(Set.of(path), pages).stream().findFirst().orElse(path));

        assertThat(unsent)
                .as("forms that no other test of this class sends with an error: run the whole class")
                .containsExactlyInAnyOrderElementsOf(CANNOT_FAIL.keySet());
    }

    private List<PathPattern> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        mapping.getValue().getBeanType().getPackageName().startsWith(PORTAL))
                .filter(mapping -> isPage(mapping.getKey()))
                .flatMap(mapping ->
                        Objects.requireNonNull(mapping.getKey().getPathPatternsCondition()).getPatterns().stream())
                .filter(pattern -> !NO_PAGES.contains(pattern.getPatternString()))
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .toList();
    }

    private static Set<String> patterns(Set<String> paths, List<PathPattern> pages) {
        return paths.stream()
                .map(PathContainer::parsePath)
                .flatMap(path ->
                        pages.stream().filter(page -> page.matches(path)).limit(1))
                .map(PathPattern::getPatternString)
                .collect(Collectors.toSet());
    }

    private static boolean isPage(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && mapping.getProducesCondition().isEmpty();
    }

    private static Need secret(Need need) {
        return Needs.with(need, Map.of("title", OF_OTHERS, "description", OF_OTHERS));
    }

    private void looks(Visitor visitor, String... paths) {
        for (String path : paths) {
            visitor.goes(path);
            if (visitor.status() == 400 || visitor.status() >= 500) {
                findings.add("%s answers %d".formatted(path, visitor.status()));
            }
            check(visitor, path);
        }
    }

    /** Sends a form as it is. */
    private void fails(Visitor visitor, String path, String button) {
        visitor.goes(path).presses(button);
        failed(visitor, path + ": " + button);
    }

    private void fails(Visitor visitor, String path, String folded, String button) {
        visitor.goes(path).opens(folded).presses(button);
        failed(visitor, path + ": " + button);
    }

    private void failsEmpty(Visitor visitor, String path, String operation) {
        visitor.goes(path).sendsEmpty(operation);
        failed(visitor, path + ": " + operation);
    }

    /** Opens lists with a filter that cannot be read. */
    private void refuses(Visitor visitor, String... lists) {
        for (String list : lists) {
            visitor.goes(list);
            saysError(visitor, list);
            ((List<?>) visitor.page().evaluate(LEADS_NOWHERE))
                    .forEach(link -> findings.add(list + " leads to no field: " + link));
        }
    }

    private void failed(Visitor visitor, String what) {
        saysError(visitor, what);
        FORMS.problems(visitor).forEach(problem -> findings.add("%s %s".formatted(what, problem)));
    }

    private void saysError(Visitor visitor, String what) {
        try {
            PlaywrightAssertions.assertThat(visitor.page()).hasTitle(Pattern.compile("Error: .*"));
        } catch (AssertionError none) {
            findings.add(what + " says nothing of an error");
        }
        check(visitor, what);
    }

    private static String path(Visitor visitor) {
        return visitor.path().replaceFirst("[?#].*", "");
    }

    private void check(Visitor visitor, String what) {
        if (visitor.status() >= 500) {
            findings.add(what + ": status " + visitor.status());
        }
        PageChecks.findings(visitor).forEach(finding -> findings.add(what + ": " + finding));
        VISITED.add(path(visitor));
        FORMS.meet(visitor);
    }

    private void assertNothing() {
        assertThat(findings).isEmpty();
    }
}
