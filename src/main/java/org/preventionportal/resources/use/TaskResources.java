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
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Anyone;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.BatchResults;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceQueries;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.ResourceId;
import org.preventionportal.tasks.progress.TaskEnding;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Links resources to the tasks that made or used them. A caller sees a link only if they may see both ends. */
@Service
@Validated
class TaskResources {

    private static final Logger log = LoggerFactory.getLogger(TaskResources.class);
    private static final int MAX_LINKS = 500;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("_id"));

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

    record LinkedTask(TaskLink.Relation relation, Task task) {}

    record LinkedResource(TaskLink.Relation relation, Resource resource) {}

    /** Requires a published version, because a resource that was never published can still be deleted. */
    @Officers
    public TaskLinkPayload link(LinkResourceToTaskInput input, Caller caller) {
        Task task = requireTask(input.taskId(), caller);
        Resource resource = requireResource(input.resourceId(), caller);
        if (!resource.publication().wasEverPublished()) {
            throw new Refusal(
                    UserError.input("resourceId", ErrorCode.WRONG_STATE, "Publish the resource first, then link it."));
        }
        try {
            mongo.insert(input.toLink(caller, clock.instant()));
        } catch (DuplicateKeyException linked) {
            log.debug("{} was linked before", input.id());
        }
        return new TaskLinkPayload(resource, task);
    }

    @Officers
    public TaskLinkPayload unlink(UnlinkResourceFromTaskInput input, Caller caller) {
        Task task = requireTask(input.taskId(), caller);
        Resource resource = requireResource(input.resourceId(), caller);
        mongo.remove(Query.query(Criteria.where("_id").is(input.id())), TaskLink.class);
        return new TaskLinkPayload(resource, task);
    }

    private Task requireTask(TaskId id, Caller caller) {
        Task task = tasks.find(id, caller).orElseThrow(() -> Refusal.notFound("taskId", "task"));
        return TaskView.of(task, caller);
    }

    private Resource requireResource(ResourceId id, Caller caller) {
        return queries.find(id, caller).orElseThrow(() -> Refusal.notFound("resourceId", "resource"));
    }

    @Anyone
    public Map<Resource, List<LinkedTask>> ofResources(List<Resource> resources, Caller caller) {
        List<TaskLink> links = links("resource", resources, Resource::id);
        Map<TaskId, Task> visible = tasks.views(links.stream().map(TaskLink::task), caller);
        return grouped(
                resources,
                Resource::id,
                links,
                TaskLink::resource,
                link -> Optional.ofNullable(visible.get(link.task()))
                        .map(task -> new LinkedTask(link.relation(), task)));
    }

    @SignedIn
    public Map<Task, List<LinkedResource>> ofTasks(List<Task> tasks, Caller caller) {
        List<TaskLink> links = links("task", tasks, Task::id);
        Map<ResourceId, Resource> visible =
                queries.find(links.stream().map(TaskLink::resource).toList(), caller);
        return grouped(
                tasks,
                Task::id,
                links,
                TaskLink::task,
                link -> Optional.ofNullable(visible.get(link.resource()))
                        .map(resource -> new LinkedResource(link.relation(), resource)));
    }

    /** Groups the visible targets of links by owner. */
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
        return StoredRecords.find(mongo, Query.query(some).with(NEWEST_FIRST).limit(MAX_LINKS), TaskLink.class);
    }

    /** Finds the resources for which requests were declined because they already meet the need. */
    @SignedIn
    public Map<Task, Resource> meeting(List<Task> tasks, Caller caller) {
        Map<ResourceId, Resource> visible = queries.find(
                tasks.stream()
                        .map(TaskResources::metBy)
                        .filter(Objects::nonNull)
                        .toList(),
                caller);
        return BatchResults.values(tasks, TaskResources::metBy, visible);
    }

    private static @Nullable ResourceId metBy(Task task) {
        TaskEnding ending = task.progress().ending();
        return ending == null ? null : ending.metByResource();
    }
}
