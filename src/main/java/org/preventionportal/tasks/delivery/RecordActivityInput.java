package org.preventionportal.tasks.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Activity;

/**
 * Holds an activity to record.
 *
 * @param version the one that was read; a repeat under the same key needs no newer one
 * @param reason why it is recorded after the completion of its task
 */
record RecordActivityInput(
        @IdempotencyKey String idempotencyKey,
        TaskId taskId,
        long version,
        @NotNull @Valid ActivityInput activity,
        @Nullable @FreeText(max = 1000) String reason) {

    /** A key belongs to the task, which holds its activities. */
    String id(Caller caller) {
        return Ids.ofKey(Activity.PREFIX, caller.id(), taskId + " " + idempotencyKey);
    }

    @Nullable
    String reasonAfterCompletion() {
        return Patch.stripToNull(reason);
    }

    String fingerprint() {
        String given = reasonAfterCompletion();
        return Ids.fingerprint(given == null ? activity : activity + " " + given);
    }
}
