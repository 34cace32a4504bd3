package org.preventionportal.spreadsheets;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.DateRange;
import org.preventionportal.spreadsheets.SheetImport.Read;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.delivery.activities.ClosedDays;

/** Refuses new tasks with a day in a closed period, whose figures they would change. */
final class ClosedRows {

    private final TaskRecords tasks;
    private final ClosedDays closedDays;

    ClosedRows(TaskRecords tasks, ClosedDays closedDays) {
        this.tasks = tasks;
        this.closedDays = closedDays;
    }

    /** Leaves out refused rows. A row that is in the portal already changes nothing, so it is not refused. */
    List<Read<TaskRow>> without(List<Read<TaskRow>> rows) {
        List<LocalDate> all =
                rows.stream().flatMap(read -> days(read).values().stream()).toList();
        List<DateRange> periods = closedDays.around(all);
        List<Read<TaskRow>> affected = rows.stream()
                .filter(read -> days(read).values().stream().anyMatch(day -> isIn(periods, day)))
                .toList();
        Set<TaskId> known = tasks
                .find(affected.stream().map(read -> read.row().id()).toList())
                .stream()
                .map(Task::id)
                .collect(Collectors.toSet());
        List<Read<TaskRow>> refused = affected.stream()
                .filter(read -> !known.contains(read.row().id()))
                .toList();
        refused.forEach(read -> refuse(read, periods));
        return rows.stream().filter(read -> !refused.contains(read)).toList();
    }

    private static void refuse(Read<TaskRow> read, List<DateRange> periods) {
        days(read)
                .forEach((column, day) -> periods.stream()
                        .filter(period -> isIn(List.of(period), day))
                        .findFirst()
                        .ifPresent(period -> read.cells().problem(column, ClosedDays.problem(period))));
    }

    private static boolean isIn(List<DateRange> periods, LocalDate day) {
        return periods.stream().anyMatch(period -> period.contains(new DateRange(day, day)));
    }

    private static Map<String, LocalDate> days(Read<TaskRow> read) {
        TaskRow row = read.row();
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
