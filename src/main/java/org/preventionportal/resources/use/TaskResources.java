package org.preventionportal.resources.use;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Anyone;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.access.SignedIn;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceQueries;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskView;
import org.preventionportal.tasks.Tasks;
import org.preventionportal.tasks.progress.Ending;
import org.preventionportal.tasks.progress.ResourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(TaskResources.class);
    private static final int MAX_LINKS = 500;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("at"), Sort.Order.asc("id"));

    private final ResourceQueries queries;
    private final Tasks tasks;
    private final MongoOperations mongo;
    private final Clock clock;

    TaskResources(ResourceQueries queries, Tasks tasks, MongoOperations mongo, Clock clock) {
        this.queries = queries;
        this.tasks = tasks;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** A task and what it has to do with a resource. */
    record OfResource(TaskLink.Relation relation, Task task) {}

    /** A resource and what it has to do with a task. */
    record OfTask(TaskLink.Relation relation, Resource resource) {}

    /** What is only being written may yet be thrown away. */
    @Officers
    public Resource link(ResourceTaskInput input, Caller caller) {
        Resource resource = require(input, caller);
        if (!resource.wasEverPublished()) {
            throw new Refusal(UserError.input("resourceId", ErrorCode.WRONG_STATE, "Publish it first."));
        }
        try {
            mongo.insert(input.toLink(caller, clock.instant()));
        } catch (DuplicateKeyException noted) {
            log.debug("{} was noted before", input.id());
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
        return queries.find(input.resourceId(), caller).orElseThrow(() -> Refusal.notFound("resourceId", "resource"));
    }

    @Anyone
    public Map<Resource, List<OfResource>> ofResources(List<Resource> resources, Caller caller) {
        List<TaskLink> links = links("resource", resources, Resource::id);
        Map<TaskId, Task> visible = tasks
                .visible(links.stream().map(TaskLink::task).toList(), caller)
                .stream()
                .collect(Collectors.toMap(Task::id, task -> TaskView.of(task, caller)));
        return grouped(
                resources,
                Resource::id,
                links,
                TaskLink::resource,
                link -> Optional.ofNullable(visible.get(link.task()))
                        .map(task -> new OfResource(link.relation(), task)));
    }

    @SignedIn
    public Map<Task, List<OfTask>> ofTasks(List<Task> tasks, Caller caller) {
        List<TaskLink> links = links("task", tasks, Task::id);
        Map<ResourceId, Resource> visible =
                queries.find(links.stream().map(TaskLink::resource).toList(), caller);
        return grouped(
                tasks,
                Task::id,
                links,
                TaskLink::task,
                link -> Optional.ofNullable(visible.get(link.resource()))
                        .map(resource -> new OfTask(link.relation(), resource)));
    }

    /** For each owner what its links lead to, as far as that is visible. */
    private static <O, I, T> Map<O, List<T>> grouped(
            List<O> owners,
            Function<O, I> id,
            List<TaskLink> links,
            Function<TaskLink, I> owner,
            Function<TaskLink, Optional<T>> target) {
        Map<I, List<T>> byOwner = links.stream()
                .collect(Collectors.groupingBy(
                        owner, Collectors.flatMapping(link -> target.apply(link).stream(), Collectors.toList())));
        Map<O, List<T>> found = new HashMap<>();
        owners.forEach(each -> found.put(each, byOwner.getOrDefault(id.apply(each), List.of())));
        return found;
    }

    private <O> List<TaskLink> links(String field, List<O> owners, Function<O, Id> id) {
        var some = Criteria.where(field)
                .in(owners.stream().map(owner -> id.apply(owner).value()).toList());
        return mongo.find(Query.query(some).with(NEWEST_FIRST).limit(MAX_LINKS), TaskLink.class);
    }

    /** What met the needs of tasks that were declined for it. */
    @SignedIn
    public Map<Task, Resource> meeting(List<Task> tasks, Caller caller) {
        Map<ResourceId, Resource> visible = queries.find(
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
