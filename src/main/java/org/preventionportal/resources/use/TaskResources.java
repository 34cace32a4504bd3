package org.preventionportal.resources.use;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Anyone;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.access.SignedIn;
import org.preventionportal.platform.Refusal;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceReading;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskView;
import org.preventionportal.tasks.Tasks;
import org.preventionportal.tasks.progress.Ending;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Which tasks made or used which resources; everybody sees the pairs of which they see both. */
@Service
@Validated
class TaskResources {

    private static final int MOST_LOOKED_AT = 500;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("at"), Sort.Order.asc("id"));

    private final ResourceReading reading;
    private final Tasks tasks;
    private final MongoOperations mongo;
    private final Clock clock;

    TaskResources(ResourceReading reading, Tasks tasks, MongoOperations mongo, Clock clock) {
        this.reading = reading;
        this.tasks = tasks;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** A task and what it has to do with a resource. */
    record OfResource(TaskLink.Relation relation, Task task) {}

    /** A resource and what it has to do with a task. */
    record OfTask(TaskLink.Relation relation, Resource resource) {}

    @Officers
    public Resource link(ResourceTaskInput input, Caller caller) {
        Resource resource = require(input, caller);
        try {
            mongo.insert(input.toLink(caller, clock.instant()));
        } catch (DuplicateKeyException noted) {
            return resource;
        }
        return resource;
    }

    @Officers
    public Resource unlink(ResourceTaskInput input, Caller caller) {
        Resource resource = require(input, caller);
        mongo.remove(Query.query(Criteria.where("_id").is(input.id())), TaskLink.class);
        return resource;
    }

    private Resource require(ResourceTaskInput input, Caller caller) {
        tasks.requireVisible("taskId", input.taskId(), caller);
        return reading.find(input.resourceId(), caller).orElseThrow(() -> Refusal.notFound("resourceId", "resource"));
    }

    @Anyone
    public Map<Resource, List<OfResource>> ofResources(List<Resource> resources, Caller caller) {
        List<TaskLink> links = links(
                "resource",
                resources.stream().map(resource -> resource.id().value()).toList());
        Map<TaskId, Task> visible = tasks
                .visible(links.stream().map(TaskLink::task).toList(), caller)
                .stream()
                .collect(Collectors.toMap(Task::id, task -> TaskView.of(task, caller)));
        Map<ResourceId, List<OfResource>> byResource = links.stream()
                .collect(Collectors.groupingBy(
                        TaskLink::resource,
                        Collectors.flatMapping(
                                link -> Stream.ofNullable(visible.get(link.task()))
                                        .map(task -> new OfResource(link.relation(), task)),
                                Collectors.toList())));
        return resources.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        resource -> byResource.getOrDefault(resource.id(), List.of()),
                        (one, same) -> one));
    }

    @SignedIn
    public Map<Task, List<OfTask>> ofTasks(List<Task> tasks, Caller caller) {
        List<TaskLink> links =
                links("task", tasks.stream().map(task -> task.id().value()).toList());
        Map<ResourceId, Resource> visible =
                reading.find(links.stream().map(TaskLink::resource).toList(), caller);
        Map<TaskId, List<OfTask>> byTask = links.stream()
                .collect(Collectors.groupingBy(
                        TaskLink::task,
                        Collectors.flatMapping(
                                link -> Stream.ofNullable(visible.get(link.resource()))
                                        .map(resource -> new OfTask(link.relation(), resource)),
                                Collectors.toList())));
        return tasks.stream()
                .collect(Collectors.toMap(
                        Function.identity(), task -> byTask.getOrDefault(task.id(), List.of()), (one, same) -> one));
    }

    private List<TaskLink> links(String field, List<String> ids) {
        return mongo.find(
                Query.query(Criteria.where(field).in(ids)).with(NEWEST_FIRST).limit(MOST_LOOKED_AT), TaskLink.class);
    }

    /** What met the needs of tasks that were declined for it. */
    @SignedIn
    public Map<Task, Resource> meeting(List<Task> tasks, Caller caller) {
        Map<ResourceId, Resource> visible = reading.find(
                tasks.stream()
                        .map(TaskResources::metBy)
                        .filter(Objects::nonNull)
                        .toList(),
                caller);
        Map<Task, Resource> found = new HashMap<>();
        for (Task task : tasks) {
            ResourceId resource = metBy(task);
            if (resource != null && visible.containsKey(resource)) {
                found.put(task, visible.get(resource));
            }
        }
        return found;
    }

    private static @Nullable ResourceId metBy(Task task) {
        Ending ending = task.progress().ending();
        return ending == null ? null : ending.metBy();
    }
}
