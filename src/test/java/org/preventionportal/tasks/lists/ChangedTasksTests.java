package org.preventionportal.tasks.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** What another system asks every few minutes: which tasks have changed, and which were requested. */
@SliceTest
class ChangedTasksTests {

    private static final Account PARTNER = Account.PARTNER_NORTH;
    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    private Task first;
    private Task second;
    private Task foreign;
    private Instant before;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        clock.advance(Duration.ofDays(-3));
        first = given.requested(Given.NORTH, PARTNER);
        clock.advance(Duration.ofMinutes(1));
        second = given.requested(Given.NORTH, PARTNER);
        foreign = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        clock.advance(Duration.ofDays(1));
        before = clock.instant();
    }

    @Test
    void theLastChangeDecidesNotTheCreation() {
        assertThat(changed(PARTNER, Map.of("updatedFrom", before))).isEmpty();

        given.withdrawn(first);

        assertThat(changed(PARTNER, Map.of("updatedFrom", before)))
                .containsExactly(first.id().value());
        assertThat(changed(OFFICER, Map.of("updatedFrom", before)))
                .containsExactly(first.id().value());
        assertThat(changed(PARTNER, Map.of()))
                .containsExactly(second.id().value(), first.id().value());
        assertThat(listed(PARTNER, Map.of(), "NEWEST_UPDATE_FIRST"))
                .containsExactly(first.id().value(), second.id().value());
    }

    /** The task that moves to the end comes again, and none is missed. */
    @Test
    void aTaskThatChangesBetweenTwoPagesComesAgain() {
        Map<String, Object> page = new HashMap<>(Map.of("order", "OLDEST_UPDATE_FIRST", "first", 1));
        assertThat(ids(PARTNER, page)).containsExactly(first.id().value());
        page.put("after", portal.read(PARTNER, "tasks/changedTasks", page, "tasks.pageInfo.endCursor", String.class));

        given.withdrawn(first);

        assertThat(ids(PARTNER, page)).containsExactly(second.id().value());
        page.put("first", 9);
        assertThat(ids(PARTNER, page))
                .containsExactly(second.id().value(), first.id().value());
    }

    /** Another one joins, and that organisation's last change stays what it was. */
    @Test
    void aTaskMovesOnlyWithWhatItsReaderSees() {
        Task joined = given.joined(Given.SOUTH, Account.PARTNER_SOUTH, Given.NORTH, PARTNER);
        clock.advance(Duration.ofMinutes(1));
        given.withdrawn(first);
        clock.advance(Duration.ofMinutes(1));
        Instant after = clock.instant();
        given.joinedToo(joined, Given.SUSPENDED, Account.PARTNER_SUSPENDED);

        assertThat(changed(PARTNER, Map.of("updatedFrom", before)))
                .containsExactly(joined.id().value(), first.id().value());
        assertThat(changed(PARTNER, Map.of("updatedFrom", after))).isEmpty();
        assertThat(changed(Account.PARTNER_SUSPENDED, Map.of("updatedFrom", after)))
                .containsExactly(joined.id().value());
        assertThat(changed(Account.PARTNER_SOUTH, Map.of("updatedFrom", after)))
                .as("who requested it")
                .containsExactly(joined.id().value());
        assertThat(changed(OFFICER, Map.of("updatedFrom", after)))
                .containsExactly(joined.id().value());
    }

    /** The other organisation requested the task before the own one. */
    @Test
    void aJoinedTaskHasThePlaceOfItsJoining() {
        Task joined = joinedAfterAnOwnRequest();
        String own = portal.readAll(
                        OFFICER,
                        "tasks/changedTasks",
                        Map.of("order", "NEWEST_FIRST"),
                        "tasks.nodes[*].id",
                        String.class)
                .getFirst();

        assertThat(listed(PARTNER, Map.of(), "NEWEST_FIRST"))
                .containsExactly(
                        joined.id().value(),
                        own,
                        second.id().value(),
                        first.id().value());
        assertThat(listed(PARTNER, Map.of(), "OLDEST_FIRST"))
                .containsExactly(
                        first.id().value(),
                        second.id().value(),
                        own,
                        joined.id().value());
        assertThat(portal.readAll(
                        PARTNER,
                        "partners/partnerTasks",
                        Map.of("id", Given.NORTH),
                        "partner.tasks.nodes[*].id",
                        String.class))
                .startsWith(joined.id().value(), own);
        assertThat(listed(Account.PARTNER_SOUTH, Map.of(), "NEWEST_FIRST"))
                .as("who requested it")
                .containsExactly(joined.id().value(), foreign.id().value());
        assertThat(listed(OFFICER, Map.of(), "NEWEST_FIRST"))
                .startsWith(own, joined.id().value());
    }

    private Task joinedAfterAnOwnRequest() {
        Task joined = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        clock.advance(Duration.ofMinutes(1));
        given.requested(Given.NORTH, PARTNER);
        clock.advance(Duration.ofMinutes(1));
        return given.joinedToo(joined, Given.NORTH, PARTNER);
    }

    /** Who belongs to two organisations sees a task for the one that requested it. */
    @Test
    void aMemberOfTwoOrganisationsSeesEachTaskForOne() {
        Task requested = given.joined(Given.NORTH, PARTNER, Given.SOUTH, Account.PARTNER_SOUTH);
        clock.advance(Duration.ofMinutes(1));
        Task joined = given.joined(Given.SUSPENDED, Account.PARTNER_SUSPENDED, Given.SOUTH, Account.PARTNER_SOUTH);
        Map<String, ?> since = Map.of("updatedFrom", before);
        assertThat(listed(Account.PARTNER_TWO, since, "NEWEST_UPDATE_FIRST"))
                .containsExactly(joined.id().value(), requested.id().value());

        override(requested);
        override(joined);

        assertThat(listed(Account.PARTNER_TWO, since, "NEWEST_UPDATE_FIRST"))
                .containsExactly(requested.id().value(), joined.id().value());
        assertThat(listed(OFFICER, since, "NEWEST_UPDATE_FIRST"))
                .containsExactly(joined.id().value(), requested.id().value());
    }

    private void override(Task task) {
        clock.advance(Duration.ofMinutes(1));
        portal.changeTask(
                Account.MANAGER,
                "tasks/overrideTaskPriority",
                portal.current(Account.MANAGER, task.id()).with("points", 95).with("reason", "It has to be."));
    }

    @Test
    void pagesLeadBackAsTheyLeadOn() {
        Task joined = given.joined(Given.SOUTH, Account.PARTNER_SOUTH, Given.NORTH, PARTNER);
        Map<String, Object> page = new HashMap<>(Map.of("order", "NEWEST_UPDATE_FIRST", "first", 2));
        assertThat(ids(PARTNER, page))
                .containsExactly(joined.id().value(), second.id().value());
        page.put("after", portal.read(PARTNER, "tasks/changedTasks", page, "tasks.pageInfo.endCursor", String.class));
        assertThat(ids(PARTNER, page)).containsExactly(first.id().value());

        Map<String, Object> back = new HashMap<>(Map.of("order", "NEWEST_UPDATE_FIRST", "last", 1));
        back.put("before", page.get("after"));
        back.put("first", null);
        assertThat(ids(PARTNER, back)).containsExactly(joined.id().value());
    }

    @Test
    void othersChangesAreNotListed() {
        given.withdrawn(foreign);

        assertThat(changed(PARTNER, Map.of("updatedFrom", before))).isEmpty();
        assertThat(changed(Account.PARTNER_SOUTH, Map.of("updatedFrom", before)))
                .containsExactly(foreign.id().value());
    }

    @Test
    void aMessageIsNoChangeOfTheTask() {
        Input message = Input.of("taskId", first.id()).withKey().with("text", "When will you decide?");
        assertThat(portal.codes(PARTNER, "tasks/postMessage", message)).isEmpty();

        assertThat(changed(PARTNER, Map.of("updatedFrom", before))).isEmpty();
    }

    /** An organisation that joined sees when it joined, but not when the other one requested the task. */
    @Test
    void theDayOfTheRequestIsComparedForThoseWhoSeeIt() {
        Task shared = given.joined(Given.NORTH, PARTNER, Given.SOUTH, Account.PARTNER_SOUTH);
        LocalDate today = LondonTime.today(clock);
        Map<String, ?> requestedToday = Map.of("requestedFrom", today, "requestedTo", today);

        assertThat(changed(PARTNER, requestedToday)).containsExactly(shared.id().value());
        assertThat(changed(OFFICER, requestedToday)).containsExactly(shared.id().value());
        assertThat(changed(Account.PARTNER_SOUTH, requestedToday)).isEmpty();
        assertThat(changed(Account.PARTNER_SOUTH, Map.of("requestedTo", today)))
                .containsExactly(foreign.id().value());
        assertThat(changed(PARTNER, Map.of("requestedTo", today.minusDays(1))))
                .containsExactly(first.id().value(), second.id().value());
    }

    @Test
    void theDayOfTheDecisionIsComparedForThoseWhoSeeIt() {
        Task accepted = given.accepted(Given.NORTH, PARTNER, OFFICER);
        given.joinedToo(accepted, Given.SOUTH, Account.PARTNER_SOUTH);
        LocalDate today = LondonTime.today(clock);

        for (Account reader : List.of(PARTNER, OFFICER, Account.PARTNER_SOUTH)) {
            assertThat(changed(reader, Map.of("acceptedFrom", today)))
                    .containsExactly(accepted.id().value());
            assertThat(changed(reader, Map.of("acceptedFrom", today.plusDays(1))))
                    .isEmpty();
        }
        assertThat(changed(OFFICER, Map.of("acceptedFrom", today, "acceptedTo", today)))
                .containsExactly(accepted.id().value());
        assertThat(changed(OFFICER, Map.of("acceptedTo", today.minusDays(1)))).isEmpty();
        String recorded = given.joinedToo(given.recorded(Given.NORTH, OFFICER), Given.SOUTH, Account.PARTNER_SOUTH)
                .id()
                .value();
        assertThat(changed(OFFICER, Map.of("acceptedFrom", today))).contains(recorded);
        assertThat(changed(Account.PARTNER_SOUTH, Map.of())).contains(recorded);
        assertThat(changed(Account.PARTNER_SOUTH, Map.of("acceptedFrom", today)))
                .as("who joined does not see the day of the record")
                .containsExactly(accepted.id().value());
    }

    /** As indicators count it, though it may be recorded days later. */
    @Test
    void tasksAreFoundByTheDayOnWhichTheirWorkEnded() {
        Task closed = given.accepted(Given.NORTH, PARTNER, OFFICER);
        given.accepted(Given.NORTH, PARTNER, OFFICER);
        LocalDate accepted = LondonTime.today(clock);
        clock.advanceDays(3);
        portal.changeTask(
                OFFICER,
                "tasks/closeTask",
                Input.of(closed).with("reason", "EXTERNAL_EVENT").with("endedOn", accepted.plusDays(1)));

        for (Account reader : List.of(PARTNER, OFFICER)) {
            assertThat(changed(reader, Map.of("endedFrom", accepted.plusDays(1), "endedTo", accepted.plusDays(1))))
                    .containsExactly(closed.id().value());
            assertThat(changed(reader, Map.of("endedFrom", accepted.plusDays(2))))
                    .isEmpty();
            assertThat(changed(reader, Map.of("endedTo", accepted))).isEmpty();
        }
    }

    private List<String> changed(Account reader, Map<String, ?> filter) {
        return listed(reader, filter, "OLDEST_UPDATE_FIRST");
    }

    private List<String> listed(Account reader, Map<String, ?> filter, String order) {
        return ids(reader, Map.of("filter", Portal.json(filter), "order", order));
    }

    private List<String> ids(Account reader, Map<String, ?> variables) {
        return portal.readAll(reader, "tasks/changedTasks", variables, "tasks.nodes[*].id", String.class);
    }
}
