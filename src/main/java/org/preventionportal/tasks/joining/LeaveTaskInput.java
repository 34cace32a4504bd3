package org.preventionportal.tasks.joining;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.tasks.TaskId;

/**
 * Names the task to leave.
 *
 * @param partnerId the organisation that leaves; optional for a member of one partner only
 */
record LeaveTaskInput(TaskId taskId, long version, @Nullable PartnerId partnerId) {}
