package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.PersonId;
import org.preventionportal.capacity.CapacityDriver;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.Neighbours;
import org.preventionportal.evidence.register.EvidenceDriver;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.threats.ThreatDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Lists are sorted, narrowed and counted where people read them. */
@BrowserTest
class ListPagesTests {

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

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void theQueueIsSortedByItsHeadings() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.requestedAs("Arcades and their closing times");
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        deferred(
                given.requestedAs("Later"),
                LocalDate.parse(Given.later()).plusDays(1).toString());
        deferred(given.requestedAs("Sooner"), Given.later());
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage?filter.regions=");
            assertThat(cells(officer, "thead")).singleElement().asString().contains("Place", "Region");
            assertThat(officer.text()).doesNotContain("order of priority");

            officer.clicks("thead a:has-text('Partner')");
            assertThat(cells(officer, "td.portal-requests__partner"))
                    .containsExactly(
                            "Kent County Council", "Northumberland County Council", "Northumberland County Council");
            assertThat(sorted(officer)).containsExactly("Partner");
            assertThat(cells(officer, "thead")).singleElement().asString().doesNotContain("Place");
            officer.follows("Sort by place");
            assertThat(cells(officer, "thead")).singleElement().asString().contains("Place");
            officer.clicks("thead a:has-text('Request')");
            assertThat(cells(officer, "tbody th a").getFirst()).isEqualTo("Arcades and their closing times");
            assertThat(sorted(officer)).containsExactly("Request");

