package org.preventionportal.tasks.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AccessDecisionController {

    private final AccessDecisions decisions;

    AccessDecisionController(AccessDecisions decisions) {
        this.decisions = decisions;
    }

    @SchemaMapping
    @Nullable
    List<AccessDecision> accessDecisions(Task task, @Argument PersonId personId, Caller caller) {
        return decisions.of(task, personId, caller);
    }
}
