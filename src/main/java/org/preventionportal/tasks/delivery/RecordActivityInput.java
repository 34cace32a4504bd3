package org.preventionportal.tasks.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Activity;

/** @param version the one that was read; a repeat under the same key needs no newer one */
record RecordActivityInput(
        @IdempotencyKey String idempotencyKey,
        TaskId taskId,
        long version,
        @NotNull @Valid ActivityInput activity) {

    /** A key belongs to the task, which holds its activities. */
    String id(Caller caller) {
        return Ids.ofKey(Activity.PREFIX, caller.id(), taskId + " " + idempotencyKey);
    }

    String fingerprint() {
        return Ids.fingerprint(activity);
    }
}
