package org.preventionportal.tasks.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Everybody concerned gets one mail about a change, and officers get mails before and after a response target is
 * missed.
 */
@SliceTest
class TaskNotificationTests {

    private static final int REQUESTS = 20;
    private static final Duration QUIET = Duration.ofMinutes(30);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Notifier notifier;

    @Autowired
    private TaskNotifications notifications;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ResponseTargetReminders reminders;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void eachChangeIsMailedOnceAndNeverToThePersonWhoMadeIt() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        notifier.run();
        assertThat(mails())
                .containsExactlyInAnyOrder(
                        "REQUEST_RECEIVED to OFFICER_NORTH_EAST", "ORGANISATION_JOINED to OFFICER_NORTH_EAST");
        assertThat(given.load(task).version())
                .as("a notification is not a change")
                .isEqualTo(task.version());

        correct(task);
        notifier.run();
        assertThat(mails())
                .contains(
                        "REQUEST_AMENDED to OFFICER_NORTH_EAST",
                        "TASK_RECLASSIFIED to PARTNER_NORTH",
                        "TASK_RECLASSIFIED to PARTNER_SOUTH")
                .hasSize(5);

        ChangedTask accepted = portal.changeTask(
                Account.MANAGER,
                "tasks/acceptTask",
                Input.of(given.load(task)).with("officerId", Account.OFFICER_NORTH_EAST.id()));
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/startTask", Input.of(accepted));
        notifier.run();
        notifier.run();

