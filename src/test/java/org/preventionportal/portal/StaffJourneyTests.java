package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.access.Region;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.development.Neighbours;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Needs;
import org.preventionportal.support.PageChecks;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.WorkingDays;
import org.preventionportal.threats.ThreatDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** What else people do day by day: weights are changed, a colleague comes, and a queue is watched. */
@BrowserTest
class StaffJourneyTests {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final String FIND_PERSON = "Find another person by name";

    @Autowired
    private Given given;

    @Autowired
    private HttpPortal portal;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aManagerSeesWhatOtherWeightsDoBeforeTheyAreInForce() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        var many = new Reach(4000, 0, 0, 0, Reach.Method.ESTIMATE);
        given.requested(
                Given.NORTH,
                Account.PARTNER_NORTH,
                need -> Needs.without(Needs.with(need, Map.of("title", "For many", "reach", many)), "intelligence"));
        try (Visitor manager = Visitor.arrives()) {
            manager.signsIn(Account.MANAGER, "/programme/policy")
                    .types("Reach", "99")
                    .presses("Show what it would do");
            assertThat(manager.text()).contains("Change them so that they add up to 100.");
            weights(manager, "40", "30", "10", "10", "10");
            manager.presses("Show what it would do");
            assertThat(manager.text()).contains("What these weights would do");
            manager.follows("For many").follows("Back to the priority policy");
            assertThat(manager.text()).as("the weights stay").contains("What these weights would do", "40%, now 25%");

            manager.types("Why do you change the weights?", "Reach counts more.")
                    .presses("Save weights");

            assertThat(manager.text()).contains("Weights saved", "Version 2", "Reach counts more.");
            assertThat(manager.page()
                            .locator("caption:has-text('Versions of the weights') ~ tbody td:nth-child(2)")
                            .allInnerTexts())
                    .containsExactly(
                            "%s\nMorgan Manager".formatted(DateWords.inWords(LocalDate.now(LondonTime.ZONE))),
                            "From the start\nThe service");
        }
    }

    @Test
    void aManagerAsksWhyAboutPeopleWhomTheyCannotExclude() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(
                Account.OFFICER_SOUTH_EAST,
                "tasks/postNote",
                Input.of("taskId", task.id()).withKey().with("text", "Call them."));
        String why = "/tasks/" + task.id() + "/why";
        try (Visitor manager = Visitor.arrives()) {
            manager.signsIn(Account.MANAGER, why + "?personId=" + Account.EVALUATOR.id());
            assertThat(manager.text()).contains("None of their roles sees tasks");
            assertThat(chosen(manager)).isEqualTo("Eve Evaluator");

            manager.chooses("Person", "You").presses("Show why");
            assertThat(manager.text()).contains("Programme managers see everything in every task");
            assertThat(chosen(manager)).isEqualTo("You");

            manager.goes("/tasks/" + task.id() + "/access").follows("Seth Eastbourne");
            assertThat(manager.path()).startsWith(why);
            assertThat(manager.text()).contains("They are an officer of other regions only");
        }
    }

    /** By a lead and by a manager: to lift it ends both. */
    @Test
    void aManagerChoosesAPersonOnceWhoIsExcludedTwice() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        for (Account actor : List.of(Account.LEAD_NORTH, Account.MANAGER)) {
            portal.changeTask(
                    actor,
                    "tasks/excludePerson",
                    portal.current(actor, task.id())
                            .with("personId", Account.COLLEAGUE_NORTH.id())
                            .with("reason", "A relative is involved."));
        }
        String label = "Who may see the task again?";
        try (Visitor manager = Visitor.withoutScripts()) {
            manager.signsIn(Account.MANAGER, "/tasks/" + task.id() + "/exclusions")
                    .opens("Lift an exclusion");
            assertThat(manager.page().getByLabel(label).locator("option").allTextContents())
                    .hasSize(2)
                    .startsWith("Choose a person");

            manager.page()
                    .getByLabel(label)
                    .selectOption(Account.COLLEAGUE_NORTH.id().value());
            manager.types("Why do you lift the exclusion?", "They are not related.")
                    .presses("Lift exclusion");
            assertThat(manager.text()).contains("Exclusion lifted.").doesNotContain("Lift an exclusion");
        }
    }

    @Test
    void aManagerFindsByNameAboutWhomToAsk() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor manager = Visitor.arrives()) {
            manager.signsIn(Account.MANAGER, "/tasks/" + task.id() + "/why");
            manager.types(FIND_PERSON, "nobody like this").presses("Find person");
            assertThat(manager.text()).contains("No officer and no member of a partner has this name");

            manager.types(FIND_PERSON, "southwell").presses("Find person");
            assertThat(manager.text()).contains("Several people match");
            assertThat(manager.page().url()).doesNotContain("southwell");
            manager.follows("Sam Southwell, Kent County Council");
            assertThat(chosen(manager)).isEqualTo("Sam Southwell");
            assertThat(manager.text()).contains("It belongs to another organisation");

            manager.types(FIND_PERSON, "seth east").presses("Find person");
            assertThat(chosen(manager)).isEqualTo("Seth Eastbourne");
            assertThat(manager.text()).contains("They are an officer of other regions only");
        }
    }

    @Test
    void aLeadFindsMembersByName() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor lead = Visitor.arrives()) {
            lead.signsIn(Account.LEAD_NORTH, "/tasks/" + task.id() + "/why");
            lead.types(FIND_PERSON, "seth east").presses("Find person");
            assertThat(lead.text()).contains("No member of your organisation has this name");

            lead.types(FIND_PERSON, "colin").presses("Find person");
            assertThat(chosen(lead)).isEqualTo("Colin Northfield");
            assertThat(lead.text()).contains("What this person can see now");
        }
    }

    @Test
    void aLeadReadsThatMorePeopleHaveAName() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        List<String> people = Stream.generate(() -> "ada.%s@example.org".formatted(UUID.randomUUID()))
                .limit(21)
                .map(email -> keycloak.account(email, true))
                .toList();
        try (Visitor lead = Visitor.arrives()) {
            people.forEach(person -> keycloak.join(Given.NORTH.value(), person));
            lead.signsIn(Account.LEAD_NORTH, "/tasks/" + task.id() + "/why");
            lead.types(FIND_PERSON, "ada account").presses("Find person");
            assertThat(lead.text()).contains("These are the first 20 people. Choose one, or enter more of the name:");

            lead.goes("/search?q=ada+account&kind=PERSON");
            assertThat(lead.text()).contains("Results for “ada account”", "(20 or more)", "The first 20 are shown.");
            assertThat(lead.page().title()).startsWith("Search").doesNotContain("ada ");
        } finally {
            people.forEach(keycloak::delete);
        }
    }

    @Test
    void aManagerAmendsTheDayOnWhichATaskWasGivenUp() {
        LocalDate begun = LocalDate.now(LondonTime.ZONE).minusDays(20);
        LocalDate recorded = begun.plusDays(10);
        Task task = given.startedOn(begun);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/closeTask",
                Input.of(task).with("reason", "EXTERNAL_EVENT").with("endedOn", recorded));
        try (Visitor manager = Visitor.withoutScripts()) {
            manager.signsIn(Account.MANAGER, "/tasks/%s/delivery".formatted(task.id()));
            manager.opens("See the whole history");
            assertThat(manager.text()).contains("As of " + DateWords.inWords(recorded));

            manager.opens("Amend the last day");
            manager.types("Day", String.valueOf(begun.getDayOfMonth()))
                    .types("Month", String.valueOf(begun.getMonthValue()))
                    .types("Year", String.valueOf(begun.getYear()))
                    .types("Why is the recorded day wrong?", "They told us late.")
                    .presses("Amend the day");

            manager.opens("See the whole history");
            assertThat(manager.text())
                    .contains("Last day amended")
                    .contains("From %s to %s".formatted(DateWords.inWords(recorded), DateWords.inWords(begun)));
        }
    }

    private static String chosen(Visitor visitor) {
        return visitor.page().locator("#personId option:checked").textContent();
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAD_NORTH", "OFFICER_NORTH_EAST", "MANAGER", "EVALUATOR", "ADMIN"})
    void theNavigationIsOneLineOnALaptop(Account account) {
        try (Visitor visitor = Visitor.arrives()) {
            visitor.signsIn(account);

            List<Double> tops = visitor.page().locator("nav .portal-navigation__link").all().stream()
                    .map(link -> link.boundingBox().y)
                    .distinct()
                    .toList();

            assertThat(tops).hasSize(1);
        }
    }

    /** Each press is a link: the page after sign-in has the rest. */
    @Test
    void whatWaitsIsTwoPressesFromSignInAtMost() {
        LocalDate today = LocalDate.now(LondonTime.ZONE);
        LocalDate tuesday = today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        Task overdue = given.requestedOn(today.minusDays(40));
        Task session = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(session).with("startsOn", tuesday).with("partnerIds", List.of()));
        Task sooner = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(sooner).with("startsOn", today).with("partnerIds", List.of()));
        String ofTuesday = "#sessions ~ ul li:has-text('%s') a >> nth=0".formatted(tuesday.format(WEEKDAY));
        Task asked = given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        portal.changeTask(
                Account.PARTNER_NORTH, "tasks/shareTask", Input.of(asked).with("visibility", "AUTHOR"));
        given.draft(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor officer = Visitor.onATelephoneWithoutScripts();
                Visitor partner = Visitor.onATelephoneWithoutScripts();
                Visitor colleague = Visitor.withoutScripts();
                Visitor manager = Visitor.withoutScripts();
                Visitor elsewhere = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            assertThat(officer.page().locator(".portal-badge").allTextContents())
                    .containsExactly("1 needs you");
            officer.clicks("#urgent ~ ul a >> nth=0");
            assertThat(officer.path())
                    .isEqualTo("/triage/%s?filter.toDo=DECIDE_OVERDUE&filter.regions=NORTH_EAST", overdue.id());
            officer.goes("/home").clicks(ofTuesday);
            assertThat(officer.path()).isEqualTo("/tasks/%s/delivery?list=%%2Fhome".formatted(session.id()));

            partner.signsIn(Account.PARTNER_NORTH).follows("Question to answer");
            partner.clicks(".portal-tasks tbody a >> nth=0");
            assertThat(partner.text()).contains("Send answer");
            partner.goes("/home").clicks(ofTuesday);
            assertThat(partner.path()).isEqualTo("/tasks/%s?list=%%2Fhome".formatted(session.id()));

            manager.signsIn(Account.MANAGER).clicks("#urgent ~ ul a >> nth=0");
            assertThat(manager.path()).isEqualTo("/triage/%s?filter.toDo=DECIDE_OVERDUE", overdue.id());
            assertThat(manager.goes("/home").text())
                    .contains("Sessions of all officers")
                    .doesNotContain("Next sessions", "You have no sessions");
            manager.follows("All tasks scheduled for the next two weeks")
                    .goes("/home")
                    .follows(tuesday.format(WEEKDAY));
            manager.clicks(".portal-tasks tbody a >> nth=0");
            assertThat(manager.path()).startsWith("/tasks/" + session.id());

            assertThat(presses(officer)).isEqualTo(3);
            assertThat(presses(partner)).isEqualTo(2);
            assertThat(presses(colleague.signsIn(Account.COLLEAGUE_NORTH))).isZero();
            assertThat(colleague
                            .page()
                            .locator("#sessions ~ .portal-upcoming a")
                            .allInnerTexts())
                    .hasSize(2);
            assertThat(presses(elsewhere.signsIn(Account.OFFICER_SOUTH_EAST))).isZero();
            for (Visitor other : List.of(colleague, elsewhere)) {
                assertThat(other.page().locator(".portal-badge").count()).isZero();
            }
        }
    }

    /** Newer tasks have the words in what they say of the need. */
    @Test
    void threeWordsOfItsTitleLeadToATaskInTwoPressesFromSignIn() {
        Task sought = given.requestedAs("Grooming at the arcades in summer");
        var words = Map.of("description", "We saw grooming at arcades last summer.");
        IntStream.range(0, 20)
                .forEach(_ -> given.requested(Given.NORTH, Account.PARTNER_NORTH, need -> Needs.with(need, words)));
        try (Visitor officer = Visitor.onATelephoneWithoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST)
                    .types("Search", "arcades grooming summer")
                    .presses("Search");
            assertThat(officer.text()).contains("(21)");
            officer.clicks(".portal-hits__title >> nth=0");
            assertThat(officer.path()).startsWith("/tasks/" + sought.id());
        }
    }

    /** The other course is on its list by an earlier first day, but its next session is later. */
    @Test
    void theNextDayOfACourseIsANextSession() {
        LocalDate today = LocalDate.now(LondonTime.ZONE);
        LocalDate tuesday = today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        course(today.minusDays(2), tuesday.plusDays(1));
        Task course = course(today.minusDays(1), tuesday);
        Task unscheduled = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        plan(unscheduled, tuesday.plusDays(2));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            assertThat(officer.page().locator("#sessions ~ ul li >> nth=0").innerText())
                    .contains(tuesday.format(WEEKDAY));
            assertThat(officer.page().locator("#sessions ~ ul li >> nth=2").innerText())
                    .contains(tuesday.plusDays(2).format(WEEKDAY));
            officer.clicks("#sessions ~ ul a >> nth=0");
            assertThat(officer.path()).isEqualTo("/tasks/%s/delivery?list=%%2Fhome".formatted(course.id()));

            officer.goes("/home/to-do?toDo=ATTEND_SESSION");
            assertThat(officer.page().locator("[data-label='Next session']").allInnerTexts())
                    .extracting(text -> text.lines().findFirst().orElse(""))
                    .containsExactly(
                            new Formats().shortDate(tuesday),
                            new Formats().shortDate(tuesday.plusDays(1)),
                            new Formats().shortDate(tuesday.plusDays(2)));
            officer.goes("/my-tasks");
            assertThat(officer.page().locator(".portal-agenda__day").allInnerTexts())
                    .element(0)
                    .asString()
                    .contains(tuesday.format(WEEKDAY));
        }
    }

    private Task course(LocalDate startsOn, LocalDate next) {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(task)
                        .with("startsOn", startsOn)
                        .with("endsOn", next.plusDays(20))
                        .with("partnerIds", List.of()));
        plan(task, next);
        return task;
    }

    private void plan(Task task, LocalDate day) {
        var reach = Map.of("kind", "PROFESSIONALS", "stage", "PLANNED", "people", 12, "method", "ESTIMATE");
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/recordActivity",
                Input.of(given.load(task))
                        .withKey()
                        .with(
                                "activity",
                                Input.of("description", "Next part of the course")
                                        .with("date", day)
                                        .with("reach", List.of(reach))));
    }

    /** The daily email links it like this. */
    @Test
    void theQueueSaysThatWhatNeedsAnOfficerIsInTheirRegions() {
        LocalDate day = LocalDate.now(LondonTime.ZONE).minusDays(40);
        given.requestedOn(day);
        try (Visitor officer = Visitor.withoutScripts();
                Visitor elsewhere = Visitor.withoutScripts();
                Visitor manager = Visitor.withoutScripts()) {
            String list = "/triage?filter.toDo=DECIDE_OVERDUE";
            assertThat(officer.signsIn(Account.OFFICER_NORTH_EAST, list).text())
                    .contains("Your regions", "Training on county lines")
                    .doesNotContain("All regions");
            assertThat(elsewhere.signsIn(Account.OFFICER_SOUTH_EAST, list).text())
                    .contains("Your regions")
                    .doesNotContain("Training on county lines", "All regions");
            assertThat(manager.signsIn(Account.MANAGER, list).text())
                    .contains("All regions", "Training on county lines");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICER_NORTH_EAST, /partners/ptn_northumberland-county-council",
        "LEAD_NORTH, /people/ptn_northumberland-county-council",
        "MANAGER, /people/ptn_northumberland-county-council",
        "ADMIN, /accounts/00000000-0000-4000-8000-000000000002"
    })
    void aMemberFoundByNameLeadsToTheirPartner(Account finder, String path) {
        try (Visitor visitor = Visitor.withoutScripts()) {
            visitor.signsIn(finder).types("Search", "Colin Northfield").presses("Search");
            assertThat(visitor.page()
                            .locator(".portal-hits__item .portal-below")
                            .innerText())
                    .isEqualTo("Northumberland County Council");

            visitor.follows("Colin Northfield");

            assertThat(visitor.path().replaceFirst("\\?.*", "")).isEqualTo(path);
            assertThat(visitor.text()).contains("Colin Northfield");
        }
    }

    /** Presses each count of the first page, which leads to as many tasks, and returns how many there are. */
    private static int presses(Visitor visitor) {
        int counts = visitor.goes("/home").page().locator("#to-do ~ ul a").count();
        for (int position = 0; position < counts; position++) {
            String count = "#to-do ~ ul a >> nth=%d".formatted(position);
            int number = Integer.parseInt(visitor.goes("/home")
                    .page()
                    .locator(count)
                    .locator("strong")
                    .innerText());
            visitor.clicks(count);
            assertThat(visitor.page()
                            .locator(".portal-tasks tbody tr, .portal-queue__request")
                            .count())
                    .isEqualTo(number);
        }
        return counts;
    }

    @Test
    void anOverdueAcknowledgementIsRedInTheListThatItsCountOpens() {
        given.requestedOn(WorkingDays.after(LocalDate.now(LondonTime.ZONE), -5));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST).follows("Overdue request");

            Locator request = officer.page().locator(".portal-queue__request th");
            assertThat(request.locator(".portal-error-text").innerText()).endsWith("days overdue");
            assertThat(request.innerText()).contains("Acknowledge: ");
        }
    }

    @Test
    void aSessionThatIsOverIsRecordedOnItsDay() {
        LocalDate yesterday = LocalDate.now(LondonTime.ZONE).minusDays(1);
        Task task = given.startedOn(yesterday.minusDays(1));
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(task).with("startsOn", yesterday).with("endsOn", yesterday));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/tasks/%s/activities/new".formatted(task.id()));

            assertThat(officer.page()
                            .getByLabel("Day", new Page.GetByLabelOptions().setExact(true))
                            .inputValue())
                    .isEqualTo(String.valueOf(yesterday.getDayOfMonth()));
            Locator planned = officer.page().locator("[name='activity.reach[3].people']");
            assertThat(planned.isVisible()).isFalse();
            officer.opens("People still to be reached");
            assertThat(planned.isVisible()).isTrue();
        }
    }

    @Test
    void aTaskOfTheOnlyRegionSaysSinceWhenWithoutTheRegion() {
        LocalDate day = LocalDate.now(LondonTime.ZONE).minusDays(9);
        Task task = given.startedOn(day);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/my-tasks");
            assertThat(officer.page().locator(".portal-agenda__item").innerText())
                    .contains(
                            task.reference().value(), "Requested on %s, 9 days ago.".formatted(DateWords.inWords(day)))
                    .doesNotContain("North East");
            officer.goes("/my-tasks?show=list");
            assertThat(officer.page().locator(".portal-my-tasks tbody").innerText())
                    .contains(task.reference().value(), new Formats().shortDate(day), "9 days ago")
                    .doesNotContain("North East");
        }
    }

    @Test
    void regionsWithoutTasksHaveNoChart() {
        given.completedOn(LocalDate.of(2026, 3, 2));
        try (Visitor manager = Visitor.withoutScripts()) {
            Locator charts = manager.signsIn(
                            Account.MANAGER, "/reports/indicators?period.startsOn=2026-03-01&period.endsOn=2026-03-31")
                    .page()
                    .locator(".portal-multiples svg");
            assertThat(charts.count()).isOne();

            manager.goes("/reports/indicators?period.startsOn=2020-03-01&period.endsOn=2020-03-31");
            assertThat(manager.page().locator("[aria-labelledby=regions]").innerText())
                    .contains("None in this period.")
                    .doesNotContain("All regions have the same scale.");
            assertThat(charts.count()).isZero();
        }
    }

    @Test
    void aPartnerWithdrawsWhereTheyChangeTheRequest() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, "/tasks/" + task.id());

            assertThat(partner.text().replaceAll("\\s+", " "))
                    .containsOnlyOnce("hange what you asked for")
                    .contains("Change what you asked for Withdraw the request");
        }
    }

    @Test
    void onlyWhatIsOverdueIsRed() {
        Task overdue = given.requestedOn(LocalDate.now(LondonTime.ZONE).minusDays(40));
        Task later = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            Locator red = officer.page().locator("main .portal-error-text");
            officer.goes("/triage");
            assertThat(officer.text())
                    .contains(overdue.reference().value(), later.reference().value());
            assertThat(red.count()).isOne();
            assertThat(officer.page().locator("tr:has(.portal-error-text)").innerText())
                    .contains(overdue.reference().value(), "days overdue");

            officer.goes("/triage/" + later.id());
            assertThat(officer.text()).contains("Acknowledge by");
            assertThat(red.count()).isZero();
        }
    }

    /** Also if a request with a later day has not been acknowledged in time. */
    @Test
    void theDaysOfTheQueueAreInTheOrderByDay() {
        LocalDate today = LocalDate.now(LondonTime.ZONE);
        Task acknowledged = given.requestedOn(WorkingDays.after(today, -6));
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/acknowledgeTask", Input.of(acknowledged));
        given.requestedOn(WorkingDays.after(today, -4));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage?orderBy=DUE");

            List<String> shown = officer.page().locator(".portal-requests__due").allInnerTexts().stream()
                    .map(due -> due.lines().findFirst().orElseThrow())
                    .toList();
            assertThat(shown)
                    .isEqualTo(Stream.of(-6, -4)
                            .map(days -> WorkingDays.after(WorkingDays.after(today, days), 10))
                            .map(new Formats()::dueDay)
                            .toList());
        }
    }

    static Stream<Supplier<Visitor>> browsers() {
        return Stream.of(Visitor::onATelephone, Visitor::withoutScripts);
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void theMostUrgentRequestIsDecidedAndThenTheNext(Supplier<Visitor> browser) {
        LocalDate today = LocalDate.now(LondonTime.ZONE);
        List<String> requests = Stream.of(60, 40)
                .map(days ->
                        "/triage/" + given.requestedOn(today.minusDays(days)).id())
                .toList();
        String recent = "Grooming at the arcades";
        given.requested(
                Given.NORTH,
                Account.PARTNER_NORTH,
                need -> Needs.with(
                        need, Map.of("title", recent, "reach", new Reach(4000, 0, 0, 0, Reach.Method.ESTIMATE))));
        try (Visitor officer = browser.get()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            officer.clicks("#urgent ~ ul a >> nth=0");
            String urgent = officer.path().replaceFirst("\\?.*", "");
            assertThat(officer.page().locator("a[rel=next]").textContent())
                    .isEqualTo("Next request: Training on county lines");
            officer.opens("Decline").ticks("Outside the programme's remit").presses("Decline");
            assertThat(officer.text()).contains("Request declined.");

            officer.clicks("a[rel=next]");
            officer.opens("Request information")
                    .types("Your question", "Which ward is it?")
                    .presses("Request information");

            assertThat(officer.text()).contains("Information requested.");
            assertThat(officer.page().locator("a[rel=next]").count())
                    .as("the overdue ones only")
                    .isZero();
            assertThat(List.of(urgent, officer.path().replaceFirst("\\?.*", "")))
                    .containsExactlyInAnyOrderElementsOf(requests);
            assertThat(officer.goes("/home").page().locator("#urgent").count()).isZero();
        }
    }

    @Test
    void aQuarterIsPlannedCommentedOnAndCarriedOut() {
        given.requestedAs("Training for wardens");
        given.requestedAs("Grooming at the arcades");
        LocalDate until = LocalDate.parse(Given.later());
        try (Visitor manager = Visitor.arrives();
                Visitor officer = Visitor.onATelephoneWithoutScripts()) {
            manager.signsIn(Account.MANAGER)
                    .follows("Planning")
                    .follows("Plans for a quarter")
                    .types("Name", "Cold spots first");
            choosesTheNextQuarter(manager);
            manager.presses("Create plan").follows("Next undecided request");
            assertThat(manager.page().locator("[aria-labelledby=next]").innerText())
                    .contains("Grooming at the arcades");
            assertThat(manager.follows("Next undecided request").text())
                    .contains("No undecided request follows in the queue.");
            chooses(manager, "Training for wardens")
                    .ticks("Defer")
                    .types("Day", String.valueOf(until.getDayOfMonth()))
                    .types("Month", String.valueOf(until.getMonthValue()))
                    .types("Year", String.valueOf(until.getYear()))
                    .presses("Plan this decision");
            assertThat(accepted(manager)).isEqualTo("0");
            assertThat(manager.ticks("Accept").presses("Plan this decision").text())
                    .contains("Every request has a planned decision");
            assertThat(accepted(manager)).isEqualTo("1");
            manager.presses("Share with all officers");

            officer.signsIn(Account.OFFICER_NORTH_EAST)
                    .follows("Planning")
                    .follows("Plans for a quarter")
                    .follows("Cold spots first")
                    .types("Your comment", "The wardens are away in July.")
                    .presses("Comment");
            assertThat(officer.text())
                    .contains("You have commented on the plan.", "To be carried out")
                    .doesNotContain("Defer now");

            manager.goes(manager.path());
            assertThat(manager.text()).contains("The wardens are away in July.");
            manager.clicks("button:has-text('Defer now')");
            assertThat(manager.text()).contains("Request deferred.", "Carried out");
            manager.clicks("button:has-text('Accept now')");
            assertThat(manager.text()).contains("Request accepted.").doesNotContain("Accept now");
            assertThat(accepted(manager)).isEqualTo("1");

            movesATask(manager);

            Task later = given.requestedAs("Hotels at the ring road");
            manager.goes("/planning/plans").types("Name", "What is suggested");
            choosesTheNextQuarter(manager);
            manager.presses("Create plan")
                    .opens("Suggest decisions for the rest")
                    .presses("Suggest decisions");
            assertThat(accepted(manager)).isEqualTo("1");
            given.withdrawn(later);
            manager.goes(manager.path());
            assertThat(manager.text()).contains("What has changed since (1)", "Now: withdrawn");
            manager.goes("/planning/plans");
            manager.page().locator("[name=plan]").all().forEach(Locator::check);
            assertThat(manager.presses("Compare selected").text()).contains("Cold spots first", "What is suggested");
            manager.follows("Triage").follows("Deferred");
            assertThat(manager.text()).contains("Training for wardens").doesNotContain("Grooming");
        }
    }

    /** Officers have all of its days: a suggestion gives them no more than what is left of a quarter. */
    private static void choosesTheNextQuarter(Visitor manager) {
        manager.page().locator("[name=day]").nth(1).check();
    }

    /** The form shows the move that is planned, and why another one cannot be planned. */
    private void movesATask(Visitor manager) {
        Task running = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        String plan = manager.path();
        manager.follows("Move a task to another officer");
        manager.page().locator("#task-to-move").selectOption(running.id().value());
        manager.presses("Find officers");
        String move = manager.path();
        assertThat(move).contains("move=" + running.id());
        Locator officer = manager.page().locator("[name=officerId]");
        officer.selectOption(Account.OFFICER_AND_PARTNER.id().value());
        manager.presses("Plan this move");
        assertThat(manager.path()).isEqualTo(plan);
        assertThat(manager.text()).contains("Assign, delivered by", "Assign now");

        assertThat(manager.goes(move).text()).contains("A move is planned already, to ");
        assertThat(officer.inputValue())
                .isEqualTo(Account.OFFICER_AND_PARTNER.id().value());
        given.excluding(running, Account.OFFICER_AND_PARTNER);
        given.excluding(running, Account.OFFICER_AND_EVALUATOR);
        manager.presses("Plan this move");
        assertThat(manager.page().locator("#planDecision-officerId").innerText())
                .contains("This officer must not see the task.");
        manager.goes(plan).clicks("button:has-text('Remove from the plan')");
        assertThat(manager.text()).contains("Decision removed from the plan.").doesNotContain("Assign, delivered by");
    }

    /** Chooses a request of a plan to decide on. */
    private static Visitor chooses(Visitor manager, String request) {
        return manager.follows("See what the plan does for each request").follows(request);
    }

    /** How many requests the forecast of a plan accepts. */
    private static String accepted(Visitor visitor) {
        return visitor.page()
                .locator(".portal-tile", new Page.LocatorOptions().setHasText("Requests accepted"))
                .locator("dd")
                .innerText();
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void anAdministratorGoesFromADenialToARoleAndItsTrail(Supplier<Visitor> browser) {
        portal.ask(Account.PARTNER_NORTH, "accounts/accounts", Map.of("first", 1))
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1));
        String email = "ada.%s@example.org".formatted(UUID.randomUUID());
        String person = Neighbours.shared().keycloak().account(email, true);
        try (Visitor admin = browser.get()) {
            admin.signsIn(Account.ADMIN);
            assertThat(admin.text()).contains("What needs you", "The service").doesNotContain("Suspended partners");
            admin.follows("Operation denied");
            Locator entries = admin.page().locator("tbody tr");
            assertThat(entries.allInnerTexts()).singleElement().asString().contains("Nora Northfield", "Denied");

            admin.follows("Accounts");
            assertThat(admin.text())
                    .contains("These people work for the programme.", "Nell Eastwick")
                    .doesNotContain("Nora Northfield", "No staff role");
            admin.types("Name or email address", email).presses("Find");
            assertThat(admin.text()).contains("No staff role").doesNotContain("These people work for the programme.");
            admin.follows("Ada Account").ticks("Evaluator").presses("Save roles");
            assertThat(admin.text()).contains("Roles saved.");

            admin.follows("What was changed on this account");
            assertThat(entries.allInnerTexts())
                    .anySatisfy(entry -> assertThat(entry).contains("Update account roles", "Ada Account", "Done"));
        } finally {
            Neighbours.shared().keycloak().delete(person);
        }
    }

    @Test
    void aCheckedFileIsImportedWithoutChoosingAgainWhatToDo() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        String people =
                "task reference,email,kind of organisation\n%s,jo@example.org,health".formatted(task.reference());
        String informed = "They know what their address is kept for, and that they can opt out";
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/participants")
                    .ticks(informed)
                    .sends(people)
                    .presses("Send the file");
            PlaywrightAssertions.assertThat(officer.page().getByText("The file has no problems."))
                    .isVisible();

            officer.follows("Import it now").ticks(informed).sends(people).presses("Send the file");

            PlaywrightAssertions.assertThat(officer.page().getByText("All rows are imported."))
                    .isVisible();
            officer.goes("/tasks/%s/participants".formatted(task.id()));
            assertThat(officer.text()).contains("jo@example.org");
        }
    }

    private static void weights(Visitor manager, String... weights) {
        List<String> factors = List.of("Reach", "Impact", "Intelligence", "Sustainability", "Spread");
        for (int factor = 0; factor < factors.size(); factor++) {
            manager.types(factors.get(factor), weights[factor]);
        }
    }

    @Test
    void eachPageOfADraftSavesItsOwnFieldsOnly() {
        var library = new LibraryDriver(portal);
        Item draft =
                library.written(LibraryDriver.content("A guide", "STAFF").with("link", "https://example.org/video"));
        String at = "/resources/" + draft.id();
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, at + "/visibility");
            officer.ticks("Members of named partners").presses("Save who can see it");
            assertThat(officer.text()).contains("select at least one kind or partner");
            officer.ticks("Health").presses("Save who can see it");

            officer.goes(at + "/text").types("Title", "A short guide").types("Link (optional)", "");
            officer.presses("Save text");

            officer.goes(at + "/manage");
            assertThat(officer.text())
                    .contains("A short guide", "What to look for.", "All partners of this kind: Health")
                    .doesNotContain("https://example.org/video");
            officer.goes(at + "/text")
                    .page()
                    .locator("input[name='content.audience']:checked")
                    .uncheck();
            officer.presses("Save text");
            assertThat(officer.page().title()).startsWith("Error: ");
        }
    }

    static Stream<Arguments> browsersOfLeads() {
        return Stream.of(
                browsersOfLead(Visitor::arrives, Visitor::withoutScripts),
                browsersOfLead(Visitor::onATelephoneWithoutScripts, Visitor::onATelephone));
    }

    private static Arguments browsersOfLead(Supplier<Visitor> lead, Supplier<Visitor> colleague) {
        return Arguments.of(lead, colleague);
    }

    @ParameterizedTest
    @MethodSource("browsersOfLeads")
    void aLeadDecidesWhoSeesARequestAndInvitesAColleague(Supplier<Visitor> leads, Supplier<Visitor> colleagues)
            throws Exception {
        String email = "ada.%s@example.org".formatted(UUID.randomUUID());
        String shared = "Training for wardens";
        String confined = title(given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        given.requestedAs(shared);
        try (Visitor lead = leads.get();
                Visitor colleague = colleagues.get()) {
            lead.signsIn(Account.LEAD_NORTH);
            assertThat(lead.page().locator(".portal-badge").allTextContents()).containsExactly("1 needs you");
            lead.follows("Question to answer").follows(confined);
            lead.follows("Share with others, or with fewer people")
                    .ticks("Only the author and your leads")
                    .presses("Save who can see it");
            assertThat(lead.text()).contains("Request shared.");

            lead.follows("People")
                    .types("First name", "Ada")
                    .types("Last name", "Newcombe")
                    .types("Work email address", email)
                    .presses("Invite");
            assertThat(lead.text()).contains("Person invited.");

            colleague.page().navigate(linkTo(email).toString());
            registers(colleague, email);
            colleague.page().waitForURL(address -> address.startsWith(Visitor.portal()));

            assertThat(colleague.heading()).isEqualTo("Home");
            assertThat(colleague.goes("/tasks").text()).contains(shared).doesNotContain(confined);
            assertThat(lead.goes("/people/" + Given.NORTH).text()).contains("Ada Newcombe");
        }
    }

    @Test
    void anOrganisationComesFromThePublicPageToItsFirstRequest() throws Exception {
        String email = "ada.%s@example.org".formatted(UUID.randomUUID());
        String need = "Our youth workers want to recognise county lines.";
        try (Visitor newcomer = Visitor.onATelephone();
                Visitor officer = Visitor.withoutScripts();
                Visitor admin = Visitor.withoutScripts()) {
            newcomer.goes("/").follows("Register your organisation’s interest");
            newcomer.ticks("Yes, or I am not sure").presses("Continue");
            assertThat(newcomer.text()).contains("999", "Nothing that you entered was stored.");
            newcomer.follows("Go back: no child is at risk now").ticks("No").presses("Continue");
            newcomer.types("Name of the organisation", "Tyne Youth Trust")
                    .types("What do you need, or what is your question?", "For NHS number 943 476 5919.")
                    .types("Work email address", "ada")
                    .presses("Register interest");
            assertThat(newcomer.page().locator(".govuk-error-summary__list li").allInnerTexts())
                    .containsExactly(
                            "Select the kind of organisation.",
                            "Select a region.",
                            "Remove '943 476 5919'. It looks like an NHS number.",
                            "Enter a first name.",
                            "Enter a last name.",
                            "Enter an email address, such as name@example.org.");
            newcomer.types("Name of the organisation", "Tyne Youth Trust")
                    .chooses("Kind of organisation", "Voluntary, community or faith sector")
                    .chooses("Region", "North East")
                    .types("What do you need, or what is your question?", need + " NHS number 943 476 5919.")
                    .types("First name", "Ada")
                    .types("Last name", "Newcombe")
                    .types("Work email address", email)
                    .presses("Register interest");
            assertThat(newcomer.text()).contains("There is a problem", "943 476 5919");
            newcomer.types("What do you need, or what is your question?", need).presses("Register interest");
            assertThat(newcomer.heading()).isEqualTo("Your interest is registered");

            officer.signsIn(Account.OFFICER_NORTH_EAST)
                    .follows("Expression of interest")
                    .follows("Tyne Youth Trust");
            assertThat(officer.text()).contains(need, email);
            admin.signsIn(Account.ADMIN)
                    .follows("Expression of interest")
                    .follows("Tyne Youth Trust")
                    .presses("Accept as a partner");
            assertThat(admin.text()).contains("Select whether to invite a person now.");
            admin.ticks("Yes").presses("Accept as a partner");
            assertThat(admin.text()).contains("The organisation is a partner.", "They lead the partner");

            newcomer.page().navigate(linkTo(email).toString());
            joins(newcomer, email);
            newcomer.follows("People");
            assertThat(newcomer.path()).as("there is no other organisation").startsWith("/people/");
            assertThat(newcomer.text())
                    .as("the lead looks after it")
                    .contains("Tyne Youth Trust", "Invite")
                    .doesNotContain("Back to people");
            newcomer.goes("/requests/new").ticks("No").presses("Continue");
            assertThat(newcomer.page()
                            .getByLabel("What is the problem, and what should change?")
                            .inputValue())
                    .isEqualTo(need);
            newcomer.types("Title", "County lines for youth workers")
                    .ticks("Training session")
                    .presses("Save and continue");
            RequestSteps.choosesTheme(newcomer);
            RequestSteps.goesOnToCheck(newcomer);
            newcomer.presses("Send request");
            assertThat(newcomer.heading()).isEqualTo("Your request has been sent");

            officer.follows("Triage")
                    .follows("County lines for youth workers")
                    .opens("Accept")
                    .presses("Accept request");
            newcomer.follows("View your request");
            assertThat(newcomer.page().locator(".govuk-tag").first().innerText())
                    .isEqualTo("Accepted");
        }
    }

    /** On Keycloak's page. */
    private static void registers(Visitor colleague, String email) {
        Map.of(
                        "#username", email,
                        "#password", "a new colleague's words",
                        "#password-confirm", "a new colleague's words",
                        "#firstName", "Ada",
                        "#lastName", "Newcombe")
                .forEach((field, text) -> colleague.page().locator(field).fill(text));
        colleague.clicks("[type=submit] >> nth=0");
    }

    /** On Keycloak's pages, with the account that an administrator has made for the lead. */
    private static void joins(Visitor lead, String email) {
        String words = "a new lead's words";
        lead.clicks("a[href*=action-token] >> nth=0");
        lead.page().locator("#password-new").fill(words);
        lead.page().locator("#password-confirm").fill(words);
        lead.clicks("[type=submit] >> nth=0");
        lead.follows("Back to the service");
        lead.page().locator("#username").fill(email);
        lead.clicks("#kc-login");
        lead.page().locator("#password").fill(words);
        lead.clicks("#kc-login");
        lead.page().waitForURL(address -> address.startsWith(Visitor.portal()));
    }

    private static URI linkTo(String email) throws Exception {
        String words = Neighbours.shared().mail().messages().stream()
                .filter(mail -> MailCatcher.recipients(mail).contains(email))
                .map(MailCatcher::text)
                .filter(text -> text.contains("/realms/"))
                .findFirst()
                .orElseThrow();
        Matcher link = Pattern.compile("http://[^\\s\"<]+").matcher(HtmlUtils.htmlUnescape(words));
        assertThat(link.find()).isTrue();
        return URI.create(link.group());
    }

    @Test
    void theQueueTellsThatARequestHasCome() {
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage");
            var live = officer.page().locator("[data-live]");
            PlaywrightAssertions.assertThat(live).hasAttribute("data-connected", "true");

            given.requested(Given.NORTH, Account.PARTNER_NORTH);

            PlaywrightAssertions.assertThat(live).containsText("A request has come in.");
            assertThat(live.getAttribute("aria-live")).isEqualTo("polite");
            officer.follows("Show it");
            assertThat(officer.page().locator(".portal-queue__request").count()).isEqualTo(1);

            officer.goes("/triage?tab=deferred&filter.words=none+of+it&filter.regions=");
            PlaywrightAssertions.assertThat(live).hasAttribute("data-connected", "true");
            given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
            officer.follows("Show it");
            assertThat(officer.page().locator(".portal-queue__request").count()).isEqualTo(2);
        }
    }

    /** The stream ends, and the browser is refused another one. */
    @Test
    void theQueueIsSilentAfterSigningOutInAnotherTab() {
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage");
            var live = officer.page().locator("[data-live]");
            PlaywrightAssertions.assertThat(live).hasAttribute("data-connected", "true");

            var other = officer.page().context().newPage();
            other.navigate("/home");
            other.getByText("Sign out", new Page.GetByTextOptions().setExact(true))
                    .click();
            other.waitForURL("/");

            PlaywrightAssertions.assertThat(live)
                    .containsText(
                            "This page no longer shows new requests.",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        }
    }

    @Test
    void aRequestThatComesBeforeThePageListensIsAnnouncedToo() {
        try (Visitor officer = Visitor.arrives()) {
            officer.page().route("**/live/triage*", route -> {
                given.requested(Given.NORTH, Account.PARTNER_NORTH);
                route.resume();
            });
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage");

            PlaywrightAssertions.assertThat(officer.page().locator("[data-live]"))
                    .containsText("A request has come in.");
        }
    }

    @Test
    void severalRequestsAreAcknowledgedAtOnceAndEachSaysWhatCameOfIt() {
        List<Task> requests = List.of(
                given.requested(Given.NORTH, Account.PARTNER_NORTH),
                given.requested(Given.NORTH, Account.PARTNER_NORTH),
                given.requested(Given.NORTH, Account.PARTNER_NORTH));
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage?tab=acknowledge&filter.regions=NORTH_EAST");
            officer.page().locator(".portal-requests__box").all().forEach(Locator::check);
            portal.changeTask(Account.MANAGER, "tasks/acknowledgeTask", Input.of(requests.getFirst()));

            officer.presses("Acknowledge selected");

            assertThat(officer.text())
                    .contains("2 requests acknowledged.", "1 had been acknowledged already.", "To acknowledge 0");
            assertThat(officer.page().url()).endsWith("/triage?tab=acknowledge&filter.regions=NORTH_EAST");
            assertThat(given.load(requests.getLast()).history())
                    .extracting(TaskHistoryEntry::actor)
                    .contains(Account.OFFICER_NORTH_EAST.id());
        }
    }

    @Test
    void thePagesOfTheQueueLeadBackAndOneThatBecameEmptyToTheFirst() {
        given.requested(41);
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage?tab=acknowledge");
            assertThat(links(officer)).containsExactly("Next page");
            officer.follows("Next page");
            assertThat(links(officer)).containsExactly("Previous page", "Next page");
            officer.opens("Work of the last 90 days by region");
            assertThat(PageChecks.findings(officer)).isEmpty();
            officer.follows("Next page");
            assertThat(links(officer)).containsExactly("Previous page");
            officer.follows("Previous page");
            assertThat(officer.page().locator("td[data-label=Place]").first().innerText())
                    .isEqualTo("21");
            assertThat(links(officer)).containsExactly("Previous page", "Next page");

            officer.follows("Next page")
                    .page()
                    .getByLabel("Select all on this page")
                    .check();
            officer.presses("Acknowledge selected");

            assertThat(officer.text())
                    .contains("1 request acknowledged.", "To acknowledge 40", "nothing left on this page of the list")
                    .doesNotContain("No request waits to be acknowledged");
            assertThat(links(officer)).containsExactly("First page");
            assertThat(PageChecks.findings(officer)).isEmpty();
            officer.follows("First page");
            assertThat(officer.path()).isEqualTo("/triage?tab=acknowledge");
        }
    }

    private static List<String> links(Visitor visitor) {
        return visitor.page().locator(".govuk-pagination a").allInnerTexts();
    }

    @Test
    void anErrorInTheQueueIsGoneOnTheNextVisit() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage?orderBy=DUE").presses("Acknowledge selected");
            assertThat(officer.text()).contains("Select the requests that you want to acknowledge.");
            assertThat(officer.page().url()).endsWith("/triage?orderBy=DUE");

            assertThat(officer.goes("/triage").text()).doesNotContain("Select the requests", "What you typed is kept");
        }
    }

    @Test
    void listAndFilterStayWhileRequestsAreReadAndCompared() {
        given.overridden(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.requestedAs("Grooming at the arcades");
        String list = "/triage?orderBy=DUE&filter.regions=NORTH_EAST&filter.requestedFrom=2020-01-05"
                + "&filter.requestedTo=2040-01-05&filter.words=lines%20%26%20training";
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, list);
            assertThat(officer.text())
                    .containsSubsequence(
                            "Requested from 5 January 2020", "Requested up to 5 January 2040", "Clear filter");
            officer.clicks("tbody .govuk-link >> nth=0");
            String first = officer.path();
            officer.follows("Next request").follows("Previous request");
            assertThat(officer.path()).isEqualTo(first);
            officer.presses("Acknowledge").follows("Back to the queue");
            assertThat(officer.page().url()).endsWith(list);

            officer.clicks("tbody .govuk-link >> nth=0");
            officer.follows("Overview").follows("Track record").follows("Decision");
            assertThat(officer.path()).startsWith(first);
            assertThat(officer.text()).contains("Next request");
            officer.follows("Overview").follows("Track record").follows("Back to the queue");
            assertThat(officer.page().url()).endsWith(list);

            officer.page().locator(".portal-requests__box").all().forEach(Locator::check);
            officer.presses("Compare selected");
            assertThat(officer.heading()).isEqualTo("Compare requests");
            assertThat(officer.text())
                    .contains("Two lines are run from the same flat.", "Waiting since")
                    .contains("Overridden. The computed priority is", "Acknowledged on", "Acknowledge by");
            assertThat(officer.page().locator(".portal-compare__different th").allInnerTexts())
                    .anyMatch(row -> row.startsWith("Points"))
                    .noneMatch(row -> row.startsWith("Partner") || row.startsWith("Need"));
            String comparison = officer.page().url();
            officer.clicks(".portal-compare thead a >> nth=1");
            officer.presses("Acknowledge").follows("Back to the comparison");
            assertThat(officer.page().url()).isEqualTo(comparison);
            officer.follows("Back to the queue");
            assertThat(officer.page().url()).endsWith(list);

            officer.opens("Work of the last 90 days by region").clicks(".portal-region-map__tile--wales a");
            assertThat(officer.page().url()).endsWith(list.replace("NORTH_EAST", "WALES"));
            officer.goes("/triage?tab=acknowledge&orderBy=DUE").follows("Show all regions");
            assertThat(officer.page().url()).endsWith("/triage?tab=acknowledge&orderBy=DUE&filter.regions=");
            officer.follows("Clear filter");
            assertThat(officer.page().url()).endsWith("/triage?tab=acknowledge&orderBy=DUE");
        }
    }

    @Test
    void threeRequestsAreComparedSideBySide() {
        List<String> references = given.requested(3).stream()
                .map(request -> request.reference().value())
                .toList();
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage");
            officer.page().locator(".portal-requests__box").all().forEach(Locator::check);
            officer.presses("Compare selected");

            Locator headings = officer.page().locator(".portal-compare thead th");
            assertThat(headings.locator(".portal-below").allInnerTexts())
                    .containsExactlyInAnyOrderElementsOf(references);
            List<BoundingBox> columns =
                    headings.all().stream().map(Locator::boundingBox).toList();
            assertThat(columns.stream().map(column -> column.y).distinct()).hasSize(1);
            assertThat(columns)
                    .allMatch(
                            column -> column.x + column.width <= officer.page().viewportSize().width);
            assertThat(officer.page().locator(".portal-compare tbody tr").all())
                    .hasSizeGreaterThan(5)
                    .allMatch(row -> row.locator("td").count() == references.size());
        }
    }

    @Test
    void aManagerCanClearAFilterThatTheFormDoesNotHave() {
        try (Visitor manager = Visitor.withoutScripts()) {
            manager.signsIn(Account.MANAGER, "/triage");
            assertThat(manager.text()).doesNotContain("Clear filter");
            manager.goes("/triage?filter.partnerIds=" + Given.NORTH.value());
            assertThat(manager.text()).contains("All regions", "Clear filter");
        }
    }

    @Test
    void whatHelpsToDecideLeadsBackToTheRequest() {
        new LibraryDriver(portal).publishedLink("Spotting county lines");
        new ThreatDriver(portal).confirmed(ThreatDriver.saying("Met at the arcades"));
        Task other = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String list = "/triage?filter.words=county%20lines";
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, list);
            officer.clicks("tbody .govuk-link >> nth=0");
            String request = officer.path();
            for (String beside : List.of(
                    "Spotting county lines",
                    "Met at the arcades",
                    other.reference().value(),
                    "Northumberland County Council")) {
                officer.follows(beside).follows("Back to the request");
                assertThat(officer.path()).as(beside).isEqualTo(request);
            }
            officer.follows("Back to the queue");
            assertThat(officer.path()).isEqualTo(list);
        }
    }

    @Test
    void theFilterStaysAfterADecision() {
        Task other = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String list = "/triage?filter.words=county%20lines%20%26%20training";
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, list);
            officer.clicks("tbody .govuk-link >> nth=0");
            officer.opens("Decline").ticks("Outside the programme's remit").presses("Decline");
            officer.follows("Back to the queue");
            assertThat(officer.page().url()).endsWith(list);

            officer.clicks("tbody .govuk-link >> nth=0");
            officer.opens("Merge")
                    .page()
                    .locator("[name=intoTaskId][value='%s']".formatted(other.id()))
                    .check();
            officer.ticks("Both ask for the same").presses("Merge");
            assertThat(officer.path()).startsWith("/tasks/");
            officer.follows("Back to the queue");
            assertThat(officer.page().url()).endsWith(list);
        }
    }

    @Test
    void aFilteredListOfTasksIsFoundAgainAfterFormsAndOtherPagesOfATask() {
        given.requestedAs("Grooming at the arcades");
        String list = "/tasks?filter.words=arcades&filter.states=REQUESTED";
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, list).follows("Grooming at the arcades");
            assertThat(officer.presses("Send message").text()).contains("There is a problem");
            officer.types("Message", "When would suit you?").presses("Send message");
            officer.follows("Reclassify").follows("Back to the request").follows("Back to all tasks");
            assertThat(officer.page().url()).endsWith(list);
        }
    }

    @Test
    void fifteenRequestsFitOnALaptopBelowTheFoldedRegions() {
        given.partnerNamed("Bournemouth, Christchurch and Poole Council");
        var need = Map.of(
                "title",
                "Workshop for foster carers about online grooming and sextortion",
                "region",
                Region.YORKSHIRE_AND_THE_HUMBER);
        LocalDate longAgo = LocalDate.of(2026, 1, 5);
        IntStream.range(0, 10).forEach(_ -> {
            given.requestedAs("Workshop for foster carers about online grooming and sextortion");
            given.requestedOn(
                    longAgo, Given.SOUTH, Account.PARTNER_SOUTH, usual -> Needs.with(usual, need)); // overdue twice
        });
        try (Visitor officer = Visitor.withoutScripts()) {
            Page page = officer.signsIn(Account.OFFICER_NORTH_EAST).page();
            page.setViewportSize(1366, 650); // what the bars of a browser leave of a laptop's screen
            officer.goes("/triage?filter.regions=");
            assertThat(page.locator(".portal-queue__request").all().stream()
                            .map(Locator::boundingBox)
                            .filter(row -> row.y + row.height <= 650))
                    .hasSizeGreaterThanOrEqualTo(15);
            assertThat(page.locator(".portal-queue__request:has(.portal-error-text)")
                            .count())
                    .isEqualTo(10);
            assertThat(page.locator(".portal-spread > summary").textContent()).containsIgnoringCase("cold spots");

            officer.types("Words or reference", "foster").presses("Find");
            page.setViewportSize(375, 800);
            assertThat(page.locator(".portal-region-map").isVisible()).isFalse();
            officer.opens("Work of the last 90 days by region");
            assertThat(page.locator(".portal-region-map").isVisible()).isTrue();
            assertThat(page.locator(".portal-region-map li").count()).isEqualTo(Region.COUNT);
            officer.clicks(".portal-region-map__tile--wales a");
            assertThat(page.url()).contains("filter.regions=WALES", "filter.words=foster");
        }
    }

    @Test
    void eachRequestOfTheQueueIsACardOnATelephone() {
        given.partnerNamed("Bournemouth, Christchurch and Poole Council");
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        try (Visitor officer = Visitor.onATelephoneWithoutScripts()) {
            Page page = officer.signsIn(Account.OFFICER_NORTH_EAST).page();
            officer.goes("/triage?filter.regions=");
            Locator request = page.locator(".portal-queue__request");
            assertThat(request.evaluate("card => getComputedStyle(card).display"))
                    .isEqualTo("block");
            assertThat(request.locator("> *").all()).hasSize(9).allSatisfy(cell -> {
                BoundingBox box = cell.boundingBox();
                assertThat(box.x).isNotNegative();
                assertThat(box.x + box.width).isLessThanOrEqualTo(page.viewportSize().width);
            });
        }
    }

    @Test
    void theFilterByPartnerSaysWhatItLeavesOut() {
        given.copiesOf(Given.SOUTH, 100);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            assertThat(officer.goes("/tasks?partner=kent").text()).contains("More than 100 partners have a name");
            assertThat(officer.goes("/tasks?partner=northumberland").text()).doesNotContain("More than 100");
            assertThat(officer.goes("/tasks?partner=nobody").text()).contains("No partner has a name with “nobody”.");
        }
    }

    @Test
    void onlyOfficersFollowTheQueue() {
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH);

            assertThat(partner.page().request().get("/live/triage").status()).isEqualTo(403);
            assertThat(partner.page()
                            .request()
                            .get("/triage/compare?task=tsk_1&task=tsk_2")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aRequestIsDecidedByKeyboardAlone() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage");
            officer.tabsTo(title(task)).page().keyboard().press("Enter");
            officer.page().waitForURL("**/triage/" + task.id());
            officer.tabsTo("Request information").page().keyboard().press("Enter");
            officer.tabsTo("Your question").page().keyboard().type("Which ward is it?");
            officer.tabsTo("Request information").page().keyboard().press("Enter");

            PlaywrightAssertions.assertThat(officer.page().locator("body")).containsText("Information requested.");
        }
    }

    private static String title(Task task) {
        return String.valueOf(task.need().title());
    }

    /** Of a first visit, with nothing kept from before. */
    @Test
    void theQueueIsLightAndAsksNobodyElse() {
        given.requested(20);
        List<Response> responses = new ArrayList<>();
        try (Visitor officer = Visitor.arrives()) {
            officer.page().onResponse(responses::add);
            officer.page().navigate("/triage");
            officer.givesPassword(Account.OFFICER_NORTH_EAST);

            List<String> hosts = responses.stream()
                    .map(response -> URI.create(response.url()).getAuthority())
                    .distinct()
                    .toList();
            long bytes = List.copyOf(responses).stream()
                    .filter(response -> response.url().startsWith(Visitor.portal()))
                    .filter(response -> !response.url().contains("/live/"))
                    .mapToLong(response -> response.request().sizes().responseBodySize)
                    .sum();
            assertThat(hosts).hasSizeBetween(1, 2); // the portal's and Keycloak's
            assertThat(bytes).isBetween(10_000L, 150_000L);
        }
    }
}
