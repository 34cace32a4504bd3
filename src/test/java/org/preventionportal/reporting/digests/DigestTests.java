package org.preventionportal.reporting.digests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.capacity.Absence;
import org.preventionportal.capacity.OfficerCapacity;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.interest.InterestDriver;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.indicators.WorkCounts.Span;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** A subscriber gets a regular mail once a period, with numbers and nothing that anybody wrote. */
@PortalTest
class DigestTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private DigestDispatch dispatch;

    private LocalDate monday = LocalDate.MIN;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        monday = LondonTime.today(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @Test
    void nobodyGetsOneWhoHasNotAskedAndWhoHasGetsItOnceAWeek() {
        dispatch.send(monday.minusWeeks(1));
        assertThat(mails()).isEmpty();

        turn(OFFICER, "OFFICER_WEEK", true);
        turn(OFFICER, "OFFICER_WEEK", true);
        dispatch.send(monday);
        dispatch.send(monday);
        dispatch.send(monday.plusDays(2));
        assertThat(mails()).singleElement().asString().contains("officer.north-east");
        dispatch.send(monday.plusWeeks(1));
        assertThat(mails()).hasSize(1);

        turn(OFFICER, "OFFICER_WEEK", false);
        dispatch.send(monday.plusWeeks(2));
        assertThat(mails()).isEmpty();
    }

    /** As if the first node had died after posting and before it noted that it was done. */
    @Test
    void aRunThatDiedIsRepeatedAndPostsNothingTwice() {
        turn(OFFICER, "OFFICER_WEEK", true);
        dispatch.send(monday);
        assertThat(mails()).hasSize(1);
        CheckedCommands.exempt(() -> mongo.remove(new Query(), DigestRun.class));

        dispatch.send(monday);
        assertThat(mails()).isEmpty();
        assertThat(database.dump("digestRuns")).contains("OFFICER_WEEK." + monday.minusWeeks(1));
    }

    @Test
    void oneNodeAtATimeSendsIt() {
        turn(OFFICER, "OFFICER_WEEK", true);
        SimpleLock another = database.lockAsAnotherNode(
                "digest " + DigestRun.id(Digest.OFFICER_WEEK, Digest.OFFICER_WEEK.lastBefore(monday)));
        dispatch.send(monday);
        assertThat(mails()).isEmpty();

        another.unlock();
        dispatch.send(monday);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void itHoldsNumbersOfOwnRegionsAndLinksAndNothingThatAnybodyWrote() {
        turn(OFFICER, "OFFICER_WEEK", true);
        given.requestedOn(monday.minusDays(3));
        given.requestedOn(WorkingDays.after(monday.minusWeeks(1), -20));
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        new InterestDriver(portal).register("Tyne Youth Trust");
        dispatch.send(monday);

        assertThat(mails())
                .singleElement()
                .asString()
                .satisfies(mail -> assertThat(mail)
                        .contains("interest: 1", "/partners/interest")
                        .contains("received: 2", "waiting for a decision now: 2", "of these overdue: 1")
                        .contains("completed: 0", "in progress now: 1", "starting in the next seven days: 0")
                        .contains("/triage", "/my-tasks", "/reports/emails")
                        .doesNotContain("county lines", "duty teams", "flat", "Northumberland", "Tyne", "deputise"));
    }

    @Test
    void theNextSevenDaysBeginWithTheDayOfTheDigest() {
        turn(OFFICER, "OFFICER_WEEK", true);
        Stream.of(-1, 0, 6, 7).map(monday::plusDays).forEach(this::scheduled);
        dispatch.send(monday);

        assertThat(mails()).singleElement().asString().contains("starting in the next seven days: 2");
    }

    private void scheduled(LocalDate day) {
        mongo.save(given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER)
                .schedule(Schedule.ofDays(day, day, "Town hall", List.of()), OFFICER.id(), clock.instant()));
    }

    @Test
    void itCountsNoTaskFromWhichItsReaderIsExcluded() {
        turn(OFFICER, "OFFICER_WEEK", true);
        given.excluding(given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER), OFFICER);
        given.excluding(given.completedOn(monday.minusDays(5)), OFFICER);
        given.excluding(given.requestedOn(monday.minusDays(3)), OFFICER);
        dispatch.send(monday);

        assertThat(mails())
                .singleElement()
                .asString()
                .contains("received: 0", "waiting for a decision now: 0", "completed: 0", "in progress now: 0");
    }

    @Test
    void theWeekOfADeputyNamesTheTasksOfTheAbsentOfficerApart() {
        turn(OFFICER, "OFFICER_WEEK", true);
        PersonId away = Account.OFFICER_SOUTH_EAST.id();
        given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_SOUTH_EAST);
        LocalDate today = LondonTime.today(clock);
        var absence = new Absence(today, today.plusDays(7), OFFICER.id(), null);
        mongo.insert(new OfficerCapacity(away.value(), 0, away, null, List.of(absence)));
        dispatch.send(monday);

        assertThat(mails())
                .singleElement()
                .asString()
                .contains("in progress now: 0", "Tasks to deliver of officers for whom you deputise today: 1");
    }

    @Test
    void aManagersMonthIsOfEverybody() {
        turn(Account.MANAGER, "MANAGER_MONTH", true);
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        LocalDate next = YearMonth.from(LondonTime.today(clock)).plusMonths(1).atDay(1);
        dispatch.send(next);
        dispatch.send(next.plusDays(3));

        assertThat(mails())
                .singleElement()
                .asString()
                .satisfies(mail -> assertThat(mail)
                        .contains("manager@", "The programme's month")
                        .contains("received: 2", "decided: 1", "of these on time: 1", "in progress now: 1"));
    }

    @Test
    void eachRoleChoosesItsOwn() {
        assertThat(portal.codes(OFFICER, "reporting/updateDigestSubscription", subscription("MANAGER_MONTH", true)))
                .containsExactly("NOT_ALLOWED");
        turn(OFFICER, "OFFICER_WEEK", true);
        assertThat(subscriptions(OFFICER)).containsExactly(new DigestSubscription(Digest.OFFICER_WEEK, true));
        assertThat(subscriptions(Account.MANAGER)).containsExactly(new DigestSubscription(Digest.MANAGER_MONTH, false));
        assertThat(subscriptions(Account.EVALUATOR)).isEmpty();
        assertThat(database.dump("audit"))
                .contains("updateDigestSubscription", OFFICER.id().value());
    }

    @Test
    void aPeriodIsOneThatIsOver() {
        assertThat(Digest.OFFICER_WEEK.lastBefore(LocalDate.of(2026, 11, 23)))
                .isEqualTo(new Span(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)));
        assertThat(Digest.OFFICER_WEEK.lastBefore(LocalDate.of(2026, 11, 29)))
                .isEqualTo(new Span(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)));
        assertThat(Digest.MANAGER_MONTH.lastBefore(LocalDate.of(2024, 3, 1)))
                .isEqualTo(new Span(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
    }

    private void turn(Account account, String digest, boolean on) {
        assertThat(portal.codes(account, "reporting/updateDigestSubscription", subscription(digest, on)))
                .isEmpty();
    }

    private static Input subscription(String digest, boolean on) {
        return Input.of("digest", digest).with("isSubscribed", on);
    }

    private List<DigestSubscription> subscriptions(Account account) {
        return portal.readAll(
                account,
                "reporting/digestSubscriptions",
                Map.of(),
                "viewer.digestSubscriptions",
                DigestSubscription.class);
    }

    private List<String> mails() {
        return mailbox.deliver().stream().map(DigestTests::text).toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0] + ": " + mail.getSubject() + "\n" + MailCatcher.text(mail);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
