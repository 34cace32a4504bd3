package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.evidence.measures.MeasureDriver;
import org.preventionportal.evidence.theory.TheoryDriver;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.resources.ResourceDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.annotation.Autowired;

/** A task from what a partner asks for to what has changed, as the people meet it who have to do with it. */
@BrowserTest
class TaskJourneyTests {

    private static final String TITLE = "Training on county lines";
    private static final String NOTE = "Their manager is new in post";

    private final LocalDate session =
            LocalDate.now(LondonTime.ZONE).plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));

    @Autowired
    private Given given;

    @Autowired
    private Portal portal;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    /** Partner and officer: each on a laptop and on a telephone, with and without scripts. */
    static Stream<Arguments> browsers() {
        return Stream.of(
                pair(Visitor::arrives, Visitor::onATelephone),
                pair(Visitor::onATelephone, Visitor::withoutScripts),
                pair(Visitor::onATelephoneWithoutScripts, Visitor::arrives));
    }

    private static Arguments pair(Supplier<Visitor> partner, Supplier<Visitor> officer) {
        return Arguments.of(partner, officer);
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void fromARequestToAnOutcome(Supplier<Visitor> partners, Supplier<Visitor> officers) {
        Task kent = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        try (Visitor partner = partners.get();
                Visitor officer = officers.get()) {
            partner.mustNotSee(NOTE, "Kent County Council").signsIn(Account.PARTNER_NORTH);
            assertThat(partner.heading()).isEqualTo("Home");
            requests(partner);

            officer.signsIn(Account.OFFICER_NORTH_EAST)
                    .follows("Request to acknowledge")
                    .follows(TITLE);
            String task = officer.path().replaceFirst("\\?.*", "").replace("/triage/", "/tasks/");
            officer.opens("Request information")
                    .types("Your question", "Which ward is it?")
                    .presses("Request information");
            assertThat(officer.text()).contains("Information requested.");
            assertThat(facts(officer)).as("while the partner is waited for").contains("Which ward is it?");

            partner.goes(task).types("Your answer", "The children's ward.").presses("Send answer");
            assertThat(partner.text()).contains("Answer sent to the officer.");
            partner.follows("Change what you asked for")
                    .ticks("No")
                    .opens("How many people it would reach")
                    .types(RequestSteps.PEOPLE, "60")
                    .presses("Amend request");
            assertThat(partner.text()).contains("Request amended.", "Fewer than 5 requests wait in North East.");

            officer.goes("/triage").follows(TITLE).opens("Changed by the partner on");
            assertThat(officer.text()).contains("Before", "40", "60");
            assertThat(facts(officer))
                    .containsSubsequence("The request", "Kind of work", "Question: ", "Which ward is it?")
                    .containsSubsequence("Answer: ", "The children's ward.", "The partner");
            officer.opens("Accept").presses("Accept request");
            assertThat(officer.path()).as("the officer goes on with the queue").startsWith("/triage/");
            officer.follows("its delivery");
            schedules(officer);
            subscribes(partner, task);
            reads(partner, officer, task);
            partner.goes(task).types("Your message", "Which entrance is open?").presses("Send message");
            officer.goes("/home").follows("Task with unread messages").follows(TITLE);
            assertThat(officer.text()).contains("Which entrance is open?");
            delivers(officer, task + "/delivery");

            officer.types("Search", "lines county trainin").presses("Search").follows(TITLE);
            assertThat(officer.path()).as("with the way back").startsWith(task + "?list=");

            String reference = officer.page()
                    .getByText(Pattern.compile("PP-\\w{7}"))
                    .first()
                    .innerText();
            officer.types("Search", reference.replaceAll(".*(PP-\\w{7}).*", "$1"))
                    .presses("Search");
            assertThat(officer.path()).isEqualTo(task);

            partner.goes("/tasks")
                    .opens("Filter tasks")
                    .types("Words or reference", "trained")
                    .presses("Apply filter");
            assertThat(partner.text()).contains("1 task matches the filter", TITLE);
            String list = partner.page().url();
            partner.follows("Tell us what has changed since").follows("Back to our tasks");
            assertThat(partner.page().url()).isEqualTo(list);
            partner.goes(task).follows("Verify the outcome");
            partner.presses("Send answer");
            assertThat(partner.page().title()).startsWith("Error: ");
            partner.ticks("Verify: yes, this has changed").presses("Send answer");
            assertThat(partner.text()).contains("Answer recorded.");
            assertThat(partner.goes(task).text())
                    .contains("Completed", "Verified by the partner", "Which ward is it?", "Who took part");
            assertThat(partner.goes("/tasks/" + kent.id()).status()).isEqualTo(404);
        }
    }

    /** What the page of the decision shows of the request, beside what can be done. */
    private static String facts(Visitor officer) {
        return officer.page().locator(".portal-decide__facts").innerText();
    }

    @Test
    void aPartnerReadsThePlaceOfARequestInTheQueue() {
        LocalDate today = LocalDate.now(LondonTime.ZONE);
        List<Task> requests = Stream.of(5, 4, 3, 2, 1)
                .map(days -> given.requestedOn(today.minusDays(days)))
                .toList();
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH);
            assertThat(partner.goes("/tasks/" + requests.get(2).id()).text())
                    .contains("3rd of 5 in the queue for North East");

            given.withdrawn(requests.getFirst());
            assertThat(partner.goes("/tasks/" + requests.get(2).id()).text()).doesNotContain("in the queue for");
        }
    }

    @Test
    void aFormDoesWhatItsAddressSaysAndNothingElse() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task other = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH, "/tasks/%s/sharing".formatted(task.id()));
            partner.page()
                    .evaluate(
                            "id => document.querySelector('main input[name=taskId]').value = id",
                            other.id().value());
            assertThat(partner.presses("Save who can see it").status()).isEqualTo(400);

            partner.goes("/tasks/%s/sharing".formatted(task.id()))
                    .page()
                    .evaluate(
                            "document.querySelector('main input[name=operation]').value = 'withdrawTask';"
                                    + "document.querySelector('main form[method=post]').insertAdjacentHTML('beforeend', '<input name=reason value=NO_LONGER_NEEDED>')");

            assertThat(partner.presses("Save who can see it").status()).isEqualTo(400);
            assertThat(partner.goes("/tasks/" + task.id()).text())
                    .contains("Withdraw")
                    .doesNotContain("Withdrawn");
        }
    }

    /** Leaves a field out and enters an unreadable number on the way. */
    private static void requests(Visitor partner) {
        partner.presses("Request a task").presses("Continue");
        assertThat(partner.text()).contains("There is a problem", "Select whether a child is at risk of harm now.");
        partner.ticks("No").presses("Continue");
        partner.types("Title", TITLE).presses("Save and continue");
        assertThat(partner.text()).contains("Describe the need.", "Choose what you would like us to do.");
        assertThat(partner.goes(partner.path()).text())
                .contains("What you typed is kept")
                .doesNotContain("Describe");
        partner.types("What is the problem, and what should change?", "Ward staff do not know the signs.")
                .ticks("Training session")
                .presses("Save and continue");
        RequestSteps.choosesTheme(partner);
        assertThat(partner.page().locator("main [role=status]").allInnerTexts()).containsExactly("Draft saved.");
        assertThat(partner.page().locator(".govuk-notification-banner").count())
                .as("a draft is saved quietly")
                .isZero();
        partner.types(RequestSteps.PEOPLE, "forty").presses("Save and continue");
        assertThat(partner.text()).contains("Enter a whole number, such as 25.");
        RequestSteps.goesOnToCheck(partner);
        assertThat(partner.text()).contains("We keep your draft until", "Reach: medium", "What would raise it");
        partner.presses("Send request");
        assertThat(partner.heading()).isEqualTo("Your request has been sent");
    }

    private void schedules(Visitor officer) {
        String hub = officer.path();
        String schedule = hub.replace("/delivery", "/schedule");
        officer.goes(schedule)
                .types("Day", String.valueOf(session.getDayOfMonth()))
                .types("Month", String.valueOf(session.getMonthValue()))
                .types("Year", String.valueOf(session.getYear()));
        officer.types("Start", "half past nine").presses("Save schedule");
        assertThat(officer.text()).contains("Enter a time, such as 14:30 or 2:30pm.");
        officer.types("Start", "8:15am").types("End", "12.00").presses("Save schedule");
        assertThat(officer.goes("/my-tasks").text()).contains("08:15 to 12:00");
        officer.goes(schedule).types("Start", "").types("End", "").presses("Save schedule");
        assertThat(officer.goes("/my-tasks").text()).doesNotContain("08:15");
        officer.goes(schedule).types("Start", "9:30am").types("End", "12.00").presses("Save schedule");
        assertThat(officer.goes("/my-tasks").text()).contains("09:30 to 12:00");
        assertThat(officer.goes(hub).text()).contains(DateWords.withWeekday(session) + ", 09:30 to 12:00");
    }

    private void subscribes(Visitor partner, String task) {
        String day = session.format(DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK));
        assertThat(partner.goes("/tasks").text()).contains("Session on %s, 09:30.".formatted(day));
        assertThat(partner.goes(task).text()).contains("Your session", day, "09:30 to 12:00");
        String begin = "DTSTART:"
                + session.atTime(9, 30)
                        .atZone(LondonTime.ZONE)
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .format(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'"));
        assertThat(partner.context().request().get(task + "/session.ics").text())
                .contains(begin)
                .doesNotContain(TITLE);
        partner.follows("Add all sessions to your calendar").presses("Create address");
        String address = partner.page().locator(".portal-own-link").innerText();
        assertThat(partner.context().request().get(address).text()).contains(begin);
        partner.presses("Revoke address");
        assertThat(partner.text()).contains("Address revoked.").doesNotContain(address);
        assertThat(partner.context().request().get(address).status()).isEqualTo(404);
    }

    /** The count on the first page and the badge lead to the message, and go once it is read. */
    private static void reads(Visitor partner, Visitor officer, String task) {
        officer.goes(task).types("Message", "Bring a list of names.").presses("Send message");
        partner.goes("/home").follows("Task with unread messages");
        assertThat(partner.page().locator(".portal-badge").allTextContents()).containsExactly("1 needs you");
        partner.follows(TITLE);
        assertThat(partner.text()).contains("Read 1 new message", "1 unread message.", "Bring a list of names.");
        partner.presses("Mark messages as read");
        assertThat(partner.text()).contains("Messages marked as read.").doesNotContain("1 unread message");
        assertThat(partner.page().locator(".portal-badge").count()).isZero();
        assertThat(partner.goes("/home").text()).doesNotContain("with unread messages");
    }

    private static void delivers(Visitor officer, String hub) {
        officer.opens("Write a note").types("Note", NOTE).presses("Save note");
        officer.presses("Start the task");
        officer.goes(hub.replace("/delivery", "/activities/new")).types("What was done, or is planned?", "A session");
        officer.types("Day", "5").types("Month", "1").types("Year", "2026");
        officer.types("Professionals reached", "38")
                .chooses("Method: professionals reached", "A count")
                .presses("Record activity");
        assertThat(officer.text()).contains("Activity recorded.");
        assertThat(officer.goes(hub).text()).contains("63% of expected");
        officer.goes(hub).opens("Complete");
        assertThat(officer.page()
                        .locator("form:has([value=completeTask]) .govuk-date-input__input")
                        .evaluateAll("inputs => inputs.map(input => input.value).join(' ')"))
                .as("the day of the last activity with people reached")
                .isEqualTo("5 1 2026");
        officer.presses("Complete the task");
        assertThat(officer.text()).contains("Task completed.");
        officer.goes(hub.replace("/delivery", "/outcomes"))
                .ticks("Change within the system: people or practice")
                .types("What changed?", "Staff ask who a child is with.")
                .types("How did the task contribute?", "They learned it there.")
                .ticks("It was observed")
                .types("The evidence in your words", "Seen on the ward.")
                .ticks("Moderate")
                .presses("Record outcome");
        assertThat(officer.text()).contains("Outcome recorded.");
    }

    /** A field that the form has and that was left blank is emptied, unlike one that a client leaves out. */
    @Test
    void anOfficerTakesTheBodyFromAnOutcome() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        String outcome = portal.change(
                Account.OFFICER_NORTH_EAST,
                "tasks/recordOutcome",
                Input.of("taskId", task.id())
                        .withKey()
                        .with(
                                "outcome",
                                Input.of("kind", "SYSTEM_CHANGE")
                                        .with("bodyName", "Ofsted")
                                        .with("statement", "Homes publish less.")
                                        .with("contribution", "The workshop.")
                                        .with("evidence", "DOCUMENTED")
                                        .with("evidenceText", "The new form.")
                                        .with("significance", "MAJOR")),
                "outcome.id",
                String.class);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/tasks/%s/outcomes/%s".formatted(task.id(), outcome))
                    .opens("Amend the outcome")
                    .types("Did it happen in another body?", "")
                    .types("Why do you amend it?", "It was in no body.")
                    .presses("Amend outcome");
            assertThat(officer.text()).contains("Body outside the portal: Ofsted changed to nothing");
        }
        assertThat(portal.text(Account.OFFICER_NORTH_EAST, "tasks/outcomes", Map.of("id", task.id())))
                .contains("bodyName=null", "before=Ofsted");
    }

    @Test
    void aPartnerVerifiesOneOutcomeAfterTheOther() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        String first = outcome(task, "Homes ask more.");
        outcome(task, "Homes publish less.");
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, "/tasks/%s/outcomes/%s".formatted(task.id(), first));
            assertThat(partner.text())
                    .containsSubsequence("Homes ask more.", "Verify the outcome", "Numbers before and after")
                    .doesNotContain("Verify the next outcome");
            partner.ticks("Dispute: no, this is not right")
                    .types("Tell us why", "They asked before.")
                    .presses("Send answer");
            assertThat(partner.text()).contains("Answer recorded.", "you are asked to verify it again");

            partner.follows("Verify the next outcome");
            assertThat(partner.text()).contains("Homes publish less.");
            partner.ticks("Verify: yes, this has changed").presses("Send answer");
            assertThat(partner.text())
                    .contains("Answer recorded.")
                    .doesNotContain("Verify the next outcome", "you are asked to verify it again");
        }
    }

    private String outcome(Task task, String statement) {
        Input content = Input.of("kind", "SYSTEM_CHANGE")
                .with("statement", statement)
                .with("contribution", "The workshop.")
                .with("evidence", "DOCUMENTED")
                .with("evidenceText", "The new form.")
                .with("significance", "MAJOR");
        return portal.change(
                Account.OFFICER_NORTH_EAST,
                "tasks/recordOutcome",
                Input.of("taskId", task.id()).withKey().with("outcome", content),
                "outcome.id",
                String.class);
    }

    /** An old page would say that nothing similar was found, though nobody looks for it any more. */
    @Test
    void thePagesOfARequestThatWasSentLeadToTheTask() {
        Task sent = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, "/requests/%s/similar".formatted(sent.id()));
            assertThat(partner.path()).isEqualTo("/tasks/" + sent.id());
            partner.goes("/requests/%s/check".formatted(sent.id()));
            assertThat(partner.path()).isEqualTo("/tasks/" + sent.id());
        }
    }

    @Test
    void whatIsSimilarLeadsBackToTheRequest() {
        new ResourceDriver(portal).publishedLink("Spotting county lines");
        Task own = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        String step = "/requests/%s/similar".formatted(draft.id());
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, step);
            assertThat(partner.text()).containsOnlyOnce("Your organisation takes part in this task already.");
            for (String beside :
                    List.of("Spotting county lines", own.reference().value())) {
                partner.follows(beside).follows("Back to your request");
                assertThat(partner.path()).as(beside).isEqualTo(step);
            }
        }
    }

    @Test
    void similarTasksThatOneMayNotSeeAreNumbered() {
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, "/requests/%s/similar".formatted(draft.id()));
            assertThat(partner.text())
                    .containsSubsequence(
                            "1. Training session, South East",
                            "See what it means to join",
                            ": 1. Training session, South East",
                            "2. Training session, South East",
                            "See what it means to join",
                            ": 2. Training session, South East")
                    .doesNotContain("takes part in this task already");
        }
    }

    @ParameterizedTest
    @MethodSource("joiners")
    void aMemberJoinsWhatAnotherOrganisationHasAskedFor(Supplier<Visitor> browser) {
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = browser.get()) {
            partner.mustNotSee("Kent County Council")
                    .signsIn(Account.PARTNER_NORTH)
                    .goes("/requests/%s/similar".formatted(draft.id()))
                    .follows("See what it means to join");
            assertThat(partner.text()).contains("Your draft ends.", "What others see of you");

            partner.presses("Join this task");
            assertThat(partner.heading()).isEqualTo(draft.need().title());
            assertThat(partner.text()).doesNotContain("What will make it last"); // of the other organisation
            String task = partner.path();
            assertThat(partner.goes("/requests/%s/similar".formatted(draft.id()))
                            .status())
                    .isEqualTo(404);

            assertThat(partner.goes(task).text())
                    .as("not below the whole history")
                    .containsSubsequence("The request\n", "Leave this task", "Messages\n");
            partner.opens("Leave this task").presses("Leave task");
            assertThat(partner.text()).contains("There are no tasks yet.");
            assertThat(partner.goes(task).status()).isEqualTo(404);
        }
    }

    /** Only one of their organisations has joined, so the form says which one. */
    @Test
    void aMemberOfTwoOrganisationsLeavesATask() {
        Task task = given.joined(Given.SUSPENDED, Account.PARTNER_SUSPENDED, Given.SOUTH, Account.PARTNER_SOUTH);
        try (Visitor member = Visitor.withoutScripts()) {
            member.signsIn(Account.PARTNER_TWO, "/tasks/" + task.id())
                    .opens("Leave this task")
                    .presses("Leave task");
            assertThat(member.goes("/tasks/" + task.id()).status()).isEqualTo(404);
        }
    }

    static Stream<Supplier<Visitor>> joiners() {
        return Stream.of(Visitor::onATelephone, Visitor::withoutScripts);
    }

    @Test
    void aTaskSaysWhenARollingCampaignAsksItsParticipants() {
        LocalDate completedOn = LocalDate.now(LondonTime.ZONE).minusDays(9);
        Task task = given.completedOn(completedOn);
        builtInQuestionnaires.install();
        var surveys = new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
        String ask = "/tasks/%s/ask".formatted(task.id());
        String participants = "/tasks/%s/participants".formatted(task.id());
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/tasks/%s/delivery".formatted(task.id()));
            assertThat(officer.page().locator("a[href='%s']".formatted(ask)).count())
                    .as("there is nobody to ask")
                    .isZero();
            portal.changeTask(
                    Account.OFFICER_NORTH_EAST,
                    "tasks/recordParticipants",
                    ParticipantInputs.of(task, "jo@example.org"));
            officer.goes(participants);
            assertThat(officer.text()).contains("No rolling campaign asks people whom you record now");
            officer.goes(ask);
            assertThat(officer.text()).contains("another survey in the last 30 days are asked");
            officer.goes("/tasks/%s/delivery".formatted(task.id()));
            assertThat(officer.page().locator("#surveys").count()).isZero();
            assertThat(officer.page()
                            .locator("a.govuk-button[href='%s']".formatted(ask))
                            .count())
                    .isOne();

            surveys.open(surveys.plan(
                    SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, completedOn.plusDays(9), List.of("FIRST"))));
            officer.goes("/tasks/%s/delivery".formatted(task.id()));

            assertThat(officer.text())
                    .contains("A rolling campaign asks them", "Rolling campaign: Any")
                    .contains("Asks the participants from " + DateWords.inWords(completedOn.plusWeeks(4)));
            assertThat(officer.page()
                            .locator("a.govuk-button[href='%s']".formatted(ask))
                            .count())
                    .isZero();
            assertThat(officer.goes(ask).text()).contains("the first wave leaves them out");
            assertThat(officer.goes(participants).text()).doesNotContain("No rolling campaign asks");
        }
    }

    /** So soon nobody can say what has changed, and what a rolling campaign asks later is not asked before. */
    @Test
    void participantsAreAskedAboutTheSessionFirst() {
        LocalDate today = LocalDate.now(LondonTime.ZONE);
        Task recent = withParticipant(today.minusWeeks(4));
        Task earlier = withParticipant(today.minusWeeks(4).minusDays(1));
        builtInQuestionnaires.install();
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            assertThat(questionnaire(officer, recent)).isEqualTo("How was the session?");
            assertThat(questionnaire(officer, earlier)).isEqualTo("What has changed since we worked together?");

            var surveys = new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
            surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of("FIRST"))));
            assertThat(questionnaire(officer, earlier)).isEqualTo("What has changed since we worked together?");
            surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.YEAR_ONE, today, List.of("FIRST"))));
            assertThat(questionnaire(officer, earlier)).isEqualTo("How was the session?");
        }
    }

    private Task withParticipant(LocalDate completedOn) {
        Task task = given.completedOn(completedOn);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST, "tasks/recordParticipants", ParticipantInputs.of(task, "jo@example.org"));
        return task;
    }

    /** The one that is chosen for the officer. */
    private static String questionnaire(Visitor officer, Task task) {
        return officer.goes("/tasks/%s/ask".formatted(task.id()))
                .page()
                .locator("[name=questionnaireId] option:checked")
                .innerText();
    }

    @Test
    void theSurveyOfATaskLeadsBackToIt() {
        Task task = withParticipant(LocalDate.now(LondonTime.ZONE));
        builtInQuestionnaires.install();
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/tasks/%s/ask".formatted(task.id()))
                    .presses("Ask these people");
            assertThat(officer.text()).doesNotContain("Tasks completed", "Themes of the tasks");
            officer.follows(String.valueOf(task.need().title()));
            assertThat(officer.path()).isEqualTo("/tasks/%s/delivery".formatted(task.id()));
        }
    }

    /** Until the days of its schedule are over, these say it. */
    @Test
    void aPartnerReadsThatATaskIsBeingDelivered() {
        Task undated = given.startedOn(LocalDate.of(2026, 1, 5));
        Task over = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH);
            for (Task task : List.of(undated, over)) {
                assertThat(partner.goes("/tasks/" + task.id()).text())
                        .contains("It is being delivered.")
                        .doesNotContain("No day is set yet.");
            }
            LocalDate day = LocalDate.now(LondonTime.ZONE).plusDays(9);
            portal.changeTask(
                    Account.OFFICER_NORTH_EAST,
                    "tasks/scheduleTask",
                    Input.of(undated).with("startsOn", day).with("endsOn", day).with("partnerIds", List.of()));
            assertThat(partner.goes("/tasks/" + undated.id()).text())
                    .contains(DateWords.withWeekday(day))
                    .doesNotContain("It is being delivered.");
        }
    }

    @Test
    void aPartnerReadsAPlannedDayOfATaskThatIsNotScheduled() {
        LocalDate day = LocalDate.now(LondonTime.ZONE).plusDays(9);
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, "/tasks");
            assertThat(partner.text()).contains("An officer will plan it with you.");
            assertThat(partner.goes("/tasks/" + task.id()).text()).contains("No day is set yet.");

            portal.changeTask(
                    Account.OFFICER_NORTH_EAST,
                    "tasks/recordActivity",
                    Input.of(task)
                            .withKey()
                            .with(
                                    "activity",
                                    Input.of("description", "First day")
                                            .with("date", day)
                                            .with("reach", List.of())));
            String inWords = DateWords.withWeekday(day);
            assertThat(partner.goes("/tasks").text())
                    .contains("Next session on %s.".formatted(inWords))
                    .doesNotContain("An officer will plan it with you.");
            assertThat(partner.goes("/tasks/" + task.id()).text())
                    .contains(inWords + ": First day")
                    .doesNotContain("No day is set yet.");
            Object file = partner.page()
                    .getByText("Add this session to your calendar")
                    .getAttribute("href");
            assertThat(partner.context().request().get(String.valueOf(file)).text())
                    .contains("DTSTART;VALUE=DATE:" + day.toString().replace("-", ""));
        }
    }

    @Test
    void theSurveysOfAPartnerOfferToAskOnlyPeopleWhomNothingAsks() {
        LocalDate completedOn = LocalDate.now(LondonTime.ZONE).minusDays(9);
        Task task = given.completedOn(completedOn);
        builtInQuestionnaires.install();
        var surveys = new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
        String page = "/partners/%s/surveys".formatted(Given.NORTH);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, page);
            assertThat(officer.text()).contains("Record participants").doesNotContain("Ask the people");

            portal.changeTask(
                    Account.OFFICER_NORTH_EAST,
                    "tasks/recordParticipants",
                    ParticipantInputs.of(task, "jo@example.org"));
            assertThat(officer.goes(page).text())
                    .contains("Ask the people who took part")
                    .doesNotContain("Record participants");

            surveys.open(surveys.plan(
                    SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, completedOn.plusDays(9), List.of("FIRST"))));
            assertThat(officer.goes(page).text())
                    .contains("Rolling campaign: Any")
                    .contains("Asks the participants from " + DateWords.inWords(completedOn.plusWeeks(4)))
                    .doesNotContain("Ask the people", "Record participants");
        }
    }

    @Test
    void numbersBeforeAndAfterAreShownBesideTheirOutcomeWithTheirLimits() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        String outcome = new TheoryDriver(portal, given).outcomeOf(task);
        new MeasureDriver(portal, given).createdFor(outcome);
        for (Account account : List.of(Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST, Account.OFFICER_SOUTH_EAST)) {
            try (Visitor reader = Visitor.arrives()) {
                reader.signsIn(account, "/tasks/%s/outcomes/%s".formatted(task.id(), outcome));
                assertThat(reader.text())
                        .contains("2.5 referrals a month before the change", "do not show that the programme caused");
                assertThat(reader.page()
                                .locator("svg[aria-label*='NRM referrals']")
                                .count())
                        .isOne();
                assertThat(reader.text().contains("Enter numbers"))
                        .as(account.name())
                        .isEqualTo(account != Account.OFFICER_SOUTH_EAST);
            }
        }
    }

    @Test
    void aPageOfARequestShowsAllItsProblemsAndSavesTheRest() {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        String page = "/requests/%s/".formatted(draft.id());
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, page + "need")
                    .types("Title", " ")
                    .types("What is the problem, and what should change?", "For NHS number 943 476 5919.")
                    .ticks("Workshop")
                    .presses("Save and continue");

            assertThat(problems(partner))
                    .satisfiesExactlyInAnyOrder(
                            problem -> assertThat(problem).isEqualTo("Enter a title."),
                            problem -> assertThat(problem).contains("'943 476 5919'", "NHS number"));
            assertThat(given.load(draft).need())
                    .returns(null, Need::title)
                    .returns(TaskKind.WORKSHOP, Need::kind)
                    .returns(draft.need().description(), Need::description);
        }
    }

    static Stream<Supplier<Visitor>> writers() {
        return Stream.of(Visitor::onATelephone, Visitor::withoutScripts);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void halfFilledIntelligenceIsKeptAndNotSent(Supplier<Visitor> browser) {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/updateTaskDraft",
                Input.of(draft).with("need", Collections.singletonMap("intelligence", null)));
        String page = "/requests/%s/".formatted(draft.id());
        try (Visitor partner = browser.get()) {
            partner.signsIn(Account.PARTNER_NORTH, page + "intelligence")
                    .types("What have you seen or heard?", "Two reports of staff.")
                    .ticks("Untested")
                    .presses("Save and finish later");
            assertThat(partner.text()).contains("Draft saved.");
            partner.goes(page + "check").presses("Send request");
            assertThat(problems(partner)).contains("Choose how it is known.", "Choose whether it may be shared.");
            partner.goes(page + "intelligence").presses("Save and continue");
            assertThat(problems(partner))
                    .containsExactly("Choose how it is known.", "Choose whether it may be shared.");
            assertThat(partner.page().getByLabel("What have you seen or heard?").inputValue())
                    .isEqualTo("Two reports of staff.");
        }
    }

    @Test
    void anAmendmentShowsAllItsProblemsAndChangesNothing() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH, "/tasks/%s/amend".formatted(task.id()))
                    .opens("What you need")
                    .opens("How many people it would reach");
            partner.types("Title", " ")
                    .types("What is the problem, and what should change?", "For NHS number 943 476 5919.")
                    .types(RequestSteps.PEOPLE, "forty")
                    .presses("Amend request");

            assertThat(problems(partner))
                    .satisfiesExactlyInAnyOrder(
                            problem -> assertThat(problem).contains("whether a child is at risk of harm now"),
                            problem -> assertThat(problem).isEqualTo("Enter a title."),
                            problem -> assertThat(problem).contains("'943 476 5919'", "NHS number"),
                            problem -> assertThat(problem).isEqualTo("Enter a whole number, such as 25."));
            assertThat(given.load(task)).isEqualTo(task);

            partner.ticks("No")
                    .types("Title", "Another title")
                    .types("What is the problem, and what should change?", "For the wards.")
                    .types(RequestSteps.PEOPLE, "60")
                    .presses("Amend request");
            assertThat(partner.text()).contains("Request amended.", "Another title", "For the wards.");
        }
    }

    @Test
    void anAmendmentOffersOnlyWhatCanChangeOnceAnotherOrganisationHasJoined() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, "/tasks/%s/amend".formatted(task.id()));
            assertThat(partner.text())
                    .contains("only an officer can change its kind, region, themes and aim")
                    .doesNotContain("What would you like us to do?", "What it is about");
            partner.ticks("No")
                    .opens("What you need")
                    .types("Title", "Another title")
                    .presses("Amend request");

            assertThat(partner.text()).contains("Request amended.", "Another title");
            assertThat(given.load(task).need())
                    .returns(task.need().kind(), Need::kind)
                    .returns(task.need().themes(), Need::themes);
        }
    }

    /** What the error summary lists. */
    private static List<String> problems(Visitor visitor) {
        return visitor.page().locator(".govuk-error-summary__list li").allInnerTexts();
    }

    @Test
    void aChildAtRiskStopsTheRequest() {
        frontDoor();
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, "/requests/new")
                    .ticks("Yes, or I am not sure")
                    .presses("Continue");

            assertThat(partner.text())
                    .contains("999", "101", "Children’s services in the regions of your organisations")
                    .contains("Northumberland County Council", "01632 960 001");
            partner.chooses("Region where the child is", "Wales").presses("Find numbers");
            assertThat(partner.text()).contains("There are no numbers for Wales here.");
            partner.chooses("Region where the child is", "North East").presses("Find numbers");
            assertThat(partner.text()).contains("Children’s services: North East", "01632 960 001");
            assertThat(partner.goes("/tasks").text()).contains("There are no tasks yet.");
        }
    }

    /** Without an account they know no organisation, so they choose a region first. */
    @Test
    void whoRegistersInterestFindsTheNumbersOfARegionInBothLanguages() {
        portal.change(
                Account.LEAD_NORTH,
                "partners/updateFrontDoor",
                Input.of("partnerId", Given.NORTH)
                        .with("version", 1)
                        .with("telephone", "01632 960 001")
                        .with("outOfHoursTelephone", "01632 960 002"),
                "partner.id",
                String.class);
        try (Visitor anyone = Visitor.withoutScripts()) {
            anyone.goes("/interest").ticks("Yes, or I am not sure").presses("Continue");
            assertThat(anyone.text())
                    .contains("999", "101", "Children’s services")
                    .doesNotContain("01632 960");
            anyone.chooses("Region where the child is", "Wales").presses("Find numbers");
            assertThat(anyone.text()).contains("There are no numbers for Wales here.");

            anyone.chooses("Region where the child is", "North East").presses("Find numbers");
            assertThat(anyone.text())
                    .contains("Children’s services: North East", "Northumberland County Council")
                    .contains("01632 960 001", "Call 101", "Nights and weekends: 01632 960 002");

            anyone.presses("Cymraeg")
                    .chooses("Y rhanbarth lle mae'r plentyn", "Gogledd-ddwyrain Lloegr")
                    .presses("Dod o hyd i rifau");
            assertThat(anyone.text())
                    .contains("Gwasanaethau plant: Gogledd-ddwyrain Lloegr")
                    .contains("01632 960 001", "Ffonio 101", "Gyda'r nos ac ar benwythnosau: 01632 960 002");
        }
    }

    /** As for members of national organisations and for officers. */
    @Test
    void withoutNumbersAPersonFirstChoosesTheRegionWhereTheChildIs() {
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_SOUTH, "/requests/call-now");

            assertThat(partner.page().locator("h2").allInnerTexts()).contains("Children’s services");
            assertThat(partner.text())
                    .contains("Region where the child is")
                    .doesNotContain("no numbers", "your region");
        }
    }

    private void frontDoor() {
        portal.change(
                Account.LEAD_NORTH,
                "partners/updateFrontDoor",
                Input.of("partnerId", Given.NORTH).with("version", 1).with("telephone", "01632 960 001"),
                "partner.id",
                String.class);
    }

    /** An address with a region that does not exist does not show the numbers of another one under its name. */
    @Test
    void withoutSuchARegionAPersonSeesNoNumbersOfAnotherOne() {
        frontDoor();
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, "/requests/call-now");
            assertThat(partner.text()).contains("01632 960 001");

            partner.goes("/requests/call-now?region=NOWHERE");

            assertThat(partner.page().locator("h2").allInnerTexts()).contains("Children’s services");
            assertThat(partner.text())
                    .contains("999", "The region in the address does not exist.", "Region where the child is")
                    .doesNotContain("01632 960 001", "Nowhere");
        }
    }

    @Test
    void aPersonConfirmsThatAMessageNamesNoChild() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String message = "Kayleigh, 14, of the youth theatre wrote the play.";
        String box = "Nothing that I entered here identifies a child or a victim."
                + " I know that this confirmation is recorded.";
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH, "/tasks/" + task.id());
            assertThat(partner.text()).doesNotContain(box);
            partner.types("Your message", message).presses("Send message");

            assertThat(partner.text()).contains("There is a problem", "Remove the name in 'Kayleigh, 14'.", box);
            assertThat(partner.page().getByLabel("Your message").inputValue()).isEqualTo(message);
            partner.ticks(box).presses("Send message");

            assertThat(partner.text()).contains(message).doesNotContain("There is a problem", box);
        }
    }

    @Test
    void oldMessagesCanBeReadWhereAllAre() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        for (int number = 1; number <= 21; number++) {
            Input message = Input.of("taskId", task.id()).withKey().with("text", "Message %d.".formatted(number));
            portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/postMessage", message);
        }
        String first = "Message 1.";
        try (Visitor partner = Visitor.onATelephoneWithoutScripts();
                Visitor officer = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH).goes("/tasks/" + task.id());
            assertThat(partner.text()).contains("Message 21.").doesNotContain(first);
            assertThat(partner.follows("Older messages").text()).contains(first).doesNotContain("Message 21.");
            assertThat(partner.follows("Newest messages").text()).contains("Message 21.");

            portal.changeTask(
                    Account.PARTNER_NORTH,
                    "tasks/postMessage",
                    Input.of("taskId", task.id()).withKey().with("text", "Who will come?"));
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/triage/" + task.id());
            assertThat(officer.text()).contains("Read 1 new message").doesNotContain(first);
            assertThat(officer.follows("Older messages").text()).contains(first);
        }
    }

    @Test
    void aPolicyIsSentCommentedOnAndReviewed() throws IOException {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        try (Visitor partner = Visitor.onATelephoneWithoutScripts();
                Visitor officer = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH)
                    .goes("/tasks/" + task.id())
                    .follows("Send a strategy, plan or policy")
                    .types("What is it?", "Policy for taxis")
                    .sends("policy.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                    .presses("Send document");
            assertThat(partner.text()).contains("There is a problem", "The file is not a PDF, Word");
            assertThat(partner.page().getByLabel("What is it?").inputValue()).isEqualTo("Policy for taxis");
            partner.sends("policy.pdf", LibraryFiles.pdf("Policy", "What we do."))
                    .presses("Send document");
            assertThat(partner.text()).contains("Document sent.", "Version 1, from your organisation");

            officer.signsIn(Account.OFFICER_NORTH_EAST, "/tasks/" + task.id() + "/delivery")
                    .follows("Read 1 new document")
                    .follows("Policy for taxis")
                    .types("Your comment", "Say who leads.")
                    .presses("Comment")
                    .sends("reviewed.pdf", LibraryFiles.pdf("Policy", "What we do, and who."))
                    .ticks("This is the reviewed version")
                    .presses("Send version");
            assertThat(officer.text()).contains("Document sent.", "Version 2, reviewed", "reviewed.pdf");

            partner.goes("/home").follows("Task with unread documents");
            assertThat(partner.page().locator(".portal-badge").allTextContents())
                    .containsExactly("1 needs you");
            partner.follows(Objects.requireNonNull(given.load(task).need().title()))
                    .follows("Policy for taxis");
            assertThat(partner.text()).contains("Version 2, reviewed", "Say who leads.", "Version 1", "policy.pdf");
            partner.presses("Mark document as read");
            assertThat(partner.text()).contains("Document marked as read.").doesNotContain("Unread");
            assertThat(partner.page().locator(".portal-badge").count()).isZero();
            assertThat(read(partner, "reviewed.pdf")).contains("What we do, and who.");
            Locator reviewed = officer.goes("/reports/indicators?topic=TASKS")
                    .page()
                    .locator(".portal-tile", new Page.LocatorOptions().setHasText("plans and policies reviewed"));
            assertThat(reviewed.locator("dd").innerText()).startsWith("1");
        }
    }

    /** Downloads a file of the page, and returns its text. */
    private static String read(Visitor visitor, String name) throws IOException {
        String path = visitor.page()
                .getByText(name, new Page.GetByTextOptions().setExact(true))
                .getAttribute("href");
        try (PDDocument file =
                Loader.loadPDF(visitor.context().request().get(path).body())) {
            return new PDFTextStripper().getText(file);
        }
    }

    /** Two officers have the same page open. The text of the slower one is not lost. */
    @Test
    void enteredTextSurvivesAConflict() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor slow = Visitor.arrives();
                Visitor quick = Visitor.arrives()) {
            slow.signsIn(Account.OFFICER_NORTH_EAST, "/triage/" + task.id());
            slow.opens("Request information").types("Your question", "Which ward is it?");
            quick.signsIn(Account.MANAGER, "/triage/" + task.id()).presses("Acknowledge");

            slow.presses("Request information");

            assertThat(slow.page().title()).startsWith("Error: ");
            assertThat(slow.text()).contains("What you typed is kept.");
            assertThat(slow.page().getByLabel("Your question").inputValue()).isEqualTo("Which ward is it?");
            slow.presses("Request information");
            assertThat(slow.text()).contains("Information requested.");
        }
    }
}
