package org.preventionportal.tasks.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.CallerAuthentication;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.Neighbours;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.ActivityDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.support.Tokens;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A feed shows what its owner may see now, without a sign-in, and nothing that a calendar should not hold. */
@PortalTest
class CalendarFeedTests {

    private static final Account OWNER = Account.PARTNER_NORTH;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private CalendarKeys keys;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private JwtDecoder decoder;

    @Autowired
    private PersonalRecords calendarData;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void theFeedHasTheSessionsOfTheOwnersTasksAndOfNobodyElses() {
        Task own = scheduled();
        Task joined = given.joined(Given.SOUTH, Account.PARTNER_SOUTH, Given.NORTH, OWNER);
        schedule(joined, Account.OFFICER_SOUTH_EAST);
        Set<Account> others = EnumSet.of(Account.EVALUATOR, Account.ADMIN, Account.NOBODY);
        Map<Account, String> feeds = new EnumMap<>(Account.class);
        EnumSet.complementOf(EnumSet.copyOf(others)).forEach(account -> feeds.put(account, read(create(account, 0))));

        feeds.forEach((account, feed) -> assertThat(List.of(shows(feed, own), shows(feed, joined)))
                .as("%s", account)
                .isEqualTo(
                        switch (account) {
                            case PARTNER_NORTH, COLLEAGUE_NORTH, LEAD_NORTH, PARTNER_TWO, OFFICER_AND_PARTNER ->
                                List.of(true, true);
                            case OFFICER_NORTH_EAST -> List.of(true, false);
                            case PARTNER_SOUTH, LEAD_SOUTH, OFFICER_SOUTH_EAST -> List.of(false, true);
                            default -> List.of(false, false);
                        }));
        assertThat(feeds.get(OWNER))
                .contains(
                        "SUMMARY:Training session: Northumberland County Council",
                        "DTSTART:%sT".formatted(day().toString().replace("-", "")))
                .doesNotContain(
                        "county lines", "duty teams", "Officer", OWNER.id().value());
    }

    @Test
    void aRemovedScheduleIsNoEventAnyMore() {
        Task task = scheduled();
        String feed = create(OWNER, 0);
        assertThat(shows(read(feed), task)).isTrue();

        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(given.load(task)).with("startsOn", null));

