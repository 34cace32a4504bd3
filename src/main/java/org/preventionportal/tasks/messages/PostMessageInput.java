package org.preventionportal.tasks.messages;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

/**
 * @param partnerId in which organisation's conversation; may be left out where there is but one to choose
 * @param readUpTo when the newest message was sent that the author has read; null marks nothing as read
 */
record PostMessageInput(
        @IdempotencyKey String idempotencyKey,
        TaskId taskId,
        @Nullable PartnerId partnerId,
        @NotBlank @FreeText(max = 4000) String text,
        @Nullable Instant readUpTo) {

    TaskMessage toMessage(PartnerId partner, boolean fromStaff, Caller caller, Instant at) {
        return new TaskMessage(
                Ids.ofKey(TaskMessage.PREFIX, caller.id(), idempotencyKey),
                taskId,
                partner,
                caller.id(),
                fromStaff,
                text.strip(),
                at,
                true,
                Ids.fingerprint(this));
    }
}
