package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The badge of a list of tasks leads to what it counts, and from there to where it is done. */
@BrowserTest
class TasksToDoJourneyTests {

    private static final String TITLE =
            Objects.requireNonNull(Given.anyTask().need().title());

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private Clock clock;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    static Stream<Supplier<Visitor>> browsers() {
        return Stream.of(Visitor::onATelephone, Visitor::withoutScripts);
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void anOfficerFindsWhatTheBadgeOfTheirTasksCounts(Supplier<Visitor> browser) {
        given.completedOn(LondonTime.today(clock).minusDays(9));
        Task disputed = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        dispute(outcome(disputed, "Staff ask who a child is with."));
        try (Visitor officer = browser.get()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST).follows("My tasks");
            assertThat(officer.page()
                            .locator(".portal-navigation [aria-current] .portal-badge")
                            .allTextContents())
                    .containsExactly("2 need you");
            assertThat(counts(officer))
                    .isEqualTo(
                            "1 Session that is over, to record, 1 Task with a disputed outcome, 1 Completed task without a survey");
            assertThat(officer.text())
                    .contains("The partner disputes an outcome. Amend it, or send the partner a message.");

            officer.follows("Completed task without a survey").follows("Back to my tasks");
            assertThat(officer.path()).isEqualTo("/my-tasks");

            officer.goes("/my-tasks?show=list")
                    .follows("Task with a disputed outcome")
                    .follows(TITLE);
            assertThat(officer.page().url()).endsWith("#outcomes");
            officer.follows("The partner disputes an outcome");
            assertThat(officer.heading()).contains("Change within the system");
            officer.goes("/my-tasks?show=list")
                    .follows("Task with a disputed outcome")
                    .follows("Back to my tasks");
            assertThat(officer.path()).isEqualTo("/my-tasks?show=list");
        }
    }

