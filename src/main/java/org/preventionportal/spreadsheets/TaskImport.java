package org.preventionportal.spreadsheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.PartnerRecord;
import org.preventionportal.tasks.QueueOrder;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskRecords;
import org.preventionportal.tasks.priority.PriorityPolicy;

/** Imports rows of tasks, whose partners are in already. */
final class TaskImport extends SheetImport<TaskRow> {

    private final TaskRecords tasks;
    private final PartnerLookup partners;
    private final TaskRows reader;
    private final Staff staff;
    private final PriorityPolicy policy;
    private final QueueOrder order;
    private final PersonId by;

    TaskImport(
            TaskRecords tasks,
            PartnerLookup partners,
            TaskRows reader,
            Staff staff,
            PriorityPolicy policy,
            QueueOrder order,
            PersonId by,
            boolean checkOnly) {
        super(checkOnly);
        this.tasks = tasks;
        this.partners = partners;
        this.reader = reader;
        this.staff = staff;
        this.policy = policy;
        this.order = order;
        this.by = by;
    }

    @Override
    List<Read<TaskRow>> read(List<Cells> rows) {
        PartnerLookup.Found found = partners.of(rows);
        List<Read<TaskRow>> read = new ArrayList<>();
        for (Cells cells : rows) {
            Optional<PartnerRecord> partner = found.partner(cells);
            reader.read(cells, partner).ifPresent(row -> read.add(new Read<>(cells, row.id(), row)));
        }
        return withKnownReferences(read);
    }

    /** A task may refer to one above it in the file, or to one that is in already. */
    private List<Read<TaskRow>> withKnownReferences(List<Read<TaskRow>> rows) {
        Set<TaskId> above = rows.stream().map(read -> read.row().id()).collect(Collectors.toSet());
        List<TaskId> asked = rows.stream()
                .flatMap(read -> references(read.row()))
                .filter(id -> !hasSeen(id) && !above.contains(id))
                .toList();
        Set<TaskId> known = new HashSet<>(above);
        tasks.find(asked).forEach(task -> known.add(task.id()));
        return rows.stream()
                .filter(read -> isKnown(TaskRow.FOLLOWS_UP, read.row().followsUp(), known, read.cells()))
                .filter(read -> isKnown(TaskRow.MERGED_INTO, read.row().mergedInto(), known, read.cells()))
                .toList();
    }

    private static Stream<TaskId> references(TaskRow row) {
        return Stream.of(Optional.ofNullable(row.followsUp()), Optional.ofNullable(row.mergedInto()))
                .flatMap(Optional::stream)
                .map(Reference::task);
    }

    private boolean isKnown(String column, @Nullable String reference, Set<TaskId> known, Cells cells) {
        if (reference == null || hasSeen(Reference.task(reference)) || known.contains(Reference.task(reference))) {
            return true;
        }
        cells.problem(
                column,
                "No task has the reference in \"%s\". Put that task into a row above, or empty the cell."
                        .formatted(column));
        return false;
    }

    @Override
    Map<TaskId, TaskRow> known(List<Read<TaskRow>> rows) {
        return tasks.find(rows.stream().map(read -> read.row().id()).toList()).stream()
                .collect(Collectors.toMap(Task::id, task -> new KnownTask(task).row(staff)));
    }

    @Override
    void insert(List<TaskRow> rows) {
        Map<String, PartnerRecord> byReference = partners.byReference(rows);
        tasks.insert(rows.stream()
                .map(row -> new PastTask(row, Optional.ofNullable(byReference.get(row.partner())), staff, by, policy)
                        .lived())
                .toList());
    }

    /** Requests that came in have their place among the others. */
    @Override
    void finish() {
        order.settle();
    }
}
