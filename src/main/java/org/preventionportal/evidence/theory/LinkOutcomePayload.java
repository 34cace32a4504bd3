package org.preventionportal.evidence.theory;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.outcomes.Outcome;

record LinkOutcomePayload(Outcome outcome, List<UserError> userErrors) implements Payload {

    LinkOutcomePayload(Outcome outcome) {
        this(outcome, List.of());
    }

    @Override
    public TaskId changed() {
        return outcome.task();
    }
}
