package org.preventionportal.resources.use;

import java.time.Instant;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a task made a resource, or used it.
 *
 * @param id of all three, so that each is noted once
 */
@Document("resourceTasks")
@CompoundIndex(name = "resource", def = "{'resource': 1, 'at': -1, '_id': 1}")
@CompoundIndex(name = "noted", def = "{'at': 1, 'relation': 1}")
@CompoundIndex(name = "task", def = "{'task': 1, 'at': -1, '_id': 1}")
record TaskLink(@Id String id, ResourceId resource, TaskId task, Relation relation, PersonId by, Instant at) {

    /** What a task has to do with a resource. */
    enum Relation {
        MADE,
        USED
    }

    static String id(ResourceId resource, TaskId task, Relation relation) {
        return "%s.%s.%s".formatted(resource, task, relation);
    }
}
