package org.preventionportal.tasks.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.tasks.triage.TriageQueueCounts.Cell;
import org.preventionportal.tasks.triage.TriageQueueFilter.TriageQueueState;

/** Counting stops at a thousand requests, and what comes after them is not known. */
class TriageQueueCountsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "3, 9, 4, 5, 3, 12, 4, 5,",
        "7, 993, 0, 0, 7, 1000, , , REQUESTED",
        "0, 1000, 0, 0, , 1000, , , REQUESTED",
        "0, 12, 988, 0, 0, 12, 988, , INFORMATION_REQUESTED",
        "3, 9, 8, 980, 3, 12, 8, 980, DEFERRED",
        "3, 9, 0, 988, 3, 12, 0, 988, DEFERRED",
        "0, 0, 0, 0, 0, 0, 0, 0,"
    })
    void whatWasNotCountedIsNull(
            int unread,
            int read,
            int asked,
            int postponed,
            @Nullable Integer toAcknowledge,
            int toDecide,
            @Nullable Integer withPartner,
            @Nullable Integer deferred,
            @Nullable TriageQueueState capped) {
        List<Cell> cells = Stream.of(
                        new Cell(TriageQueueState.REQUESTED, DAY, unread),
                        new Cell(TriageQueueState.REQUESTED, null, read),
                        new Cell(TriageQueueState.INFORMATION_REQUESTED, null, asked),
                        new Cell(TriageQueueState.DEFERRED, null, postponed))
                .filter(cell -> cell.requests() > 0)
                .toList();

        assertThat(TriageQueueCounts.of(cells))
                .isEqualTo(new TriageQueueCounts(toAcknowledge, toDecide, withPartner, deferred, capped));
    }
}