        assertThat(shows(read(feed), task)).isFalse();
    }

    /** The activity would be an event of its own, of a session that does not take place. */
    @Test
    void aSessionThatIsPlannedAsAnActivityIsNotRemoved() {
        Task task = scheduled();
        recorded(task, day());

        Input removal = Input.of(given.load(task)).with("startsOn", null);

        assertThat(portal.codes(Account.OFFICER_NORTH_EAST, "tasks/scheduleTask", removal))
                .containsExactly("WRONG_STATE");
    }

    @Test
    void aCancelledActivityIsNoEventAnyMore() {
        Task task = given.accepted(Given.NORTH, OWNER, Account.OFFICER_NORTH_EAST);
        String activity = recorded(task, day());
        String feed = create(OWNER, 0);
        assertThat(read(feed)).contains("UID:" + activity);

        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/cancelActivity",
                Input.of(given.load(task)).with("activityId", activity).with("reason", "The school is closed."));

        assertThat(read(feed)).doesNotContain("BEGIN:VEVENT");
    }

    /** The first activity is the session itself. */
    @Test
    void plannedActivitiesOnOtherDaysAreEventsOfTheirOwn() {
        Task task = scheduled();
        String session = recorded(task, day());
        String other = recorded(task, day().plusDays(7));

        String feed = read(create(OWNER, 0));

        assertThat(feed.replace("\r\n ", ""))
                .contains(
                        "UID:" + other,
                        "DTSTART;VALUE=DATE:%s"
                                .formatted(day().plusDays(7).toString().replace("-", "")),
                        "LOCATION:Library")
                .doesNotContain(session, "A course for");
    }

    @Test
    void aPlannedDayOfATaskThatIsNotScheduledIsAnEventOfEverybodyOnTheTask() {
        Task task = given.joined(Given.NORTH, OWNER, Given.SOUTH, Account.PARTNER_SOUTH);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/acceptTask",
                Input.of(given.load(task)).with("officerId", Account.OFFICER_NORTH_EAST.id()));
        String planned = recorded(task, day());
        String own = create(OWNER, 0);
        List<String> feeds = Stream.concat(
                        Stream.of(own),
                        Stream.of(Account.PARTNER_SOUTH, Account.OFFICER_NORTH_EAST, Account.OFFICER_SOUTH_EAST)
                                .map(account -> create(account, 0)))
                .map(this::read)
                .toList();

        assertThat(feeds).extracting(feed -> feed.contains("UID:" + planned)).containsExactly(true, true, true, false);
        assertThat(shows(feeds.getFirst(), task)).isFalse();
        assertThat(feeds.get(1)).doesNotContain("A course for", "Northumberland");

        clock.advanceDays(10);
        assertThat(read(own)).as("over").doesNotContain(planned);
    }

    @Test
    void aCourseWhoseScheduleEndedLongAgoStillHasItsDayToCome() {
        Task task = given.inProgress(Given.NORTH, OWNER, Account.OFFICER_NORTH_EAST);
        schedule(task, Account.OFFICER_NORTH_EAST, day().minusMonths(5));
        String planned = recorded(task, day());

        assertThat(read(create(OWNER, 0)).replace("\r\n ", "")).contains("UID:" + planned);
    }

    @Test
    void aPlannedDayIsCancelledWithItsTask() {
        Task task = given.inProgress(Given.NORTH, OWNER, Account.OFFICER_NORTH_EAST);
        String planned = recorded(task, day());
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/closeTask",
                Input.of(given.load(task)).with("reason", "EXTERNAL_EVENT"));

        assertThat(read(create(OWNER, 0)).replace("\r\n ", "")).contains("UID:" + planned, "STATUS:CANCELLED");
    }

    /** As the email about the completion says. */
    @Test
    void aCompletionCancelsLaterDaysAndNotItsOwn() {
        Task task = given.inProgress(Given.NORTH, OWNER, Account.OFFICER_NORTH_EAST);
        LocalDate today = LondonTime.today(clock);
        String same = recorded(task, today);
        String later = recorded(task, today.plusDays(1));
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/completeTask",
                Input.of(given.load(task)).with("completedOn", today));

        String feed = read(create(OWNER, 0)).replace("\r\n ", "");

        assertThat(event(feed, same)).contains("STATUS:CONFIRMED");
        assertThat(event(feed, later)).contains("STATUS:CANCELLED");
    }

    @Test
    void aSessionThatTookPlaceIsNotCancelledWithItsTask() {
        Task held = given.inProgress(Given.NORTH, OWNER, Account.OFFICER_NORTH_EAST);
        LocalDate today = LondonTime.today(clock);
        schedule(held, Account.OFFICER_NORTH_EAST, today);
        new ActivityDriver(portal, given).record(held, today, "PROFESSIONALS", 12);
        Task missed = given.inProgress(Given.NORTH, OWNER, Account.OFFICER_NORTH_EAST);
        schedule(missed, Account.OFFICER_NORTH_EAST, today);
        Stream.of(held, missed)
                .forEach(task -> portal.changeTask(
                        Account.OFFICER_NORTH_EAST,
                        "tasks/closeTask",
                        Input.of(given.load(task)).with("reason", "EXTERNAL_EVENT")));

        String feed = read(create(OWNER, 0)).replace("\r\n ", "");

        assertThat(event(feed, held.id().value())).contains("STATUS:CONFIRMED");
        assertThat(event(feed, missed.id().value())).contains("STATUS:CANCELLED");
    }

    @Test
    void aCompletionCancelsASessionThatIsStillAhead() {
        Task task = scheduled();
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/completeTask",
                Input.of(task).with("completedOn", LondonTime.today(clock)));

        assertThat(read(create(OWNER, 0))).contains("STATUS:CANCELLED");
    }

    private static String event(String feed, String uid) {
        String from = feed.substring(feed.indexOf("UID:" + uid));
        return from.substring(0, from.indexOf("END:VEVENT"));
    }

    private String recorded(Task task, LocalDate day) {
        var activity =
                Map.of("description", "A course for wardens", "date", day, "place", "Library", "reach", List.of());
        return portal.change(
                Account.OFFICER_NORTH_EAST,
                "tasks/recordActivity",
                Input.of(given.load(task)).withKey().with("activity", activity),
                "activity.id",
                String.class);
    }

    @Test
    void itFollowsExclusionsAndSharingAtEachFetch() {
        Task task = scheduled();
        String colleague = create(Account.COLLEAGUE_NORTH, 0);
        assertThat(shows(read(colleague), task)).isTrue();

        given.excluding(task, Account.COLLEAGUE_NORTH);
        assertThat(shows(read(colleague), task)).isFalse();
        String two = create(Account.PARTNER_TWO, 0);
        assertThat(shows(read(two), task)).isTrue();
        portal.changeTask(OWNER, "tasks/shareTask", Input.of(given.load(task)).with("visibility", "AUTHOR"));
        assertThat(shows(read(two), task)).isFalse();
    }

    @Test
    void aReplacedOrRevokedAddressAndOneOfAPersonWhoIsGoneOpenNothing() {
        String first = create(OWNER, 0);
        assertThat(portal.codes(OWNER, "tasks/createCalendarFeed", revision(0))).containsExactly("CONFLICT");
        String second = create(OWNER, 1);
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);

        assertThat(portal.codes(OWNER, "tasks/revokeCalendarFeed", revision(1))).containsExactly("CONFLICT");
        assertThat(portal.codes(OWNER, "tasks/revokeCalendarFeed", revision(2))).isEmpty();
        assertThat(portal.codes(OWNER, "tasks/revokeCalendarFeed", revision(2)))
                .as("again")
                .isEmpty();
        assertThat(status(second)).isEqualTo(404);

        keys.insert(new CalendarKey(
                new PersonId("00000000-0000-4000-8000-000000009999"), CalendarKey.hash("gone"), 1, clock.instant()));
        assertThat(status("/calendar/gone.ics")).isEqualTo(404);
    }

    /** Somebody with a stolen session may have created the address. */
    @Test
    void anAddressFromBeforeASuspensionOpensNothingAfterTheReinstatement() {
        ofNewAccount((person, path) -> {
            administer("suspendAccount", person.with("reason", "LEFT"));
            assertThat(status(path)).as("suspended").isEqualTo(404);
            administer("reinstateAccount", person);
        });
    }

    /** A request that was under way at the suspension may create one after it. */
    @Test
    void anAddressFromASuspensionOpensNothingAfterTheReinstatement() {
        ofNewAccount((person, before) -> {
            administer("suspendAccount", person.with("reason", "LEFT"));
            var id = new PersonId(String.valueOf(person.get("personId")));
            keys.insert(new CalendarKey(id, CalendarKey.hash("late"), 1, clock.instant()));
            administer("reinstateAccount", person);
            assertThat(status("/calendar/late.ics")).isEqualTo(404);
        });
    }

    @Test
    void anAddressFromBeforeTheResetOfASecondFactorOpensNothingAfterIt() {
        ofNewAccount((person, path) -> administer("resetSecondFactor", person));
    }

    /** The token was checked before the reset, of which another node learns within seconds only. */
    @Test
    void aRequestThatWasUnderWayAtAResetCreatesNoAddress() {
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        String email = "calendar.%s@example.org".formatted(UUID.randomUUID());
        String person = keycloak.account(email, true, "officer");
        try {
            var underWay = new CallerAuthentication(decoder.decode(Tokens.of(email)));
            keycloak.addAuthenticatorApp(person);
            clock.advance(Duration.ofSeconds(1));
            administer("resetSecondFactor", Input.of("personId", person));

            SecurityContextHolder.getContext().setAuthentication(underWay);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> feeds.create(new CreateCalendarFeedInput(0), underWay.getPrincipal()));

            assertThat(keys.of(new PersonId(person))).isEmpty();
        } finally {
            SecurityContextHolder.clearContext();
            keycloak.delete(person);
        }
    }

    private void ofNewAccount(BiConsumer<Input, String> change) {
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        String email = "calendar.%s@example.org".formatted(UUID.randomUUID());
        String person = keycloak.account(email, true, "officer");
        try {
            String token = Tokens.of(email);
            keycloak.addAuthenticatorApp(person);
            String path = URI.create(Portal.ask(
                                    portal.withToken(token), "tasks/createCalendarFeed", Map.of("input", revision(0)))
                            .path("createCalendarFeed.url")
                            .entity(String.class)
                            .get())
                    .getPath();
            assertThat(status(path)).isEqualTo(200);

            change.accept(Input.of("personId", person), path);

            assertThat(status(path)).isEqualTo(404);
            assertThat(keys.of(new PersonId(person))).isEmpty();
        } finally {
            keycloak.delete(person);
        }
    }

    private void administer(String mutation, Input input) {
        assertThat(portal.codes(Account.ADMIN, "accounts/" + mutation, input)).isEmpty();
    }

    /** The first answer may have been lost, and with it the address. */
    @Test
    void aConflictSaysWhichRevisionToReplace() {
        create(OWNER, 0);
        for (String mutation : List.of("createCalendarFeed", "revokeCalendarFeed")) {
            portal.ask(OWNER, "tasks/" + mutation, Map.of("input", revision(0)))
                    .path(mutation + ".viewer.calendarFeed.revision")
                    .entity(Integer.class)
                    .isEqualTo(1);
        }
    }

    @Test
    void onlyAHashOfTheKeyIsStoredAndErasureDeletesIt() {
        String path = create(OWNER, 0);
        String key = path.replaceAll(".*/|\\.ics", "");
        assertThat(key).hasSize(32);
        assertThat(database.dump("calendarKeys")).contains(OWNER.id().value()).doesNotContain(key);
        assertThat(database.dump("audit")).contains("createCalendarFeed").doesNotContain(key);

        calendarData.erase(new DataSubject(OWNER.id(), null));
        assertThat(status(path)).isEqualTo(404);
    }

    @Test
    void aCalendarThatAsksAgainGetsTheFeedOnlyIfItHasChanged() {
        Task task = scheduled();
        String path = create(OWNER, 0);
        HttpHeaders first = portal.get(null, path).getResponseHeaders();
        assertThat(first.getCacheControl()).isEqualTo("no-cache, private");
        String tag = Objects.requireNonNull(first.getETag());
        portal.http(null)
                .get()
                .uri(path)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();

        clock.advance(Duration.ofSeconds(1));
        schedule(given.load(task), Account.OFFICER_NORTH_EAST);
        portal.http(null)
                .get()
                .uri(path)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** Calendars ignore an event whose number is not greater than before. */
    @Test
    void eachChangeHasAGreaterNumberEvenIfTheClockIsPutBack() {
        Task task = scheduled();
        given.joinedToo(task, Given.SOUTH, Account.PARTNER_SOUTH);
        List<String> feeds = List.of(create(OWNER, 0), create(Account.PARTNER_SOUTH, 0));
        List<Integer> before = numbers(feeds);

        schedule(given.load(task), Account.OFFICER_NORTH_EAST);
        assertThat(numbers(feeds))
                .as("in the same second")
                .isEqualTo(before.stream().map(number -> number + 1).toList());
        given.excluding(task, Account.COLLEAGUE_NORTH);
        clock.advance(Duration.ofMinutes(-5));
        schedule(given.load(task), Account.OFFICER_NORTH_EAST);
        assertThat(numbers(feeds))
                .isEqualTo(before.stream().map(number -> number + 2).toList());
    }

    private List<Integer> numbers(List<String> feeds) {
        return feeds.stream()
                .map(feed -> Integer.valueOf(read(feed).replaceAll("(?s).*SEQUENCE:(\\d+).*", "$1")))
                .toList();
    }

    private Task scheduled() {
        Task task = given.inProgress(Given.NORTH, OWNER, Account.OFFICER_NORTH_EAST);
        schedule(task, Account.OFFICER_NORTH_EAST);
        return given.load(task);
    }

    private void schedule(Task task, Account officer) {
        schedule(task, officer, day());
    }

    private void schedule(Task task, Account officer, LocalDate day) {
        Task read = given.load(task);
        if (!read.isCommitted()) {
            portal.changeTask(officer, "tasks/acceptTask", Input.of(read).with("officerId", officer.id()));
        }
        portal.changeTask(
                officer,
                "tasks/scheduleTask",
                Input.of(given.load(task))
                        .with("startsOn", day)
                        .with("startTime", "09:30")
                        .with("endTime", "12:00")
                        .with("place", "Town hall"));
    }

    private LocalDate day() {
        return LondonTime.today(clock).plusDays(9);
    }

    /** The path of the feed. */
    private String create(Account account, int revision) {
        String url = portal.change(account, "tasks/createCalendarFeed", revision(revision), "url", String.class);
        return URI.create(url).getPath();
    }

    private static Input revision(int revision) {
        return Input.of("revision", revision);
    }

    private String read(String path) {
        return new String(Objects.requireNonNull(portal.get(null, path).getResponseBody()), StandardCharsets.UTF_8);
    }

    private int status(String path) {
        return portal.get(null, path).getStatus().value();
    }

    private static boolean shows(String feed, Task task) {
        assertThat(feed).startsWith("BEGIN:VCALENDAR");
        return feed.replace("\r\n ", "").contains("UID:" + task.id());
    }
}
