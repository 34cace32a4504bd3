package org.preventionportal.reporting.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.stereotype.Component;

/** Reads all tasks except drafts, in the order of their pseudonyms: the order of their ids would link the two. */
@Component
class TaskSource implements BulkSource {

    private static final int AT_ONCE = 250;

    private final TaskRecords tasks;
    private final Pseudonyms pseudonyms;

    TaskSource(TaskRecords tasks, Pseudonyms pseudonyms) {
        this.tasks = tasks;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public BulkContent content() {
        return BulkContent.TASKS;
    }

    @Override
    public List<String> columns() {
        return TaskRow.COLUMNS;
    }

    @Override
    public void forEach(Consumer<Part> some) {
        Map<String, TaskId> order = new TreeMap<>();
        tasks.forEachId(id -> order.put(pseudonyms.of(TaskRow.TASK, id), id));
        some.accept(new Part(List.of(), 0, order.size()));
        int[] done = {0};
        order.values().stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(ids -> {
            done[0] += ids.size();
            some.accept(new Part(rows(ids), done[0], order.size()));
        });
    }

    private List<BulkRow> rows(Collection<TaskId> ids) {
        Map<TaskId, Task> found = tasks.find(ids).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .map(task -> TaskRow.of(task, pseudonyms))
                .toList();
    }
}