    @Test
    void whatIsBehindItsScheduleSaysForHowManyDays() {
        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        long days = ChronoUnit.DAYS.between(LocalDate.of(2026, 1, 5), LondonTime.today(clock));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/home/to-do?toDo=RECORD_DELIVERY");
            assertThat(officer.page().locator("[data-label=Overdue]").allInnerTexts())
                    .containsExactly(days + " days");
        }
    }

    /** Column heads are not shown there. */
    @Test
    void listsAreSortedOnATelephone() {
        given.completedOn(LondonTime.today(clock).minusDays(9));
        try (Visitor officer = Visitor.onATelephone()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/tasks?filter.words=training")
                    .chooses("Order", "Oldest first")
                    .presses("Sort");
            assertThat(officer.path()).contains("filter.words=training", "order=OLDEST_FIRST");

            officer.goes("/home/to-do?toDo=ASK_PARTICIPANTS")
                    .chooses("Order", "Oldest first")
                    .presses("Sort");
            assertThat(officer.path()).isEqualTo("/home/to-do?toDo=ASK_PARTICIPANTS&order=OLDEST_FIRST");
        }
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void tasksAreSortedByTheirNextSession(Supplier<Visitor> browser) {
        LocalDate today = LondonTime.today(clock);
        Task later = scheduled(today.plusDays(9));
        Task waiting = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task sooner = scheduled(today.plusDays(2));
        try (Visitor partner = browser.get();
                Visitor officer = browser.get()) {
            for (Visitor visitor :
                    List.of(partner.signsIn(Account.PARTNER_NORTH), officer.signsIn(Account.OFFICER_NORTH_EAST))) {
                visitor.goes("/tasks");
                if (visitor.page().getByLabel("Order").isVisible()) { // on a telephone, which has no column heads
                    visitor.chooses("Order", "Next session first").presses("Sort");
                } else {
                    visitor.clicks("thead a:has-text('Session')");
                }
                assertThat(visitor.text())
                        .containsSubsequence(
                                sooner.reference().toString(),
                                later.reference().toString(),
                                waiting.reference().toString());
                assertThat(visitor.page()
                                .locator("td[data-label='Next session']")
                                .allInnerTexts())
                        .satisfiesExactly(
                                first -> assertThat(first)
                                        .contains(
                                                String.valueOf(today.plusDays(2).getYear())),
                                second -> assertThat(second).isNotBlank(),
                                third -> assertThat(third).isBlank());
            }
        }
    }

    /** The first day is over, so the last one is next. */
    @Test
    void aListHasTheNextSessionOfATaskThatHasBegun() {
        LocalDate today = LondonTime.today(clock);
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        schedule(task, today.minusDays(3), today.plusDays(4));
        String last = new Formats().shortDate(today.plusDays(4));
        try (Visitor partner = Visitor.withoutScripts().signsIn(Account.PARTNER_NORTH);
                Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST)) {
            for (String list : List.of("/tasks", "/partners/" + Given.NORTH + "/tasks")) {
                for (Visitor reader : List.of(partner, officer)) {
                    assertThat(reader.goes(list)
                                    .page()
                                    .locator("td[data-label=Session]")
                                    .allInnerTexts())
                            .containsExactly(last);
                }
            }
        }
    }

    private Task scheduled(LocalDate day) {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        schedule(task, day, day);
        return task;
    }

    /** The queue has them in another order. */
    @Test
    void requestsAreListedAsThePageSays() {
        Task older = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task newer = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/home/to-do?toDo=DECIDE");

            assertThat(officer.text())
                    .containsSubsequence(
                            newer.reference().toString(), older.reference().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void aMemberFindsTheOutcomesThatTheyVerify(Supplier<Visitor> browser) {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        outcome(task, "Staff ask who a child is with.");
        outcome(task, "The rota has changed.");
        try (Visitor partner = browser.get()) {
            partner.signsIn(Account.PARTNER_NORTH).follows("Our tasks");
            assertThat(counts(partner)).isEqualTo("1 Task with outcomes to verify");

            partner.follows("Task with outcomes to verify").follows(TITLE);
            assertThat(partner.page().url()).endsWith("#outcomes");
            partner.follows("Verify 2 outcomes").follows("Verify the outcome");
            partner.ticks("Verify: yes, this has changed").presses("Send answer");
            assertThat(partner.text()).contains("Answer recorded.");

            partner.goes("/tasks")
                    .follows("Task with outcomes to verify")
                    .follows(TITLE)
                    .follows("Verify 1 outcome");
            partner.ticks("Leave open: we cannot say").presses("Send answer");
            assertThat(partner.goes("/tasks").page().locator("#to-do").count()).isZero();
        }
    }

    /** Home counts it for them; the task is the same page as for an officer of another region. */
    @Test
    void anOfficerWhoIsAMemberVerifiesAnOutcome() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        outcome(task, "Staff ask who a child is with.");
        try (Visitor both = Visitor.withoutScripts();
                Visitor officer = Visitor.withoutScripts()) {
            both.signsIn(Account.OFFICER_AND_PARTNER)
                    .follows("Task with outcomes to verify")
                    .follows(TITLE)
                    .follows("Verify the outcome");
            assertThat(both.text()).contains("Verify the outcome");

            officer.signsIn(Account.OFFICER_SOUTH_EAST, "/tasks/" + task.id());
            assertThat(officer.text())
                    .contains("Staff ask who a child is with.")
                    .doesNotContain("Verify");
        }
    }

    @Test
    void aCourseThatHasBegunIsApartFromTheNextSessions() {
        LocalDate today = LondonTime.today(clock);
        Task course = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        schedule(course, today.minusDays(7), today.plusDays(7));
        Task session = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        schedule(session, today.plusDays(1), today.plusDays(1));
        try (Visitor partner = Visitor.withoutScripts();
                Visitor officer = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH);
            assertThat(partner.page().locator("#sessions ~ .portal-upcoming li").allTextContents())
                    .singleElement()
                    .asString()
                    .contains(session.reference().value());
            partner.follows("1 task under way").follows(TITLE);
            assertThat(partner.path()).startsWith("/tasks/" + course.id());
            partner.follows("Back to what needs you");
            assertThat(partner.heading()).isEqualTo("Tasks under way (1)");
            partner.goes("/tasks").follows("Our organisation").follows("Back to our tasks");
            partner.follows("Add sessions to your calendar");
            assertThat(partner.heading()).isEqualTo("Add sessions to your calendar");

            officer.signsIn(Account.OFFICER_NORTH_EAST, "/my-tasks");
            assertThat(officer.page().locator("h2[id^=group]").allTextContents())
                    .as("tomorrow is this week or the next")
                    .hasSize(2)
                    .startsWith("Under way (1)");
            officer.goes("/my-tasks?show=list")
                    .follows("Record a task that nobody requested")
                    .follows("Back to my tasks");
            assertThat(officer.path()).isEqualTo("/my-tasks?show=list");
        }
    }

    /** More than home lists. */
    @Test
    void homeLeadsToTheSessionsThatItCounts() {
        LocalDate today = LondonTime.today(clock);
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        schedule(task, today, today);
        copies(task, 16);
        Task later = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        schedule(later, today.plusDays(7), today.plusDays(7));
        for (Account account : List.of(Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST)) {
            try (Visitor visitor = Visitor.withoutScripts().signsIn(account)) {
                assertThat(visitor.text()).contains("See all 18 tasks with sessions");
                visitor.follows("(17 tasks this week)");
                assertThat(visitor.heading()).isEqualTo("Sessions this week (17)");
                assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(17);
            }
        }
    }

    private void copies(Task task, int copies) {
        MongoCollection<Document> tasks = mongo.getCollection("tasks");
        Document stored =
                Objects.requireNonNull(tasks.find(Filters.eq(task.id().value())).first());
        tasks.insertMany(IntStream.range(0, copies)
                .mapToObj(copy -> new Document(stored).append("_id", "tsk_copy" + copy))
                .toList());
    }

    private void schedule(Task task, LocalDate startsOn, LocalDate endsOn) {
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(given.load(task))
                        .with("startsOn", startsOn)
                        .with("endsOn", endsOn)
                        .with("partnerIds", List.of()));
    }

    private static String counts(Visitor visitor) {
        return String.join(
                ", ", visitor.page().locator("#to-do ~ ul .portal-count").allTextContents());
    }

    private String outcome(Task task, String statement) {
        return portal.change(
                Account.OFFICER_NORTH_EAST,
                "tasks/recordOutcome",
                Input.of("taskId", task.id())
                        .withKey()
                        .with(
                                "outcome",
                                Map.of(
                                        "kind", "CHANGE_WITHIN_SYSTEM",
                                        "statement", statement,
                                        "contribution", "The workshop.",
                                        "evidence", "OBSERVED",
                                        "evidenceText", "Seen in team meetings.",
                                        "significance", "MODERATE")),
                "outcome.id",
                String.class);
    }

    private void dispute(String outcome) {
        portal.change(
                Account.PARTNER_NORTH,
                "tasks/answerOutcome",
                Input.of("outcomeId", outcome)
                        .with("version", 1)
                        .with("answer", "DISPUTED")
                        .with("explanation", "It was not us."),
                "outcome.id",
                String.class);
    }
}
