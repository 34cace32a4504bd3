package org.preventionportal.tasks.triage;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.TaskId;

/** @param officerId who delivers it; an officer may leave themselves out */
record AcceptTaskInput(
        TaskId taskId, long version, @Nullable PersonId officerId) {}
