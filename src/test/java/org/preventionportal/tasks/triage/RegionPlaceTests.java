package org.preventionportal.tasks.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner reads the place of its request, which says nothing about other requests. */
@SliceTest
class RegionPlaceTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record Place(int place, int waitingCount) {}

    private record Position(@Nullable Place regionPlace) {}

    private record Waiting(@Nullable Position priority) {}

    @Test
    void fiveRequestsOfARegionHavePlacesAndFewerHaveNone() {
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        List<Task> waiting = given.requested(5);

        assertThat(waiting.stream().map(task -> place(Account.PARTNER_NORTH, task)))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 5)
                        .mapToObj(place -> new Place(place, 5))
                        .toList());
        Task last = waiting.stream()
                .filter(task -> new Place(5, 5).equals(place(Account.PARTNER_NORTH, task)))
                .findFirst()
                .orElseThrow();
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/overrideTaskPriority",
                Input.of(last).with("points", 100).with("reason", "The chief constable has asked."));
        assertThat(place(Account.PARTNER_NORTH, last)).isEqualTo(new Place(1, 5));
        assertThat(place(Account.OFFICER_SOUTH_EAST, last)).isEqualTo(new Place(1, 5));

        portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/withdrawTask",
                Input.of(given.load(last)).with("reason", "NO_LONGER_NEEDED"));
        assertThat(waiting.stream().map(task -> place(Account.PARTNER_NORTH, given.load(task))))
                .containsOnlyNulls();
    }

    /** So that a partner and an officer who speak on the telephone have the same numbers before them. */
    @Test
    void aRequestWhosePartnerHasAQuestionToAnswerIsNotCounted() {
        Task asked = given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        List<Task> waiting = given.requested(5);

        assertThat(waiting)
                .allSatisfy(task ->
                        assertThat(place(Account.PARTNER_NORTH, task)).isEqualTo(new Place(placeInTheQueue(task), 5)));
        assertThat(place(Account.PARTNER_NORTH, asked)).isNull();
    }

    /** Else comparing it with the queue would say that there is a request to hide. */
    @Test
    void anExcludedOfficerReadsThePlaceInTheirOwnQueue() {
        List<Task> waiting = given.requested(6);
        Task first = waiting.stream()
                .filter(task -> placeInTheQueue(task) == 1)
                .findFirst()
                .orElseThrow();
        Task last = waiting.stream()
                .filter(task -> placeInTheQueue(task) == 6)
                .findFirst()
                .orElseThrow();
        given.excluding(first, Account.OFFICER_NORTH_EAST);

        assertThat(place(Account.OFFICER_NORTH_EAST, last)).isEqualTo(new Place(placeInTheQueue(last), 5));
        assertThat(place(Account.PARTNER_NORTH, last)).isEqualTo(new Place(6, 6));
    }

    private int placeInTheQueue(Task task) {
        return portal.read(
                Account.OFFICER_NORTH_EAST,
                "tasks/triageQueuePlace",
                Map.of(
                        "taskId",
                        task.id(),
                        "filter",
                        Map.of("regions", List.of("NORTH_EAST"), "states", List.of("REQUESTED"))),
                "triageQueuePlace.number",
                Integer.class);
    }

    private @Nullable Place place(Account account, Task task) {
        Position priority = portal.read(account, "tasks/regionPlace", Map.of("id", task.id()), "task", Waiting.class)
                .priority();
        return priority == null ? null : priority.regionPlace();
    }
}
