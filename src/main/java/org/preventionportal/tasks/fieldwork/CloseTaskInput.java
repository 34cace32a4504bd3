package org.preventionportal.tasks.fieldwork;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.FreeText;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.Explained;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.NotCompletedReason;

/** The end of a task that will not be completed. */
@Explained
record CloseTaskInput(
        TaskId taskId,
        long version,
        NotCompletedReason reason,
        @Nullable @FreeText(max = 1000) String explanation) implements Explained.Reasoned {

    NotCompletedReason knownReason() {
        if (reason == NotCompletedReason.NOT_RECORDED) {
            throw new Refusal(UserError.input(
                    "reason", ErrorCode.INVALID, "Say why. Only the import of the first year may leave it open."));
        }
        return reason;
    }
}
