package org.preventionportal.tasks.outcomes;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.TaskId;

/** @param outcome as it is now */
record OutcomePayload(Outcome outcome, List<UserError> userErrors) implements Payload {

    OutcomePayload(Outcome outcome) {
        this(outcome, List.of());
    }

    @Override
    public TaskId changed() {
        return outcome.task();
    }
}