        assertThat(mails())
                .contains(
                        "REQUEST_DECIDED to PARTNER_NORTH",
                        "REQUEST_DECIDED to PARTNER_SOUTH",
                        "TASK_ASSIGNED to OFFICER_NORTH_EAST",
                        "TASK_CHANGED to PARTNER_NORTH",
                        "TASK_CHANGED to PARTNER_SOUTH")
                .hasSize(10);
        assertThat(given.load(task).progress().pendingNotificationFrom()).isNull();
    }

    @Test
    void anAuthorHearsThatAMergeLetsAColleagueSeeTheTask() {
        Task first = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(
                Account.PARTNER_NORTH, "tasks/shareTask", Input.of(first).with("visibility", "AUTHOR"));
        notifier.run();
        assertThat(mails()).noneMatch(mail -> mail.startsWith("TASK_SHARED"));

        merge(given.requested(Given.NORTH, Account.COLLEAGUE_NORTH), first);
        notifier.run();

        assertThat(mails())
                .contains("REQUEST_MERGED to COLLEAGUE_NORTH", "TASK_SHARED to PARTNER_NORTH")
                .doesNotContain("TASK_SHARED to COLLEAGUE_NORTH");
    }

    @Test
    void alsoTheAuthorOfAnOrganisationThatJoinedHearsIt() {
        Task south = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task first = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(
                Account.PARTNER_NORTH, "tasks/shareTask", Input.of(first).with("visibility", "AUTHOR"));
        merge(given.load(first), south);

        merge(given.requested(Given.NORTH, Account.COLLEAGUE_NORTH), south);
        notifier.run();

        assertThat(mails())
                .contains("TASK_SHARED to PARTNER_NORTH")
                .doesNotContain("TASK_SHARED to PARTNER_SOUTH", "TASK_SHARED to COLLEAGUE_NORTH");
    }

    @Test
    void sharingThatStaysAsItIsIsNotMailed() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        share(task);
        notifier.run();
        assertThat(mails()).containsOnlyOnce("TASK_SHARED to PARTNER_NORTH");

        share(given.load(task));
        notifier.run();

        assertThat(mails()).containsOnlyOnce("TASK_SHARED to PARTNER_NORTH");
    }

    private void share(Task task) {
        portal.changeTask(Account.LEAD_NORTH, "tasks/shareTask", Input.of(task).with("visibility", "AUTHOR"));
    }

    private void merge(Task request, Task into) {
        portal.changeTask(
                Account.MANAGER,
                "tasks/mergeTask",
                Input.of(request).with("intoTaskId", into.id()).with("reason", "SAME_NEED"));
    }

    /** What other people type of it is on the task's page only. */
    @Test
    void everybodyOnATaskIsMailedAPlannedDayAndItsMoveAndNothingMoreOfIt() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        portal.changeTask(
                Account.MANAGER,
                "tasks/acceptTask",
                Input.of(given.load(task)).with("officerId", Account.OFFICER_NORTH_EAST.id()));
        notifier.run();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        String activity = record(task, day);
        notifier.run();
        assertThat(planned()).as("another day may follow").isEmpty();
        clock.advance(QUIET);
        notifier.run();
        assertThat(planned()).containsExactlyInAnyOrder("PARTNER_NORTH", "PARTNER_SOUTH");

        amend(task, activity, planned(day, 20));
        notifier.run();
        assertThat(planned()).as("other numbers").hasSize(2);
        amend(task, activity, planned(day.plusDays(1), 20));
        notifier.run();
        assertThat(planned()).hasSize(4);
        assertThat(database.dump("outbox")).doesNotContainIgnoringCase("zebrafinch");
    }

    @Test
    void theDaysOfACourseAreOneMailOnceNoMoreAreRecorded() {
        Task task = accepted();
        LocalDate first = LondonTime.today(clock).plusDays(9);
        record(task, first.plusDays(7));
        clock.advance(QUIET.minusMinutes(1));
        record(task, first);
        String mistyped = record(task, first.plusDays(13));
        amend(task, mistyped, planned(first.plusDays(14), 12));
        clock.advance(QUIET.minusMinutes(1));
        notifier.run();
        assertThat(planned()).isEmpty();

        clock.advance(Duration.ofMinutes(2));
        notifier.run();
        notifier.run();

        assertThat(planned()).containsExactly("PARTNER_NORTH");
        assertThat(database.dump("outbox"))
                .contains(Stream.of(first, first.plusDays(7), first.plusDays(14))
                        .map(DateWords::withWeekday)
                        .collect(Collectors.joining("; ")))
                .doesNotContain(DateWords.withWeekday(first.plusDays(13)));
    }

    @Test
    void aSessionOfTomorrowAndAMoveOfAKnownOneAreMailedAtOnce() {
        Task task = accepted();
        LocalDate today = LondonTime.today(clock);
        record(task, today.plusDays(9));
        String known = record(task, today.plusDays(1));
        notifier.run();
        assertThat(planned()).containsExactly("PARTNER_NORTH");

        record(task, today.plusDays(16));
        amend(task, known, planned(today.plusDays(2), 12));
        notifier.run();

        assertThat(planned()).as("the new day goes along").hasSize(3);
    }

    @Test
    void aTaskThatStartsDoesNotWaitForFurtherDays() {
        Task task = accepted();
        record(task, LondonTime.today(clock).plusDays(9));
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/startTask", Input.of(given.load(task)));

        notifier.run();

        assertThat(planned()).containsExactly("PARTNER_NORTH");
        assertThat(mails()).contains("TASK_CHANGED to PARTNER_NORTH");
    }

    /** Making the mails asks Keycloak, which takes a while. */
    @Test
    void aMoveWhileTheMailsAreMadeIsMailedAtOnce() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        String activity = record(task, day);
        Task read = given.load(task);
        outbox.post(notifications.mails(read));
        amend(task, activity, planned(day.plusDays(1), 12));

        notifications.markNotified(read);
        notifier.run();

        assertThat(planned()).hasSize(2);
        assertThat(moves())
                .singleElement()
                .asString()
                .contains(DateWords.withWeekday(day), DateWords.withWeekday(day.plusDays(1)));
        assertThat(given.load(task).progress().pendingNotificationFrom()).isNull();
    }

    /** Also a change leaves a mark again that has been read with it. */
    @Test
    void aMoveIsMailedThoughTheMarkOfTheDayIsStillThere() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        String activity = record(task, day);
        outbox.post(notifications.mails(given.load(task)));
        amend(task, activity, planned(day.plusDays(1), 12));
        record(task, day.plusDays(7));

        clock.advance(QUIET);
        notifier.run();
        notifier.run();

        assertThat(planned()).hasSize(3);
        assertThat(moves())
                .singleElement()
                .asString()
                .contains(DateWords.withWeekday(day), DateWords.withWeekday(day.plusDays(1)));
        assertThat(database.dump("outbox"))
                .as("the later day alone")
                .contains(DateWords.withWeekday(day.plusDays(7)))
                .doesNotContain("sessionDays");
    }

    @Test
    void aMoveIsMailedThoughAnotherNodeHasReadTheTaskBefore() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        String activity = record(task, day);
        List<Mail> before = notifications.mails(given.load(task));
        amend(task, activity, planned(day.plusDays(1), 12));
        List<Mail> after = notifications.mails(given.load(task));

        outbox.post(before);
        outbox.post(after);

        assertThat(database.dump("outbox").lines())
                .filteredOn(mail -> mail.contains("SESSION_PLANNED"))
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail).contains(DateWords.withWeekday(day)))
                .anySatisfy(mail -> assertThat(mail).contains(DateWords.withWeekday(day.plusDays(1))));
    }

    @Test
    void otherNumbersAreNoSecondMailThoughAnotherNodeHasReadTheTaskBefore() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        String activity = record(task, day);
        List<Mail> before = notifications.mails(given.load(task));
        amend(task, activity, planned(day, 20));
        List<Mail> after = notifications.mails(given.load(task));

        outbox.post(before);
        outbox.post(after);

        assertThat(planned()).containsExactly("PARTNER_NORTH");
    }

    @Test
    void aMoveIsMailedToEverybodyThoughOnlySomeHadTheMailOfTheDay() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        portal.changeTask(
                Account.MANAGER,
                "tasks/acceptTask",
                Input.of(given.load(task)).with("officerId", Account.OFFICER_NORTH_EAST.id()));
        notifier.run();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        String activity = record(task, day);
        outbox.post(notifications.mails(given.load(task)).subList(0, 1));
        amend(task, activity, planned(day.plusDays(1), 12));

        clock.advance(QUIET);
        notifier.run();

        assertThat(planned())
                .containsExactlyInAnyOrder("PARTNER_NORTH", "PARTNER_NORTH", "PARTNER_SOUTH", "PARTNER_SOUTH");
        assertThat(moves()).hasSize(2);
    }

    @Test
    void aMailCountsSessionsAndNamesEachDayOnce() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        record(task, day);
        record(task, day);
        record(task, day.plusDays(7));

        clock.advance(QUIET);
        notifier.run();

        assertThat(database.dump("outbox"))
                .contains("\"sessionCount\": \"3\"")
                .contains("\"sessionDays\": \"%s; %s\""
                        .formatted(DateWords.withWeekday(day), DateWords.withWeekday(day.plusDays(7))));
    }

    /** A date that was a slip of the finger. */
    @Test
    void aScheduleThatIsRemovedBeforeItsEmailIsNotMailedAtAll() {
        Task task = accepted();
        schedule(task, LondonTime.today(clock).plusDays(9));
        schedule(task, null);
        notifier.run();
        assertThat(mails()).noneMatch(mail -> mail.startsWith("TASK_SCHEDULED") || mail.startsWith("SESSION_"));

        schedule(task, LondonTime.today(clock).plusDays(12));
        notifier.run();
        assertThat(mails()).containsOnlyOnce("TASK_SCHEDULED to PARTNER_NORTH");
    }

    /** The email about a new date was not sent yet. */
    @Test
    void aRemovalNamesTheDateThatPeopleKnow() {
        Task task = accepted();
        LocalDate known = LondonTime.today(clock).plusDays(9);
        schedule(task, known);
        notifier.run();
        schedule(task, known.plusDays(1));
        schedule(task, null);
        notifier.run();

        assertThat(cancellations()).singleElement().asString().contains(DateWords.withWeekday(known));
        assertThat(mails()).containsOnlyOnce("TASK_SCHEDULED to PARTNER_NORTH");
    }

    /** After a crash, the mark of the entry can still be there. */
    @Test
    void aRemovalIsMailedThoughTheMarkOfTheDateIsStillThere() {
        Task task = accepted();
        schedule(task, LondonTime.today(clock).plusDays(9));
        outbox.post(notifications.mails(given.load(task)));
        schedule(task, null);

        notifier.run();

        assertThat(cancellations()).hasSize(1);
    }

    /** Another node finds that nobody knows of the day, and the mail about it goes out after that. */
    @Test
    void aCancellationIsMailedThoughANodePostsTheDayFromAnEarlierReading() {
        Task task = accepted();
        String activity = record(task, LondonTime.today(clock).plusDays(9));
        Task earlier = given.load(task);
        cancel(task, activity);
        notifier.run();

        outbox.post(notifications.mails(earlier));
        notifications.markNotified(earlier);
        notifier.run();
        notifier.run();

        assertThat(planned()).containsExactly("PARTNER_NORTH");
        assertThat(cancellations()).hasSize(1);
        assertThat(given.load(task).progress().pendingNotificationFrom()).isNull();
    }

    /** The change would take the mark away again, and with it the only reason to email the cancellation. */
    @Test
    void aChangeThatWasReadBeforeEntriesBecamePendingAgainIsAConflict() {
        Task task = accepted();
        String activity = record(task, LondonTime.today(clock).plusDays(9));
        Task earlier = given.load(task);
        cancel(task, activity);
        notifier.run();
        Task cleared = given.load(task);
        outbox.post(notifications.mails(earlier));

        notifications.markNotified(earlier);

        Task pending = given.load(task);
        assertThatThrownBy(() -> mongo.save(cleared.start(Account.OFFICER_NORTH_EAST.id(), clock.instant())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        notifications.markNotified(earlier);
        assertThat(given.load(task).version()).as("marked already").isEqualTo(pending.version());
        notifier.run();
        assertThat(cancellations()).hasSize(1);
        assertThat(given.load(task).version()).as("of a mark that goes").isEqualTo(pending.version());
    }

    @Test
    void aRemovalIsMailedThoughANodePostsTheDateFromAnEarlierReading() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        schedule(task, day);
        Task earlier = given.load(task);
        schedule(task, null);
        notifier.run();
        schedule(task, day.plusDays(7));

        outbox.post(notifications.mails(earlier));
        notifications.markNotified(earlier);
        notifier.run();

        assertThat(cancellations()).singleElement().asString().contains(DateWords.withWeekday(day));
        assertThat(mails())
                .filteredOn("TASK_SCHEDULED to PARTNER_NORTH"::equals)
                .hasSize(2);
    }

    @Test
    void aPlannedDayThatIsCancelledBeforeItsEmailIsNotMailedAtAll() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        record(task, day);
        cancel(task, record(task, day.plusDays(7)));
        notifier.run();
        assertThat(mails()).as("another day may follow").noneMatch(mail -> mail.startsWith("SESSION_"));
        clock.advance(QUIET);
        notifier.run();

        assertThat(planned()).containsExactly("PARTNER_NORTH");
        assertThat(cancellations()).isEmpty();
        assertThat(database.dump("outbox"))
                .contains(DateWords.withWeekday(day))
                .doesNotContain("sessionDays", DateWords.withWeekday(day.plusDays(7)));
    }

    @Test
    void everybodyWhoHeardOfAPlannedDayHearsAtOnceThatItIsCancelled() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        String activity = record(task, day);
        clock.advance(QUIET);
        notifier.run();
        cancel(task, activity);
        notifier.run();

        assertThat(mails()).containsOnlyOnce("SESSION_CANCELLED to PARTNER_NORTH");
        assertThat(cancellations())
                .singleElement()
                .asString()
                .contains(DateWords.withWeekday(day))
                .doesNotContainIgnoringCase("zebrafinch");
    }

    /** The activity was recorded first, and is entered twice once its day is that of the session. */
    @Test
    void noMailCancelsADayOnWhichTheSessionIs() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        String activity = record(task, day);
        clock.advance(QUIET);
        notifier.run();
        schedule(task, day);
        cancel(task, activity);
        notifier.run();

        assertThat(mails()).containsOnlyOnce("TASK_SCHEDULED to PARTNER_NORTH");
        assertThat(cancellations()).isEmpty();
    }

    @Test
    void noMailCancelsADayOnWhichAnotherActivityStays() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        String activity = record(task, day);
        String other = record(task, day);
        clock.advance(QUIET);
        notifier.run();
        cancel(task, activity);
        notifier.run();
        assertThat(cancellations()).isEmpty();

        cancel(task, other);
        notifier.run();
        assertThat(cancellations()).singleElement().asString().contains(DateWords.withWeekday(day));
    }

    /** People of the other place would come. */
    @Test
    void aMailCancelsADayOnWhichAnActivityAtAnotherPlaceStays() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        String activity = record(task, day);
        Map<String, Object> elsewhere = new HashMap<>(planned(day, 12));
        elsewhere.put("place", "The other hall");
        portal.change(
                Account.OFFICER_NORTH_EAST,
                "tasks/recordActivity",
                Input.of(given.load(task)).withKey().with("activity", elsewhere),
                "activity.id",
                String.class);
        clock.advance(QUIET);
        notifier.run();
        cancel(task, activity);
        notifier.run();

        assertThat(cancellations()).singleElement().asString().contains(DateWords.withWeekday(day));
    }

    /** It was the session itself, and the email about the other date has said that it is not on that day. */
    @Test
    void noMailCancelsAnActivityWhoseSessionHasMovedAway() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        schedule(task, day);
        String activity = record(task, day);
        clock.advance(QUIET);
        notifier.run();
        schedule(task, day.plusDays(7));
        notifier.run();
        cancel(task, activity);
        notifier.run();

        assertThat(cancellations()).isEmpty();
    }

    /** After a crash, the mark of the move can still be there. */
    @Test
    void aCancellationNamesTheDayOfTheMoveThatPeopleKnow() {
        Task task = accepted();
        LocalDate day = LondonTime.today(clock).plusDays(9);
        String activity = record(task, day);
        clock.advance(QUIET);
        notifier.run();
        amend(task, activity, planned(day.plusDays(1), 12));
        outbox.post(notifications.mails(given.load(task)));
        cancel(task, activity);
        notifier.run();

        assertThat(cancellations()).singleElement().asString().contains(DateWords.withWeekday(day.plusDays(1)));
    }

    private void cancel(Task task, String activity) {
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/cancelActivity",
                Input.of(given.load(task)).with("activityId", activity).with("reason", "The zebrafinch is ill."));
    }

    private void schedule(Task task, @Nullable LocalDate day) {
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(given.load(task)).with("startsOn", day));
    }

    private List<String> cancellations() {
        return database.dump("outbox")
                .lines()
                .filter(mail -> mail.contains("SESSION_CANCELLED"))
                .toList();
    }

    private List<String> moves() {
        return database.dump("outbox")
                .lines()
                .filter(mail -> mail.contains("\"before\""))
                .toList();
    }

    private Task accepted() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        notifier.run();
        return task;
    }

    private String record(Task task, LocalDate day) {
        return portal.change(
                Account.OFFICER_NORTH_EAST,
                "tasks/recordActivity",
                Input.of(given.load(task)).withKey().with("activity", planned(day, 12)),
                "activity.id",
                String.class);
    }

    private List<String> planned() {
        return mails().stream()
                .filter(mail -> mail.startsWith("SESSION_PLANNED to "))
                .map(mail -> mail.substring("SESSION_PLANNED to ".length()))
                .toList();
    }

    private void amend(Task task, String activity, Map<String, ?> amended) {
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/amendActivity",
                Input.of(given.load(task))
                        .with("activityId", activity)
                        .with("reason", "The zebrafinch is ill.")
                        .with("activity", amended));
    }

    private static Map<String, ?> planned(LocalDate day, int people) {
        return Map.of(
                "description",
                "A talk about a zebrafinch",
                "date",
                day,
                "place",
                "Zebrafinch Hall",
                "reach",
                List.of(Map.of("kind", "PROFESSIONALS", "stage", "PLANNED", "people", people, "method", "ESTIMATE")));
    }

    private void correct(Task task) {
        ChangedTask amended = portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/amendRequest",
                Input.of(given.load(task)).with("childAtRiskNow", false).with("need", Map.of("title", "A talk")));
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/reclassifyTask",
                Input.of(amended).with("kind", "PRESENTATION").with("reason", "A talk."));
    }

    /** The author of an imported task is the service, and an author may have left. */
    @Test
    void leadsAreNotifiedIfTheAuthorCannotSignIn() {
        Task task = given.requestedBy(PersonId.SERVICE);

        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/acknowledgeTask", Input.of(task));
        notifier.run();

        assertThat(mails())
                .contains("REQUEST_ACKNOWLEDGED to LEAD_NORTH")
                .doesNotContain("REQUEST_ACKNOWLEDGED to LEAD_SOUTH");
    }

    @Test
    void aMailSaysThatThereIsAMessageAndNotWhatItSays() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Input message = Input.of("taskId", task.id()).withKey().with("text", "The zebrafinch has landed.");
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/postMessage", message);

        notifier.run();
        notifier.run();

        assertThat(database.dump("outbox").lines())
                .filteredOn(mail -> !mail.contains("REQUEST_RECEIVED"))
                .singleElement()
                .asString()
                .contains("MESSAGE_RECEIVED", Account.PARTNER_NORTH.id().value())
                .doesNotContain("zebrafinch");
    }

    /** Otherwise a member of a partner could send officers a mail each minute. */
    @Test
    void severalMessagesAreOneMailUntilTheReaderHasRead() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Input message = Input.of("taskId", task.id()).with("text", "Good morning.");
        for (int sent = 0; sent < 3; sent++) {
            portal.changeTask(Account.PARTNER_NORTH, "tasks/postMessage", message.withKey());
            notifier.run();
        }
        assertThat(mails()).containsOnlyOnce("MESSAGE_RECEIVED to OFFICER_NORTH_EAST");

        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/markMessagesRead",
                Input.of("taskId", task.id()).with("upTo", clock.instant()));
        portal.changeTask(Account.PARTNER_NORTH, "tasks/postMessage", message.withKey());
        notifier.run();
        assertThat(ofMessages()).isEqualTo(2);

        clock.advanceDays(1);
        portal.changeTask(Account.PARTNER_NORTH, "tasks/postMessage", message.withKey());
        notifier.run();
        assertThat(ofMessages()).as("one a day, if nobody reads").isEqualTo(3);
    }

    private long ofMessages() {
        return mails().stream()
                .filter("MESSAGE_RECEIVED to OFFICER_NORTH_EAST"::equals)
                .count();
    }

    /** It names neither the officer nor the reason. */
    @Test
    void theOfficersOfARegionAreMailedWhoseIntelligenceIsOpened() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Input opening = Input.of("taskId", task.id()).withKey().with("reason", "They are on the move.");
        assertThat(portal.codes(Account.OFFICER_SOUTH_EAST, "tasks/openIntelligence", opening))
                .isEmpty();

        notifier.run();
        notifier.run();

        assertThat(database.dump("outbox").lines())
                .filteredOn(mail -> mail.contains("INTELLIGENCE_OPENED"))
                .singleElement()
                .asString()
                .contains(Account.OFFICER_NORTH_EAST.id().value())
                .doesNotContain(
                        "on the move", "flat", Account.OFFICER_SOUTH_EAST.id().value());
    }

    @Test
    void nodesThatRemindAtTheSameTimeMailOnce() {
        Task task = given.requested(REQUESTS).getFirst();
        LocalDate requested = LondonTime.day(java.util.Objects.requireNonNull(task.requestedAt()));

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 3; node++) {
                nodes.execute(() -> reminders.remind(WorkingDays.after(requested, 1)));
            }
        }

        assertThat(mails()).hasSize(REQUESTS);
    }

    /** Its email is larger than a document may be. */
    @Test
    void aReminderThatFailsHoldsUpNoOtherAndIsRepeated() {
        Task failing = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task other = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        LocalDate due = WorkingDays.after(LondonTime.day(java.util.Objects.requireNonNull(other.requestedAt())), 1);
        refer(failing, "T".repeat(9_000_000));

        assertThat(reminders.remind(due)).isFalse();
        assertThat(mails()).containsExactly("RESPONSE_DUE_SOON to OFFICER_NORTH_EAST");

        refer(failing, failing.reference().value());
        assertThat(reminders.remind(due)).isTrue();
        assertThat(mails()).hasSize(2).containsOnly("RESPONSE_DUE_SOON to OFFICER_NORTH_EAST");
    }

    private void refer(Task task, String reference) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("reference", reference),
                "tasks");
    }

    @Test
    void officersAreRemindedOnceBeforeAndOnceAfterATargetAndThenByADigest() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        LocalDate requested = LondonTime.day(java.util.Objects.requireNonNull(task.requestedAt()));

        reminders.remind(requested);
        assertThat(mails()).isEmpty();
        reminders.remind(WorkingDays.after(requested, 1));
        reminders.remind(WorkingDays.after(requested, 1));
        assertThat(mails()).containsExactly("RESPONSE_DUE_SOON to OFFICER_NORTH_EAST");
        reminders.remind(WorkingDays.after(requested, 3));
        assertThat(mails())
                .containsExactlyInAnyOrder(
                        "RESPONSE_DUE_SOON to OFFICER_NORTH_EAST", "RESPONSE_OVERDUE to OFFICER_NORTH_EAST");
        reminders.remind(WorkingDays.after(requested, 4));
        reminders.remind(WorkingDays.after(requested, 5));
        assertThat(mails())
                .containsExactlyInAnyOrder(
                        "RESPONSE_DUE_SOON to OFFICER_NORTH_EAST",
                        "RESPONSE_OVERDUE to OFFICER_NORTH_EAST",
                        "DIGEST to OFFICER_NORTH_EAST",
                        "DIGEST to OFFICER_NORTH_EAST");
    }

    /** The mail about it may be deleted by now, and would be sent again. */
    @Test
    void officersAreRemindedOfATargetThatWasMissedLongAgoByTheDigestOnly() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        LocalDate requested = LondonTime.day(java.util.Objects.requireNonNull(task.requestedAt()));

        reminders.remind(requested.plusMonths(3));

        assertThat(mails()).containsExactly("DIGEST to OFFICER_NORTH_EAST");
    }

    @Test
    void overdueTargetsCanBeReadAndFiltered() {
        LocalDate nextWorkingDay = WorkingDays.after(LondonTime.day(Instant.now()), 1);
        Task late =
                given.requestedOn(WorkingDays.after(nextWorkingDay, -14)); // 13 working days used, also on a Saturday
        given.requested(Given.NORTH, Account.PARTNER_NORTH);

        for (Map<String, ?> overdue : List.of(
                Map.of("target", "DECIDE"),
                Map.of("target", "DECIDE", "minWorkingDays", 3),
                Map.of("target", "ACKNOWLEDGE", "minWorkingDays", 11),
                Map.<String, Object>of())) {
            assertThat(queue(overdue))
                    .as("%s", overdue)
                    .containsExactly(late.id().value());
        }
        assertThat(queue(Map.of("target", "DECIDE", "minWorkingDays", 4))).isEmpty();
        Targets targets = portal.read(
                Account.PARTNER_NORTH, "tasks/responseTargets", Map.of("id", late.id()), "task", Targets.class);
        assertThat(targets.decideTarget()).isEqualTo(new Target("OVERDUE", 10, 13, 3));
        assertThat(targets.acknowledgeTarget()).isEqualTo(new Target("OVERDUE", 2, 13, 11));
    }

    private record Targets(Target acknowledgeTarget, Target decideTarget) {}

    private record Target(String state, int workingDaysAllowed, int workingDaysUsed, int workingDaysOverdue) {}

    private List<String> queue(Map<String, ?> overdue) {
        return portal.readAll(
                Account.OFFICER_NORTH_EAST,
                "tasks/triageQueue",
                Map.of("first", 5, "filter", Map.of("overdue", overdue)),
                "triageQueue.edges[*].node.id",
                String.class);
    }

    /** The template and the recipient of each mail. */
    private List<String> mails() {
        return database.dump("outbox")
                .lines()
                .filter(line -> !line.isEmpty())
                .map(line -> "%s to %s".formatted(value(line, "template"), account(value(line, "to"))))
                .toList();
    }

    private static String value(String json, String name) {
        String after = json.substring(json.indexOf("\"%s\": \"".formatted(name)) + name.length() + 5);
        return after.substring(0, after.indexOf('"'));
    }

    private static Account account(String id) {
        return java.util.Arrays.stream(Account.values())
                .filter(account -> account.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
