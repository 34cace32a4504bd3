package org.preventionportal.tasks.delivery;

import org.preventionportal.tasks.progress.NotCompletedReason;

/** Lists the reasons with which an officer may close a task; only the import of the first year may leave it open. */
enum CloseTaskReason {
    UNABLE_TO_ENGAGE_PARTNER,
    FUNDING_OR_CAPACITY,
    EXTERNAL_EVENT,
    OTHER;

    NotCompletedReason recorded() {
        return NotCompletedReason.valueOf(name());
    }
}
