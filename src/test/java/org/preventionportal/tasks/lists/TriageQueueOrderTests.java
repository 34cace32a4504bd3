package org.preventionportal.tasks.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.DeferralReason;

class TriageQueueOrderTests {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final PersonId OFFICER = new PersonId("officer");

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

    @Test
    void aDecisionLeavesARequestInItsPlaceAmongDays() {
        Task request = ranked(5000, 0).request();
        Instant at = NOON.plus(30, ChronoUnit.DAYS);
        Task deferred = request.defer(LocalDate.of(2027, 1, 20), DeferralReason.AWAITING_CAPACITY, null, OFFICER, at);

        assertThat(List.of(
                        deferred,
                        request.accept(OFFICER, OFFICER, at),
                        request.requestInformation("Which ward is it?", OFFICER, at),
                        request.decline(DeclineReason.OUTSIDE_REMIT, null, OFFICER, at)))
                .extracting(TriageQueueOrder.DUE::keys)
                .containsOnly(TriageQueueOrder.DUE.keys(request))
                .doesNotContainNull();
        assertThat(TriageQueueOrder.DEFERRED_UNTIL.keys(deferred.resume(OFFICER, at.plus(1, ChronoUnit.DAYS))))
                .isEqualTo(TriageQueueOrder.DEFERRED_UNTIL.keys(deferred))
                .containsEntry("progress.deferredUntil", LocalDate.of(2027, 1, 20));
        assertThat(TriageQueueOrder.DEFERRED_UNTIL.keys(request)).isNull();
    }
}
