package org.preventionportal.tasks.triage;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.TaskId;

/**
 * Names the task and its officer.
 *
 * @param officerId null for the calling officer
 */
record AcceptTaskInput(
        TaskId taskId, long version, @Nullable PersonId officerId) {}
