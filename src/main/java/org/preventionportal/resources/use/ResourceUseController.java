package org.preventionportal.resources.use;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.graphql.AsyncResults;
import org.preventionportal.resources.Resource;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.trackrecord.TrackRecord;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves links between resources and tasks, matching resources and counts of downloads. */
@Controller
class ResourceUseController {

    private final TaskResources links;
    private final MatchingResources matching;
    private final Downloads downloads;
    private final TrackRecordResources records;

    ResourceUseController(
            TaskResources links, MatchingResources matching, Downloads downloads, TrackRecordResources records) {
        this.links = links;
        this.matching = matching;
        this.downloads = downloads;
        this.records = records;
    }

    @MutationMapping
    TaskLinkPayload linkResourceToTask(@Argument LinkResourceToTaskInput input, Caller caller) {
        return links.link(input, caller);
    }

    @MutationMapping
    TaskLinkPayload unlinkResourceFromTask(@Argument UnlinkResourceFromTaskInput input, Caller caller) {
        return links.unlink(input, caller);
    }

    @BatchMapping(typeName = "Resource")
    Map<Resource, ResourceDownloads> downloads(List<Resource> resources) {
        Caller caller = Caller.current();
        return caller.isDeliveryStaffOrEvaluator() ? downloads.of(resources) : Map.of();
    }

    @BatchMapping(typeName = "Resource")
    Map<Resource, List<TaskResources.LinkedTask>> tasks(List<Resource> resources) {
        return links.ofResources(resources, Caller.current());
    }

    @SchemaMapping
    CompletableFuture<List<Resource>> matchingResources(
            Task task, @Argument int first, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        return AsyncResults.load(task.partnerId(), partners)
                .thenApply(partner -> matching.of(task, partner, first, caller));
    }

    @BatchMapping(typeName = "Task")
    Map<Task, List<TaskResources.LinkedResource>> resources(List<Task> tasks) {
        return links.ofTasks(tasks, Caller.current());
    }

    @BatchMapping(typeName = "Task")
    Map<Task, Resource> metByResource(List<Task> tasks) {
        return links.meeting(tasks, Caller.current());
    }

    @SchemaMapping
    List<TrackRecordResources.UsedResource> resources(TrackRecord record, Caller caller) {
        return records.mostUsed(record, caller);
    }

    @SchemaMapping
    List<Resource> practiceNotes(TrackRecord record, Caller caller) {
        return records.practiceNotes(record, caller);
    }
}
