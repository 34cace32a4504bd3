package org.preventionportal.tasks.outcomes;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.TaskId;

/** @param outcome as it is now */
record OutcomePayload(Outcome outcome) implements Payload {

    @Override
    public TaskId changed() {
        return outcome.task();
    }
}
