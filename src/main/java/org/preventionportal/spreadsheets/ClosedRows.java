package org.preventionportal.spreadsheets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.tables.reading.SheetImport.Read;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.delivery.activities.ClosedDays;

/** Refuses new tasks that figures of a closed period would count. */
final class ClosedRows {

    private final TaskRecords tasks;
    private final ClosedDays closedDays;
    private final LocalDate today;

    ClosedRows(TaskRecords tasks, ClosedDays closedDays, LocalDate today) {
        this.tasks = tasks;
        this.closedDays = closedDays;
        this.today = today;
    }

    /** Leaves out refused rows. A row that is in the portal already changes nothing, so it is not refused. */
    List<Read<TaskRow>> without(List<Read<TaskRow>> rows) {
        List<DateRange> periods = periods(rows);
        if (periods.isEmpty()) {
            return rows;
        }
        List<TaskId> counted = rows.stream()
                .map(Read::row)
                .filter(row -> counting(row, periods).isPresent())
                .map(TaskRow::id)
                .toList();
        Set<TaskId> known = tasks.find(counted).stream().map(Task::id).collect(Collectors.toSet());
        return rows.stream()
                .filter(read -> known.contains(read.row().id()) || isOpen(read, periods))
                .toList();
    }

    private List<DateRange> periods(List<Read<TaskRow>> rows) {
        return rows.stream()
                .flatMap(read -> firstDay(read.row()).stream())
                .min(Comparator.naturalOrder())
                .map(first -> closedDays.within(new DateRange(first, today)))
                .orElse(List.of());
    }

    /** Two rows of a batch may have the same reference by mistake, so each is looked at by itself. */
    private boolean isOpen(Read<TaskRow> read, List<DateRange> periods) {
        Optional<DateRange> closed = counting(read.row(), periods);
        closed.ifPresent(period ->
                read.cells().problem(column(read.row(), period), ErrorCode.WRONG_STATE, ClosedDays.problem(period)));
        return closed.isEmpty();
    }

    private Optional<DateRange> counting(TaskRow row, List<DateRange> periods) {
        return periods.stream().filter(period -> isCounted(row, period)).findFirst();
    }

    /** Figures also count what waited or was ongoing when a period ended. */
    private boolean isCounted(TaskRow row, DateRange period) {
        return firstDay(row)
                .map(first -> new DateRange(first, row.endedOn() == null ? today : row.endedOn()))
                .filter(period::overlaps)
                .isPresent();
    }

    private static Optional<LocalDate> firstDay(TaskRow row) {
        return days(row).values().stream().min(Comparator.naturalOrder());
    }

    /** The last column whose day is not after the closed period: "ended on" if the task ended in it. */
    private static String column(TaskRow row, DateRange closed) {
        return days(row).entrySet().stream()
                .filter(day -> !day.getValue().isAfter(closed.endsOn()))
                .reduce((_, later) -> later)
                .orElseThrow()
                .getKey();
    }

    private static Map<String, LocalDate> days(TaskRow row) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        add(days, TaskRow.REQUESTED_ON, row.requestedOn());
        add(days, TaskRow.DECIDED_ON, row.decidedOn());
        add(days, TaskRow.STARTED_ON, row.startedOn());
        add(days, TaskRow.ENDED_ON, row.endedOn());
        return days;
    }

    private static void add(Map<String, LocalDate> days, String column, @Nullable LocalDate day) {
        if (day != null) {
            days.put(column, day);
        }
    }
}
