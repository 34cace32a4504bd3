package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Needs;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Reach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is needed daily takes three presses of a link or button from sign-in, at most, also where there is much to do:
 * more overdue requests and earlier sessions than the first page has room for.
 */
@BrowserTest
class ThreePressesJourneyTests {

    private static final int MAX_PRESSES = 3;
    private static final int MANY = 6;
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final String FIRST_URGENT = "#urgent ~ ul a >> nth=0";
    private static final String FIRST_LISTED = ".portal-tasks tbody a >> nth=0";

    @Autowired
    private Given given;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private MutableClock clock;

    private LocalDate tuesday;
    private Task urgent;
    private Task session;
    private Task asked;
    private Task named;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        var reach = new Reach(4000, 0, 0, 0, Reach.Method.ESTIMATE);
        LocalDate today = LondonTime.today(clock);
        tuesday = today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        LocalDate overdue = today.minusDays(40);
        urgent = given.requestedOn(
                overdue, Given.NORTH, Account.PARTNER_NORTH, need -> Needs.with(need, Map.of("reach", reach)));
        IntStream.range(0, MANY).forEach(_ -> given.requestedOn(overdue.minusDays(1)));
        IntStream.range(0, MANY).forEach(_ -> scheduled(today));
        session = scheduled(tuesday);
        asked = given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        named = given.requestedAs("Grooming at the arcades in summer");
        var words = Map.of("description", "We saw grooming at arcades last summer.");
        IntStream.range(0, MANY)
                .forEach(_ -> given.requested(Given.NORTH, Account.PARTNER_NORTH, need -> Needs.with(need, words)));
    }

    private Task scheduled(LocalDate day) {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(task).with("startsOn", day).with("partnerIds", List.of()));
        return task;
    }

    static Stream<Supplier<Visitor>> browsers() {
        return Stream.of(
                Visitor::arrives, Visitor::withoutScripts, Visitor::onATelephone, Visitor::onATelephoneWithoutScripts);
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void forAnOfficer(Supplier<Visitor> browser) {
        portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/postMessage",
                Input.of("taskId", session.id()).withKey().with("text", "Is there a projector?"));
        try (Visitor officer = browser.get()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);

            presses(officer, FIRST_URGENT);
            assertThat(officer.path()).startsWith("/triage/" + urgent.id());

            presses(officer, "text=tasks with sessions", ofTuesday());
            assertThat(officer.path()).startsWith("/tasks/%s/delivery".formatted(session.id()));

            presses(officer, "#to-do ~ ul a:has-text('unread messages')", FIRST_LISTED);
            assertThat(officer.path()).startsWith("/tasks/%s".formatted(session.id()));
            assertThat(officer.text()).contains("Is there a projector?");

            findsByWords(officer);
        }
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void forAPartner(Supplier<Visitor> browser) {
        try (Visitor partner = browser.get()) {
            partner.signsIn(Account.PARTNER_NORTH);

            presses(partner, "text=tasks with sessions", ofTuesday());
            assertThat(partner.path()).startsWith("/tasks/" + session.id());

            presses(partner, "#to-do ~ ul a:has-text('Question to answer')", FIRST_LISTED);
            assertThat(partner.path()).startsWith("/tasks/" + asked.id());
            assertThat(partner.text()).contains("How many people is it for?", "Send answer");

            findsByWords(partner);
        }
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void forAManager(Supplier<Visitor> browser) {
        try (Visitor manager = browser.get()) {
            manager.signsIn(Account.MANAGER);

            presses(manager, FIRST_URGENT);
            assertThat(manager.path()).startsWith("/triage/" + urgent.id());

            String sessions = "#sessions-of-all ~ ul a:has-text('%s')".formatted(tuesday.format(WEEKDAY));
            presses(manager, sessions, FIRST_LISTED);
            assertThat(manager.path()).startsWith("/tasks/" + session.id());

            findsByWords(manager);
        }
    }

    private String ofTuesday() {
        return ".portal-tasks tbody tr:has-text('%s') a >> nth=0".formatted(new Formats().shortDate(tuesday));
    }

    /** From the first page again. */
    private static void presses(Visitor visitor, String... links) {
        assertThat(links).hasSizeLessThanOrEqualTo(MAX_PRESSES);
        visitor.goes("/home");
        for (String link : links) {
            visitor.clicks(link);
        }
    }

    private void findsByWords(Visitor visitor) {
        visitor.goes("/home").types("Search", "arcades grooming summer");
        visitor.presses("Search").clicks(".portal-hits__title >> nth=0");
        assertThat(visitor.path()).startsWith("/tasks/" + named.id());
    }
}
