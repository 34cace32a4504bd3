package org.preventionportal.spreadsheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.PartnerRecord;
import org.preventionportal.platform.DatabaseOutage;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tables.reading.SheetImport;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.queue.QueueOrder;

/** Imports rows of tasks. Their partners must have been imported before. */
final class TaskImport extends SheetImport<TaskRow> {

    private static final int MAX_DEFERRED_ROWS = 10_000;

    private final TaskRecords tasks;
    private final PartnerLookup partners;
    private final TaskRows reader;
    private final ClosedRows closed;
    private final OfficerNames officers;
    private final PriorityPolicy policy;
    private final QueueOrder order;
    private final PersonId by;
    private final Set<TaskId> excluding = new HashSet<>();
    private final List<Cells> deferred = new ArrayList<>();
    private boolean isLast;

    TaskImport(
            TaskRecords tasks,
            PartnerLookup partners,
            TaskRows reader,
            ClosedRows closed,
            OfficerNames officers,
            PriorityPolicy policy,
            QueueOrder order,
            PersonId by,
            boolean checkOnly) {
        super(checkOnly);
        this.tasks = tasks;
        this.partners = partners;
        this.reader = reader;
        this.closed = closed;
        this.officers = officers;
        this.policy = policy;
        this.order = order;
        this.by = by;
    }

    @Override
    protected List<Read<TaskRow>> read(List<Cells> rows) {
        PartnerLookup.Found found = DatabaseOutage.waitOut(() -> partners.of(rows));
        List<Read<TaskRow>> read = new ArrayList<>();
        for (Cells cells : rows) {
            Optional<PartnerRecord> partner = found.partner(cells);
            reader.read(cells, partner).ifPresent(row -> read.add(new Read<>(cells, row.id(), row)));
        }
        return withKnownReferences(DatabaseOutage.waitOut(() -> closed.without(read)));
    }

    /** Returns the rows that refer only to tasks in the portal or in valid rows of the file. Defers the others. */
    private List<Read<TaskRow>> withKnownReferences(List<Read<TaskRow>> rows) {
        Set<TaskId> known = new HashSet<>();
        List<TaskId> referred =
                rows.stream().flatMap(read -> read.row().references()).toList();
        DatabaseOutage.waitOut(() -> tasks.find(referred)).forEach(task -> known.add(task.id()));
        List<Read<TaskRow>> waiting = new ArrayList<>(rows);
        List<Read<TaskRow>> usable = new ArrayList<>();
        while (waiting.removeIf(read -> isUsable(read, known, usable))) {
            usable.forEach(read -> known.add(read.row().id()));
        }
        waiting.forEach(this::defer);
        return usable;
    }

    private boolean isUsable(Read<TaskRow> read, Set<TaskId> known, List<Read<TaskRow>> usable) {
        return read.row().references().allMatch(id -> hasSeen(id) || known.contains(id)) && usable.add(read);
    }

    /** Keeps a limited number of rows in memory. In the last pass, a row with a missing reference gets a problem. */
    private void defer(Read<TaskRow> read) {
        String column = read.row().mergedInto() == null ? TaskRow.FOLLOW_UP_OF : TaskRow.MERGED_INTO;
        Cells cells = read.cells();
        if (isLast) {
            cells.problem(
                    column,
                    ErrorCode.NOT_FOUND,
                    "No task has the reference in \"%s\". Add that task, or empty the cell.".formatted(column));
        } else if (deferred.size() == MAX_DEFERRED_ROWS) {
            cells.problem(
                    column,
                    ErrorCode.FULL,
                    "Too many rows refer to rows further down. Import the file again for the rest.");
        } else {
            deferred.add(cells);
        }
    }

    @Override
    public List<Cells> deferred() {
        List<Cells> rows = List.copyOf(deferred);
        deferred.clear();
        return rows;
    }

    @Override
    public void deferNothing() {
        isLast = true;
    }

    @Override
    protected Map<TaskId, TaskRow> known(List<Read<TaskRow>> rows) {
        List<Task> known = tasks.find(rows.stream().map(read -> read.row().id()).toList());
        known.stream().filter(task -> task.excludes(by)).map(Task::id).forEach(excluding::add);
        return known.stream().collect(Collectors.toMap(Task::id, task -> new ExistingTask(task).row(officers)));
    }

    @Override
    protected boolean isReadable(Id known) {
        return !excluding.contains(known);
    }

    @Override
    protected void insert(List<TaskRow> rows) {
        Map<String, PartnerRecord> byReference = partners.byReference(rows);
        tasks.insert(rows.stream()
                .map(row -> new HistoricTask(
                                row, Optional.ofNullable(byReference.get(row.partner())), officers, by, policy)
                        .replayed())
                .toList());
    }

    /** Puts the imported requests into the order of the queue. */
    @Override
    public void finish() {
        order.rebuild();
    }
}
