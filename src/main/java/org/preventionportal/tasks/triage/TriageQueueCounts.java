package org.preventionportal.tasks.triage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.tasks.triage.TriageQueueFilter.TriageQueueState;

/**
 * Holds the numbers of requests by what they wait for. A number is null if it is not known.
 *
 * @param toAcknowledge those to decide that nobody has acknowledged
 * @param toDecide those that wait for a decision, acknowledged or not
 * @param cappedState the state at which counting stopped; null if all are counted
 */
record TriageQueueCounts(
        @Nullable Integer toAcknowledge,
        int toDecide,
        @Nullable Integer withPartner,
        @Nullable Integer deferred,
        @Nullable TriageQueueState cappedState) {

    /** The requests of one state and one day to acknowledge them, which is null once they are acknowledged. */
    record Cell(TriageQueueState state, @Nullable LocalDate acknowledgeBy, int requests) {}

    /** @param cells the first requests by {@link TriageQueueState}, up to {@link KeysetPaging#MAX_COUNT} */
    static TriageQueueCounts of(List<Cell> cells) {
        TriageQueueState capped =
                cells.stream().mapToInt(Cell::requests).sum() < KeysetPaging.MAX_COUNT ? null : last(cells);
        int toAcknowledge = cells.stream()
                .filter(cell -> cell.state() == TriageQueueState.REQUESTED && cell.acknowledgeBy() != null)
                .mapToInt(Cell::requests)
                .sum();
        return new TriageQueueCounts(
                toAcknowledge == 0 && capped == TriageQueueState.REQUESTED ? null : Integer.valueOf(toAcknowledge),
                sum(cells, TriageQueueState.REQUESTED),
                known(cells, TriageQueueState.INFORMATION_REQUESTED, capped),
                known(cells, TriageQueueState.DEFERRED, capped),
                capped);
    }

    private static TriageQueueState last(List<Cell> cells) {
        return cells.stream().map(Cell::state).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static @Nullable Integer known(
            List<Cell> cells, TriageQueueState state, @Nullable TriageQueueState capped) {
        return capped != null && state.compareTo(capped) > 0 ? null : Integer.valueOf(sum(cells, state));
    }

    private static int sum(List<Cell> cells, TriageQueueState state) {
        return cells.stream()
                .filter(cell -> cell.state() == state)
                .mapToInt(Cell::requests)
                .sum();
    }
}
