package org.preventionportal.resources.use;

import java.time.Instant;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores that a task made or used a resource.
 *
 * @param id made of resource, task and relation, so that a link is stored only once
 */
@Document("resourceTasks")
record TaskLink(
        @Id String id, ResourceId resource, TaskId task, Relation relation, PersonId createdBy, Instant createdAt) {

    enum Relation {
        MADE,
        USED
    }

    static String id(ResourceId resource, TaskId task, Relation relation) {
        return "%s.%s.%s".formatted(resource, task, relation);
    }
}
