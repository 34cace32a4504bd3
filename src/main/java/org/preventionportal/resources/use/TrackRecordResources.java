package org.preventionportal.resources.use;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceQueries;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.ResourceId;
import org.preventionportal.tasks.trackrecord.TrackRecord;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** Finds what the library has for a track record: resources that its tasks used, and practice notes. */
@Service
class TrackRecordResources {

    private static final int MAX_RESOURCES = 3;
    private static final int MAX_NOTES = 2;

    /** Some of those used most may be withdrawn. */
    private static final int MAX_CANDIDATES = 10;

    private final ResourceQueries queries;
    private final MongoOperations mongo;

    TrackRecordResources(ResourceQueries queries, MongoOperations mongo) {
        this.queries = queries;
        this.mongo = mongo;
    }

    /** Names a resource and how many of the tasks used it. */
    record UsedResource(Resource resource, int taskCount) {}

    private record Use(@Id String id, int tasks) {

        private ResourceId resource() {
            return new ResourceId(id);
        }
    }

    @Officers
    public List<UsedResource> mostUsed(TrackRecord record, Caller caller) {
        if (record.taskIds().isEmpty()) {
            return List.of();
        }
        List<Use> uses = uses(record.taskIds());
        Map<ResourceId, Resource> visible =
                queries.find(uses.stream().map(Use::resource).toList(), caller);
        return uses.stream()
                .flatMap(use -> Optional.ofNullable(visible.get(use.resource()))
                        .filter(resource -> resource.published() != null)
                        .map(resource -> new UsedResource(resource, use.tasks()))
                        .stream())
                .limit(MAX_RESOURCES)
                .toList();
    }

    /** Counts each link once, which is each task once for a resource. */
    private List<Use> uses(List<TaskId> tasks) {
        var used = Criteria.where("task")
                .in(tasks.stream().map(TaskId::value).toList())
                .and("relation")
                .is(TaskLink.Relation.USED);
        return Aggregations.run(
                mongo,
                TaskLink.class,
                Use.class,
                List.of(
                        match(used),
                        group("resource").count().as("tasks"),
                        sort(Sort.by(Sort.Order.desc("tasks"), Sort.Order.asc("_id"))),
                        limit(MAX_CANDIDATES)));
    }

    @Officers
    public List<Resource> practiceNotes(TrackRecord record, Caller caller) {
        return queries.practiceNotes(record.kind(), record.partnerKind(), MAX_NOTES, caller);
    }
}
