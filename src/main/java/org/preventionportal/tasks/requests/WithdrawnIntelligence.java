package org.preventionportal.tasks.requests;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.retention.Restores;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Intelligence;

/** Logs amendments by which less intelligence is said, shared or read: a restore shows the earlier one again. */
final class WithdrawnIntelligence {

    private WithdrawnIntelligence() {}

    /** @return the saved task */
    static Task logged(Task before, Task saved, Caller caller) {
        if (saved.need().withdrawsIntelligenceOf(before.need())) {
            @Nullable Intelligence left = saved.need().intelligence();
            Restores.logToRepeat(
                    "amendRequest",
                    "taskId=%s handling=%s region=%s by %s"
                            .formatted(
                                    saved.id(), left == null ? "NONE" : left.handling(), saved.region(), caller.id()));
        }
        return saved;
    }
}
