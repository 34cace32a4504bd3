package org.preventionportal.tasks.triage;

import org.preventionportal.access.Caller;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskPayload;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the reclassification of tasks. */
@Controller
class ClassificationController {

    private final TaskClassification classification;

    ClassificationController(TaskClassification classification) {
        this.classification = classification;
    }

    @MutationMapping
    TaskPayload reclassifyTask(@Argument ReclassifyTaskInput input, Caller caller) {
        return new TaskPayload(classification.reclassify(input, caller));
    }

    @SchemaMapping
    boolean viewerCanReclassify(Task task, Caller caller) {
        return (task.isOpen() || task.isCommitted()) && caller.decidesFor(task.region());
    }
}
