package org.preventionportal.spreadsheets;

import static org.preventionportal.spreadsheets.TaskRow.DECIDED_ON;
import static org.preventionportal.spreadsheets.TaskRow.DEFERRED_UNTIL;
import static org.preventionportal.spreadsheets.TaskRow.ENDED_ON;
import static org.preventionportal.spreadsheets.TaskRow.REQUESTED_ON;
import static org.preventionportal.spreadsheets.TaskRow.STARTED_ON;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tables.reading.Cells;

/** Checks that each day of a row is on or after the one before. */
record RowDates(
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate deferredUntil) {

    static RowDates read(Cells cells, LocalDate today) {
        var dates = new RowDates(
                cells.pastDay(REQUESTED_ON, today),
                cells.pastDay(DECIDED_ON, today),
                cells.pastDay(STARTED_ON, today),
                cells.pastDay(ENDED_ON, today),
                cells.day(DEFERRED_UNTIL));
        inOrder(REQUESTED_ON, dates.requestedOn, DECIDED_ON, dates.decidedOn, cells);
        inOrder(REQUESTED_ON, dates.requestedOn, ENDED_ON, dates.endedOn, cells);
        inOrder(DECIDED_ON, dates.decidedOn, STARTED_ON, dates.startedOn, cells);
        inOrder(DECIDED_ON, dates.decidedOn, ENDED_ON, dates.endedOn, cells);
        inOrder(STARTED_ON, dates.startedOn, ENDED_ON, dates.endedOn, cells);
        inOrder(DECIDED_ON, dates.decidedOn, DEFERRED_UNTIL, dates.deferredUntil, cells);
        return dates;
    }

    private static void inOrder(
            String first, @Nullable LocalDate one, String then, @Nullable LocalDate other, Cells cells) {
        if (one != null && other != null && other.isBefore(one)) {
            cells.problem(then, "\"%s\" lies before \"%s\". Correct one of them.".formatted(then, first));
        }
    }
}
