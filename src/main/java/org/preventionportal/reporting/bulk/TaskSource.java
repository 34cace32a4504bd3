package org.preventionportal.reporting.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.reporting.bulk.BulkTaskRow.Suppressed;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Component;

/**
 * Reads all tasks except drafts and those that exclude the reader, in the order of their pseudonyms: the order of their
 * ids would link the two.
 */
@Component
class TaskSource implements BulkSource {

    private static final int AT_ONCE = 250;

    private final TaskRecords tasks;
    private final Tasks exclusions;
    private final Pseudonyms pseudonyms;
    private final ExportedAttendances exported;

    TaskSource(TaskRecords tasks, Tasks exclusions, Pseudonyms pseudonyms, ExportedAttendances exported) {
        this.tasks = tasks;
        this.exclusions = exclusions;
        this.pseudonyms = pseudonyms;
        this.exported = exported;
    }

    @Override
    public BulkContent content() {
        return BulkContent.TASKS;
    }

    @Override
    public List<String> columns() {
        return BulkTaskRow.COLUMNS;
    }

    @Override
    public void forEach(PersonId reader, Consumer<Part> some) {
        Map<String, TaskId> order = new TreeMap<>();
        tasks.forEachId(id -> order.put(pseudonyms.of(BulkTaskRow.TASK, id), id));
        Suppressed suppressed = suppressed(List.copyOf(order.values()), some);
        order.values().removeAll(Set.copyOf(exclusions.excluding(reader)));
        int[] done = {0};
        inBatches(order.values()).forEach(batch -> {
            done[0] += batch.size();
            some.accept(new Part(rows(batch, suppressed), done[0], order.size()));
        });
    }

    /**
     * Reads all tasks before the first row, and holds only their numbers. Those without a row are among them, because
     * they are in every total. Progress shows that the writer is alive: each part of the work takes seconds at most.
     */
    private Suppressed suppressed(Collection<TaskId> ids, Consumer<Part> some) {
        List<TaskAttendance> expected = new ArrayList<>();
        List<TaskAttendance> reached = new ArrayList<>();
        Runnable progress = () -> some.accept(new Part(List.of(), 0, ids.size()));
        progress.run();
        inBatches(ids).forEach(batch -> {
            tasks.find(batch).forEach(task -> {
                addPositive(TaskAttendance.expected(task), expected);
                addPositive(TaskAttendance.reached(task), reached);
            });
            progress.run();
        });
        Set<TaskId> suppressedExpected = exported.suppress("expectedYoungPeople", expected);
        progress.run();
        return new Suppressed(suppressedExpected, exported.suppress("reachedYoungPeople", reached));
    }

    /** Leaves out tasks without young people to save memory: they are in no sum. */
    private static void addPositive(TaskAttendance attendance, List<TaskAttendance> found) {
        if (attendance.people() > 0) {
            found.add(attendance);
        }
    }

    private static Stream<List<TaskId>> inBatches(Collection<TaskId> ids) {
        return ids.stream().gather(Gatherers.windowFixed(AT_ONCE));
    }

    private List<BulkRow> rows(Collection<TaskId> ids, Suppressed suppressed) {
        Map<TaskId, Task> found = tasks.find(ids).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .map(task -> BulkTaskRow.of(task, pseudonyms, suppressed))
                .toList();
    }
}