            officer.follows("Deferred 2");
            officer.clicks("thead a:has-text('Returns')");
            assertThat(cells(officer, "tbody th a")).containsExactly("Sooner", "Later");
            officer.follows("To decide 3");
            assertThat(officer.page().url()).as("no day of return").endsWith("/triage?filter.regions=");
            officer.goes("/triage?filter.regions=SOUTH_EAST");
            assertThat(cells(officer, "thead")).singleElement().asString().doesNotContain("Region");
        }
    }

    @Test
    void theQueueSaysWhatIsUnread() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.requestedAs("Arcades and their closing times");
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage");
            assertThat(cells(officer, "tbody th")).noneMatch(row -> row.contains("unread"));

            post(Account.OFFICER_NORTH_EAST, task);
            post(Account.PARTNER_NORTH, task);
            post(Account.PARTNER_NORTH, task);
            officer.goes("/triage");
            assertThat(cells(officer, "tbody th").stream().filter(row -> row.contains("unread")))
                    .singleElement()
                    .asString()
                    .contains("Training on county lines", "2 unread messages");

            officer.goes("/triage/" + task.id())
                    .presses("Mark messages as read")
                    .goes("/triage");
            assertThat(cells(officer, "tbody th")).noneMatch(row -> row.contains("unread"));
        }
    }

    private void post(Account author, Task task) {
        portal.change(
                author,
                "tasks/postMessage",
                Input.of("taskId", task.id()).withKey().with("text", "The hall is booked."),
                "task.id",
                String.class);
    }

    private static List<String> cells(Visitor visitor, String cells) {
        return visitor.page().locator(".portal-requests__table " + cells).allInnerTexts();
    }

    private static List<String> sorted(Visitor visitor) {
        return visitor.page().locator("th[aria-sort] a").allInnerTexts();
    }

    private void deferred(Task task, String until) {
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/deferTask",
                Input.of(task).with("until", until).with("reason", "AWAITING_CAPACITY"));
    }

    @Test
    void theHistoryNamesTheServiceThatEndsADeferral() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        deferred(task, Given.later());
        mongo.save(given.load(task).resume(PersonId.SERVICE, clock.instant()));
        try (Visitor officer = Visitor.withoutScripts();
                Visitor partner = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage/" + task.id());
            partner.signsIn(Account.PARTNER_NORTH, "/tasks/" + task.id());
            for (Visitor reader : List.of(officer, partner)) {
                assertThat(reader.text()).contains("The service, ").doesNotContain("Someone who has left");
            }
        }
    }

    /** A name of three lines would show the tops of its last letters. */
    @Test
    void whatALineHasNoRoomForIsCut() {
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/tasks");
            assertThat((List<?>) officer.page()
                            .locator(".portal-lines__cut > span")
                            .evaluateAll("names => names.map(name => getComputedStyle(name).overflowY)"))
                    .hasSize(3)
                    .allMatch("hidden"::equals);
        }
    }

    @Test
    void theAnswersOfARequestSayWhatIsMissing() {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, "/requests/%s/check".formatted(draft.id()));
            assertThat(partner.text()).doesNotContain("Nothing entered");

            partner.goes("/requests/%s/need".formatted(draft.id()))
                    .types("Title", "")
                    .presses("Save and finish later");
            partner.goes("/requests/%s/check".formatted(draft.id()));
            assertThat(partner.text()).containsOnlyOnce("Nothing entered");
        }
    }

    @Test
    void listsSayHowManyThereAreAndTakeWords() {
        builtIn.install();
        var surveys = new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
        surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20).with("name", "Exploited at the arcades"));
        surveys.open(surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20)));
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.completedOn(LocalDate.of(2026, 3, 2));
        portal.change(
                Account.OFFICER_NORTH_EAST,
                "partners/recordRelationship",
                Input.of("partnerId", Given.NORTH)
                        .with("version", 0)
                        .with("buyIn", "INTRODUCED")
                        .with("agreement", "NONE"),
                "partner.id",
                String.class);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/campaigns");
            assertThat(officer.text()).contains("2 campaigns", "Planned (1)", "Open (1)", "Closed (0)");
            officer.types("Name", "exploitation").presses("Find");
            assertThat(officer.text())
                    .contains("1 campaign with “exploitation”.", "Exploited at the arcades", "Open (0)");
            officer.follows("Open (0)");
            assertThat(officer.text()).contains("0 campaigns with “exploitation”.", "There are no such campaigns.");

            officer.goes("/campaigns")
                    .opens("Filter by partner, officer, region, theme and last day")
                    .chooses("Region of the work", "North East")
                    .presses("Find");
            assertThat(officer.text())
                    .contains("Planned (0)", "Open (0)", "Campaigns that are not about tasks", "Clear filter");

            officer.goes("/questionnaires").types("Title", "session").presses("Find");
            assertThat(officer.text())
                    .contains("1 questionnaire with “session”.", "How was the session?")
                    .doesNotContain("What has changed");

            assertThat(officer.goes("/my-tasks?show=list").text()).contains("Accepted (1)", "In progress (1)");
            assertThat(officer.goes("/my-tasks?show=ended").text())
                    .contains("Completed (1)", "Not completed (0)", "Record participants, and record what has changed.")
                    .doesNotContain("Ask the people who took part");
            officer.follows("Find my tasks by words");
            assertThat(officer.text()).contains("Officer: Nell Eastwick", "3 tasks match the filter.");
            assertThat(officer.goes("/partners/" + Given.NORTH + "/tasks").text())
                    .contains("All (3)", "Not decided yet (0)", "Accepted or in progress (2)", "Completed (1)");

            officer.goes("/partners?filter.officerIds=" + Account.OFFICER_NORTH_EAST.id());
            assertThat(officer.text()).contains("Officer: Nell Eastwick", "1 partner", "Northumberland County Council");
            officer.goes("/tasks?filter.officerIds=" + Account.OFFICER_NORTH_EAST.id());
            assertThat(officer.text()).contains("Officer: Nell Eastwick", "3 tasks match the filter.");
        }
    }

    @Test
    void aListOfSomebodyWhoIsNoOfficerAnyMoreNamesThem() {
        Map<String, String> names = Map.of(
                Account.EVALUATOR.id().value(),
                "Eve Evaluator",
                "00000000-0000-4000-8000-000000000099",
                "Someone who has left");
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            for (String list : List.of("/partners", "/tasks")) {
                names.forEach((id, name) -> {
                    officer.goes(list + "?filter.officerIds=" + id);
                    assertThat(officer.text()).contains("Officer: " + name);
                    assertThat(officer.page()
                                    .locator("[name='filter.officerIds'] option:checked")
                                    .textContent())
                            .isEqualTo(name);
                });
            }
        }
    }

    /** A browser that offers no calendar takes any text for a day. */
    @Test
    void aDayOfAFilterThatCannotBeReadIsAnErrorAtItsField() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Map<String, String> fields =
                Map.of("/tasks", "sessionFrom", "/campaigns", "closesTo", "/triage", "requestedFrom");
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            fields.forEach((list, field) -> {
                officer.goes("%s?filter.%s=27.3.2026".formatted(list, field));
                assertThat(officer.status()).isEqualTo(200);
                assertThat(officer.page().title()).startsWith("Error: ");
                officer.follows("Enter a real date, such as 2026-03-27.");
                assertThat(officer.page()
                                .locator("[name='filter.%s']".formatted(field))
                                .isVisible())
                        .as(list)
                        .isTrue();
            });
        }
    }

    /** An address that somebody has changed may have what the page has no field for. */
    @Test
    void aPageWithoutAFieldSaysNothingOfItsValue() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String request = "/triage/" + task.id();
        List<String> pages = List.of(
                request + "?filter.requestedFrom=27-3-2026",
                request + "?filter.requestedFrom=2026-02-30",
                "/planning?day=foo",
                "/planning?filter.requestedFrom=foo");
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            pages.forEach(page -> {
                officer.goes(page);
                assertThat(officer.status()).as(page).isEqualTo(200);
                assertThat(officer.page().title()).as(page).doesNotStartWith("Error: ");
            });
        }
    }

    @Test
    void allTasksSayThatTheyAreOfAKindOfPartner() {
        given.requestedAs("Arcades and their closing times");
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST)) {
            officer.goes("/tasks?filter.partnerKinds=LOCAL_AUTHORITY&filter.kinds=TRAINING_SESSION");
            assertThat(officer.page().locator(".portal-chosen").allInnerTexts())
                    .containsExactly("Training session", "Local authority");

            officer.types("Words or reference", "arcades").presses("Find");

            assertThat(officer.path()).contains("filter.words=arcades", "filter.partnerKinds=LOCAL_AUTHORITY");
        }
    }

    @Test
    void theTasksOfAPartnerAreFoundByWordsAndSayTheirDays() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.requestedAs("Arcades and their closing times");
        portal.change(
                Account.OFFICER_NORTH_EAST,
                "planning/updateTaskEffort",
                Input.of("taskId", task.id()).with("version", 0).with("daysSpent", 2.5),
                "task.id",
                String.class);
        for (double days : List.of(1.0, 2.5)) {
            portal.change(
                    Account.OFFICER_NORTH_EAST,
                    "planning/recordInKindSupport",
                    Input.of("taskId", task.id())
                            .with("partnerId", Given.NORTH)
                            .with("kind", "STAFF_TIME")
                            .with("days", days)
                            .withKey(),
                    "task.id",
                    String.class);
        }
        String tasks = "/partners/" + Given.NORTH + "/tasks";
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST);
                Visitor member = Visitor.withoutScripts().signsIn(Account.PARTNER_NORTH)) {
            officer.goes("/partners/" + Given.NORTH).clicks(".portal-tile:has-text('Days spent') a");
            assertThat(officer.page().locator("[data-label^=Days]").allInnerTexts())
                    .containsExactly("", "", "2.5", "3.5");
            for (Visitor reader : List.of(officer, member)) {
                reader.goes(tasks).follows("Not decided yet (1)");
                assertThat(reader.text()).doesNotContain("Days spent", "Days given");
                reader.types("Words or reference", "arcades & closing").presses("Find");
                assertThat(reader.page().locator("tbody th a").allInnerTexts())
                        .containsExactly("Arcades and their closing times");
                assertThat(reader.text())
                        .contains(
                                "Only tasks with “arcades & closing” are listed.",
                                "All (1)",
                                "Accepted or in progress (0)");
                reader.follows("Accepted or in progress (0)");
                assertThat(reader.text()).contains("There is no such task.", "Not decided yet (1)");
            }
            assertThat(member.goes(tasks).text()).doesNotContain("Days");
        }
    }

    @Test
    void theListWithWordsHasTheStateOfMyTasks() {
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST)) {
            officer.goes("/my-tasks?show=list&state=IN_PROGRESS").follows("Find my tasks by words");
            assertThat(officer.page().locator(".portal-chosen").allInnerTexts())
                    .containsExactly("Officer: Nell Eastwick", "In progress");
        }
    }

    @Test
    void caseStudiesAreFoundByWordsInEachStatus() {
        Task task = given.completedOn(LocalDate.of(2026, 1, 6));
        var studies = new CaseStudySupport(portal);
        studies.published(task);
        studies.written(task);
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST)) {
            officer.goes("/reports/case-studies?status=DRAFT")
                    .types("Title or summary", "teams & north")
                    .presses("Find");
            assertThat(officer.text())
                    .contains("1 case study with “teams & north”.", "A team in the north", "Published (1)");
            officer.follows("Published (1)");
            assertThat(officer.text()).contains("1 case study with “teams & north”.", "Draft (1)");
            officer.follows("In review (0)");
            assertThat(officer.text()).contains("No case study with this status has these words.");
            officer.follows("Clear filter");
            assertThat(officer.path()).isEqualTo("/reports/case-studies?status=IN_REVIEW");
        }
    }

    @Test
    void threatsWithoutATaskAreCounted() {
        var threats = new ThreatDriver(portal);
        threats.confirmed();
        threats.link(
                threats.confirmed(), given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/threats/coverage");
            assertThat(officer.page().locator(".portal-count").allTextContents())
                    .containsExactly("2 confirmed entries", "1 without a task");
        }
    }

    @Test
    void theAuditTrailIsNotNarrowedByWhatItHasNoFieldFor() {
        Task task = given.requestedAs("Arcades and their closing times");
        portal.changeTask(
                Account.OFFICER_NORTH_EAST, "tasks/declineTask", Input.of(task).with("reason", "DUPLICATE"));
        try (Visitor admin = Visitor.withoutScripts()) {
            admin.signsIn(Account.ADMIN);
            for (String address : List.of("filter.person=nobody", "filter.object=else&targetId=" + task.id())) {
                admin.goes("/audit?" + address);
                assertThat(admin.page().locator(".portal-rows tbody tr").count())
                        .as(address)
                        .isPositive();
            }
        }
    }

    @Test
    void theAuditTrailSaysAtItsFieldsWhatItDoesNotTake() {
        Task task = given.requestedAs("Arcades and their closing times");
        portal.changeTask(
                Account.OFFICER_NORTH_EAST, "tasks/declineTask", Input.of(task).with("reason", "DUPLICATE"));
        mongo.getCollection("partners")
                .insertMany(IntStream.rangeClosed(0, 100)
                        .mapToObj(number -> new Document("_id", "ptn_" + number)
                                .append("name", "Harbour School " + number)
                                .append("words", List.of("harbour", "school")))
                        .toList());
        try (Visitor admin = Visitor.withoutScripts()) {
            admin.signsIn(Account.ADMIN, "/audit");
            admin.opens("Filter by operation, outcome and day");
            admin.page().locator("[name='filter.startsOn.day']").fill("31");
            admin.types("Task or partner", "harbour").presses("Find");
            assertThat(admin.text())
                    .contains(
                            "There is a problem",
                            "More than 100 tasks or partners have these words. Enter more words.",
                            "Enter a real date, such as 27 3 2026.")
                    .doesNotContain("Download what you found");
            assertThat(admin.page().locator("[name='filter.object']").inputValue())
                    .isEqualTo("harbour");

            assertThat(admin.page().getByText("Clear filter").count()).isEqualTo(1);
            admin.goes("/audit?filter.object=arcades");
            assertThat(admin.page().getByText("Clear filter").all())
                    .filteredOn(Locator::isVisible)
                    .hasSize(1);
            admin.goes("/audit?targetId=" + task.reference());
            assertThat(admin.text())
                    .contains("Only operations on %s, Arcades and their closing times".formatted(task.reference()));
        }
    }

    /** Each name is a question to Keycloak that no limit counts, and the filter offers one officer. */
    @Test
    void ofSeveralWhoAreNoOfficersOneIsNamed() {
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            for (String list : List.of("/partners", "/tasks")) {
                officer.goes("%s?filter.officerIds=%s&filter.officerIds=%s"
                        .formatted(list, Account.EVALUATOR.id(), Account.NOBODY.id()));
                assertThat(officer.page().locator(".portal-chosen").allInnerTexts())
                        .containsExactly("Officer: Eve Evaluator", "One officer");
            }
        }
    }

    @Test
    void aPartnerReadsThatARequestHasNoOfficerYet() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, "/tasks");
            assertThat(partner.page().locator("thead").innerText()).doesNotContain("Officer");

            given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
            partner.goes("/tasks");
            assertThat(partner.page().locator("[data-label=Officer]").allInnerTexts())
                    .containsExactly("Nell Eastwick", "Not assigned yet");
        }
    }

    @Test
    void myTasksSayADateOnce() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        LocalDate day = LocalDate.now(LondonTime.ZONE).plusDays(20);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(task).with("startsOn", day).with("partnerIds", List.of()));
        String words = day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            assertThat(officer.goes("/my-tasks").text()).containsOnlyOnce(words).contains("Start it on that day.");
            assertThat(officer.goes("/my-tasks?show=list").text())
                    .containsOnlyOnce(new Formats().shortDate(day))
                    .contains("Start it on that day.");
            given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
            assertThat(officer.goes("/my-tasks").text()).containsOnlyOnce("No date");
            assertThat(officer.goes("/tasks/" + task.id() + "/delivery").text())
                    .contains(
                            "It is scheduled from %s. Start it on that day.".formatted(new Formats().weekday(day)),
                            "Not known yet");
            assertThat(officer.page().locator("h2").allTextContents())
                    .contains("Schedule")
                    .doesNotContain("Activities", "Outcomes", "Follow-up tasks");
        }
    }

    @Test
    void myTasksSayHowLongTheyAreOverdueAndLeadToWhatIsUnread() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        String late = "It was due %,d days ago."
                .formatted(ChronoUnit.DAYS.between(LocalDate.of(2026, 1, 5), LocalDate.now(LondonTime.ZONE)));
        portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/postMessage",
                Input.of("taskId", task.id()).withKey().with("text", "The hall is locked."));
        try (Visitor officer = Visitor.withoutScripts();
                Visitor elsewhere = Visitor.withoutScripts()) {
            given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
            assertThat(elsewhere
                            .signsIn(Account.OFFICER_SOUTH_EAST, "/my-tasks?show=list")
                            .text())
                    .contains("Next step")
                    .doesNotContain("Unread");
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            assertThat(officer.goes("/my-tasks?show=list").text())
                    .containsOnlyOnce(late)
                    .contains("Unread", "1 message");
            assertThat(officer.goes("/my-tasks").text())
                    .containsOnlyOnce(late)
                    .contains("Complete the task, or change the schedule\n: "
                            + task.need().title());

            officer.follows("Read 1 new message");

            assertThat(officer.page().url()).endsWith("/tasks/%s/delivery#messages".formatted(task.id()));
            assertThat(officer.text()).contains("The hall is locked.");
        }
    }

    @Test
    void aDeputyReadsWhichTasksAreOfTheOfficerWhoIsAway() {
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_AND_EVALUATOR);
        new CapacityDriver(portal)
                .absent(Account.OFFICER_SOUTH_EAST, Account.OFFICER_AND_EVALUATOR, LondonTime.today(clock));
        try (Visitor deputy = Visitor.withoutScripts()) {
            deputy.signsIn(Account.OFFICER_AND_EVALUATOR);
            for (String view : List.of("/my-tasks", "/my-tasks?show=list")) {
                String text = deputy.goes(view).text();
                assertThat(text).containsOnlyOnce("You deputise for");
                assertThat(Pattern.compile("[Oo]f [A-Z][^,]+, who is away")
                                .matcher(text)
                                .results())
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PARTNER_NONE, Ask the lead of your organisation to invite you.",
        "PARTNER_SUSPENDED, 'You cannot request tasks, because your organisation is suspended. You can only read.'"
    })
    void whoCannotRequestTasksReadsWhy(Account account, String advice) {
        try (Visitor visitor = Visitor.withoutScripts()) {
            assertThat(visitor.signsIn(account).text())
                    .contains("Your requests", advice)
                    .doesNotContain("Request a task");
        }
    }

    @Test
    void blankPartsOfAFilterNarrowNothing() {
        Task waiting = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor manager = Visitor.withoutScripts()) {
            manager.signsIn(Account.MANAGER, "/triage?filter.themes=&filter.kinds=&filter.partnerKinds=");
            assertThat(manager.text()).contains(waiting.reference().value());
        }
    }

    @Test
    void anOfficerWithoutTasksReadsWhenTheyAppear() {
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            assertThat(officer.goes("/my-tasks").text()).contains("You have no tasks to deliver.");
            assertThat(officer.goes("/my-tasks?show=list&state=ACCEPTED").text())
                    .contains("You have no tasks in this state.");
        }
    }

    @Test
    void managedResourcesHaveNoHeadingWithoutResources() {
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST).goes("/resources/manage");
            assertThat(officer.text()).contains("No resource needs action.");

            new LibraryDriver(portal).written("Spotting county lines", "PUBLIC");
            officer.goes("/resources/manage");
            assertThat(officer.page().locator("main h2").allInnerTexts()).containsExactly("Draft");
        }
    }

    @Test
    void resourcesAndEvidenceAreChosenByTheirSummaries() {
        new LibraryDriver(portal).publishedLink("Spotting county lines");
        new EvidenceDriver(portal).recorded(EvidenceDriver.interview("S01"));
        try (Visitor evaluator = Visitor.withoutScripts().signsIn(Account.EVALUATOR)) {
            assertThat(evaluator.goes("/resources").text()).contains("What to look for.");
            assertThat(evaluator.goes("/evidence").text())
                    .contains("The session changed how officers see exploited young people.");
        }
    }

    @Test
    void managedResourcesAreFoundByWords() {
        var library = new LibraryDriver(portal);
        library.written("Spotting county lines", "PUBLIC");
        library.written("Sextortion & online harm", "PUBLIC");
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST)
                    .goes("/resources/manage")
                    .types("Title or summary", "sextortion &")
                    .presses("Find");
            assertThat(officer.text())
                    .contains("Only resources with “sextortion &” are listed.", "Sextortion & online harm")
                    .doesNotContain("Spotting county lines");

            officer.follows("Published");
            assertThat(officer.text()).contains("0 resources with “sextortion &”.", "has these words");
            officer.clicks("nav a:text-matches('^Draft')");
            assertThat(officer.text()).contains("1 resource with “sextortion &”.", "Sextortion & online harm");
            officer.follows("Clear filter");
            assertThat(officer.text()).contains("2 resources", "Spotting county lines");

            assertThat(officer.goes("/resources/manage?words=cuckoo").text())
                    .contains("No resource with these words needs action. Select a status to look among others.");
            officer.goes("/resources/manage?status=IN_REVIEW&isToReview=true&words=cuckoo+%26");
            assertThat(officer.text())
                    .contains("No resource in this list has these words.")
                    .doesNotContain("Nothing here waits for you.");
            officer.follows("Show all");
            assertThat(officer.page().url()).endsWith("/resources/manage?status=IN_REVIEW&words=cuckoo%20%26");
        }
    }

    @Test
    void whoCreatesSomethingGoesBackToTheListAsTheyLeftIt() {
        builtIn.install();
        Map<String, String> buttons = Map.of(
                "/partners?filter.name=kent", "Register a partner",
                "/evidence?filter.words=arcades", "Record evidence",
                "/evidence/policy?state=RAISED", "Create a policy question",
                "/campaigns?words=arcades", "Create a rolling campaign",
                "/questionnaires?words=arcades", "Create a questionnaire",
                "/reports/case-studies?status=DRAFT", "Create a case study",
                "/resources?filter.words=arcades", "Manage resources",
                "/resources/manage?status=DRAFT", "Create a resource",
                "/threats?filter.words=arcades", "Create an entry");
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            buttons.forEach((list, button) -> {
                officer.goes(list).presses(button);
                assertThat(back(officer)).isEqualTo(list);
            });
            officer.goes("/campaigns?words=arcades")
                    .presses("Create a campaign")
                    .presses("Create campaign");
            assertThat(officer.text()).contains("There is a problem");
            assertThat(back(officer)).isEqualTo("/campaigns?words=arcades");

            officer.goes("/campaigns?state=CLOSED").follows("Questionnaires");
            officer.types("Title", "arcades").presses("Find");
            assertThat(back(officer)).isEqualTo("/campaigns?state=CLOSED");

            officer.goes("/evidence/policy?state=RAISED")
                    .presses("Create a policy question")
                    .types("Question", "May arcades be closed?")
                    .types("What is the issue?", "They are open at night.")
                    .types("Who follows it up?", "National policy team")
                    .types("Which body could answer it?", "Home Office")
                    .ticks("Raised")
                    .presses("Create policy question");
            assertThat(officer.text()).contains("Policy question created.");
            assertThat(back(officer)).isEqualTo("/evidence/policy?state=RAISED");

            officer.goes("/campaigns?state=CLOSED").follows("Participants of many tasks");
            assertThat(back(officer)).isEqualTo("/campaigns?state=CLOSED");
            officer.goes("/my-tasks?show=list").follows("Add sessions to your calendar");
            assertThat(back(officer)).isEqualTo("/my-tasks?show=list");

            officer.goes("/planning/compare?list=%2Fplanning%2Fplans%3FisToComment%3Dtrue");
            assertThat(back(officer)).isEqualTo("/planning/plans?isToComment=true");
        }
        try (Visitor partner = Visitor.withoutScripts()) {
            String list = "/tasks?filter.words=arcades";
            partner.signsIn(Account.LEAD_NORTH, list).presses("Request a task");
            assertThat(back(partner)).isEqualTo(list);
            partner.ticks("No").presses("Continue").presses("Save and continue");
            assertThat(partner.text()).contains("There is a problem");
            String draft = partner.path();
            partner.types("Title", "Half of a draft").presses("Save and finish later");
            assertThat(partner.page().url()).endsWith(list);
            assertThat(partner.text()).contains("Draft saved.");
            assertThat(partner.goes(draft).page().getByLabel("Title").inputValue())
                    .isEqualTo("Half of a draft");
            assertThat(partner.text()).doesNotContain("There is a problem");

            partner.goes(list).follows("Our organisation");
            assertThat(back(partner)).isEqualTo(list);
            partner.goes("/tasks").follows("Our organisation");
            assertThat(back(partner)).as("where a lead comes from").isEqualTo("/tasks");
        }
        try (Visitor admin = Visitor.withoutScripts()) {
            admin.signsIn(Account.ADMIN, "/accounts?filter.role=OFFICER").presses("Create a staff account");
            assertThat(back(admin)).isEqualTo("/accounts?filter.role=OFFICER");

            admin.goes("/accounts?filter.role=OFFICER").follows("Jobs");
            assertThat(back(admin)).isEqualTo("/accounts?filter.role=OFFICER");

            admin.goes("/audit?filter.outcome=DONE").follows("Find a person by name");
            admin.types("Name or email address", "nell").presses("Find person");
            assertThat(back(admin)).isEqualTo("/audit?filter.outcome=DONE");
            admin.follows("Operations of Nell Eastwick");
            assertThat(admin.page().url()).contains("/audit?filter.outcome=DONE&actorId=");
        }
    }

    private static String back(Visitor visitor) {
        return visitor.page().locator(".govuk-back-link").getAttribute("href");
    }

    @Test
    void anEvaluatorReadsHowMuchWaits() {
        builtIn.install();
        try (Visitor evaluator = Visitor.withoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR);
            assertThat(evaluator.text()).contains("What needs you", "Nothing is waiting for you.");

            new SurveyDriver(portal, Account.EVALUATOR).plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20));
            new EvidenceDriver(portal).recorded(EvidenceDriver.interview("S01"));
            evaluator.goes("/home");
            assertThat(evaluator.page().locator("#reviews ~ ul a").allTextContents())
                    .containsExactly("1 Survey to open", "1 Piece of evidence to code");
        }
    }

    /** Home lists five surveys at most, so their number would be no count. */
    @Test
    void newResultsOfSurveysAreListedAndNotCounted() {
        builtIn.install();
        var surveys = new SurveyDriver(portal, Account.EVALUATOR);
        IntStream.range(0, 6)
                .mapToObj(_ -> surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20)))
                .forEach(campaign -> mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(campaign.id())),
                        Update.update("state", "CLOSED")
                                .set("isCounted", true)
                                .set("closedOn", LondonTime.today(clock)),
                        SurveyCampaign.class));
        try (Visitor evaluator = Visitor.withoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR);
            assertThat(evaluator.text()).contains("Nothing is waiting for you.").doesNotContain("with new results");
            assertThat(evaluator.page().locator("#results ~ ul a").allTextContents())
                    .hasSize(5);

            surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20).with("name", "Later"));
            evaluator.follows("All surveys with results");
            assertThat(evaluator.text())
                    .contains("Only campaigns with results are listed.", "6 campaigns", "Planned (0)", "Closed (6)");
            evaluator.types("Name", "later").presses("Find");
            assertThat(evaluator.text()).contains("There are no such campaigns.");
            evaluator.follows("All campaigns");
            assertThat(evaluator.text()).contains("7 campaigns", "Planned (1)", "Closed (6)");
        }
    }

    @Test
    void theChosenTabIsVisibleOnATelephone() {
        try (Visitor officer = Visitor.onATelephone()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST).goes("/partners/" + Given.NORTH + "/history");
            BoundingBox tab = officer.page()
                    .locator(".portal-sub-navigation__list [aria-current]")
                    .boundingBox();
            assertThat(tab.x).isNotNegative();
            assertThat(tab.x + tab.width).isLessThanOrEqualTo(officer.page().viewportSize().width);
        }
    }

    @Test
    void accountsAreReachedPageByPage() {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        List<String> people = IntStream.range(0, 51)
                .mapToObj(number -> keycloak.account("%s.%d@example.org".formatted(word, number), true))
                .toList();
        try (Visitor admin = Visitor.withoutScripts()) {
            admin.signsIn(Account.ADMIN, "/accounts?filter.words=" + word);
            assertThat(admin.text()).contains("51 accounts");
            assertThat(admin.page().locator("tbody tr").count()).isEqualTo(50);

            admin.follows("Next page");
            assertThat(admin.text()).contains("51 accounts");
            assertThat(admin.page().locator("tbody tr").count()).isOne();

            admin.follows("Previous page");
            assertThat(admin.page().locator("tbody tr").count()).isEqualTo(50);
        } finally {
            people.forEach(keycloak::delete);
        }
    }
}
