package org.preventionportal.spreadsheets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.DateRange;
import org.preventionportal.spreadsheets.SheetImport.Read;
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
        Map<TaskId, DateRange> refused = refused(rows);
        rows.forEach(read -> {
            DateRange closed = refused.get(read.row().id());
            if (closed != null) {
                read.cells().problem(column(read.row(), closed), ClosedDays.problem(closed));
            }
        });
        return rows.stream()
                .filter(read -> !refused.containsKey(read.row().id()))
                .toList();
    }

    /** The closed period of each row that is refused. */
    private Map<TaskId, DateRange> refused(List<Read<TaskRow>> rows) {
        List<LocalDate> all = rows.stream()
                .flatMap(read -> days(read.row()).values().stream())
                .toList();
        Map<TaskId, DateRange> closed = new HashMap<>();
        if (!all.isEmpty()) {
            List<DateRange> periods = closedDays.within(new DateRange(Collections.min(all), today));
            rows.forEach(read -> periods.stream()
                    .filter(period -> isCounted(read.row(), period))
                    .findFirst()
                    .ifPresent(period -> closed.put(read.row().id(), period)));
            tasks.find(closed.keySet()).forEach(known -> closed.remove(known.id()));
        }
        return closed;
    }

    /** Figures also count what waited or was ongoing when a period ended. */
    private boolean isCounted(TaskRow row, DateRange period) {
        Collection<LocalDate> days = days(row).values();
        return !days.isEmpty()
                && new DateRange(Collections.min(days), row.endedOn() == null ? today : row.endedOn()).overlaps(period);
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
