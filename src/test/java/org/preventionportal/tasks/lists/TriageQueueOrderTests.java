package org.preventionportal.tasks.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.Task;

class TriageQueueOrderTests {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private record Ranked(int rank, Task request) {}

    private static Ranked ranked(int rank, long daysLater) {
        Task draft = Given.anyTask();
        return new Ranked(
                rank,
                draft.request(
                        () -> Given.position(draft.need()),
                        new PersonId("somebody"),
                        NOON.plus(daysLater, ChronoUnit.DAYS)));
    }

    @Test
    void theHighestRankIsFirstAndThenTheLongestWait() {
        Ranked high = ranked(7000, 2);
        Ranked waiting = ranked(5000, 0);
        Ranked later = ranked(5000, 1);
        Ranked low = ranked(4000, 0);

        assertThat(Stream.of(later, low, waiting, high)
                        .sorted(TriageQueueOrder.byPriority(Ranked::rank, Ranked::request)))
                .containsExactly(high, waiting, later, low);
    }
}
