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
import org.preventionportal.platform.LondonTime;
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
