package org.preventionportal.evidence.theory;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.outcomes.Outcome;

record LinkOutcomePayload(Outcome outcome) implements Payload {

    @Override
    public TaskId changed() {
        return outcome.task();
    }
}
