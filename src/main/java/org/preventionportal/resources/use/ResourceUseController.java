package org.preventionportal.resources.use;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourcePayload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ResourceUseController {

    private final TaskResources links;
    private final MatchingResources matching;
    private final Downloads downloads;

    ResourceUseController(TaskResources links, MatchingResources matching, Downloads downloads) {
        this.links = links;
        this.matching = matching;
        this.downloads = downloads;
    }

    @MutationMapping
    ResourcePayload linkResourceToTask(@Argument ResourceTaskInput input, Caller caller) {
        return new ResourcePayload(links.link(input, caller));
    }

    @MutationMapping
    ResourcePayload unlinkResourceFromTask(@Argument ResourceTaskInput input, Caller caller) {
        return new ResourcePayload(links.unlink(input, caller));
    }

    @QueryMapping
    @Nullable
    ResourceDownloads resourceDownloads(@Argument ResourceId id, Caller caller) {
        return downloads.of(id, caller).orElse(null);
    }

    @BatchMapping(typeName = "Resource")
    Map<Resource, List<TaskResources.OfResource>> tasks(List<Resource> resources) {
        return links.ofResources(resources, Caller.current());
    }

    @SchemaMapping
    List<Resource> matchingResources(Task task, @Argument int first, Caller caller) {
        return matching.of(task, first, caller);
    }

    @BatchMapping(typeName = "Task")
    Map<Task, List<TaskResources.OfTask>> resources(List<Task> tasks) {
        return links.ofTasks(tasks, Caller.current());
    }

    @BatchMapping(typeName = "Task")
    Map<Task, Resource> metByResource(List<Task> tasks) {
        return links.meeting(tasks, Caller.current());
    }
}
