package org.preventionportal.tasks.intelligence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Says who has opened intelligence: to the officers of the region and to programme managers. */
@Service
class IntelligenceAccessQueries {

    private final IntelligenceAccesses accesses;
    private final Tasks tasks;

    IntelligenceAccessQueries(IntelligenceAccesses accesses, Tasks tasks) {
        this.accesses = accesses;
        this.tasks = tasks;
    }

    /** All uses, newest first, without those on tasks that exclude the caller. */
    @Managers
    public Window<IntelligenceAccess> page(Caller caller, ScrollSubrange range) {
        return accesses.page(tasks.excluding(caller.id()), range);
    }

    /** A use for those who may know of it, and for the officer; null otherwise. */
    @TaskReaders
    public @Nullable IntelligenceAccess find(String id, Caller caller) {
        return accesses.find(id)
                .filter(access -> tasks.find(access.task(), caller)
                        .filter(task -> caller.decidesFor(task.region())
                                || access.officer().equals(caller.id()))
                        .isPresent())
                .orElse(null);
    }

    /** The uses on each task whose region the caller decides for; for other tasks none. */
    @SignedIn
    public Map<Task, List<IntelligenceAccess>> on(List<Task> tasks, Caller caller) {
        List<Task> own =
                tasks.stream().filter(task -> caller.decidesFor(task.region())).toList();
        if (own.isEmpty()) {
            return Map.of();
        }
        Map<TaskId, List<IntelligenceAccess>> byTask = accesses
                .on(own.stream().map(Task::id).toList())
                .stream()
                .collect(Collectors.groupingBy(IntelligenceAccess::task));
        return own.stream()
                .collect(Collectors.toMap(Function.identity(), task -> byTask.getOrDefault(task.id(), List.of())));
    }

    /** Until when the caller reads the intelligence that they have opened. */
    @SignedIn
    public Map<Task, Instant> openUntil(List<Task> tasks, Caller caller) {
        Map<TaskId, Instant> open = caller.isDeliveryStaff()
                ? accesses.open(tasks.stream().map(Task::id).toList(), caller.id())
                : Map.of();
        Map<Task, Instant> found = new HashMap<>();
        tasks.stream()
                .filter(task -> open.containsKey(task.id()))
                .forEach(task -> found.put(task, open.get(task.id())));
        return found;
    }

    /** The task of each use, as far as the caller sees it. */
    @SignedIn
    public Map<IntelligenceAccess, Task> tasks(List<IntelligenceAccess> some, Caller caller) {
        return tasks.views(some, IntelligenceAccess::task, caller);
    }
}
