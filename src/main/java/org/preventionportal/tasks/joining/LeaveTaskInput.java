package org.preventionportal.tasks.joining;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.tasks.TaskId;

/** @param partnerId which organisation leaves; may be left out by somebody who belongs to one partner only */
record LeaveTaskInput(TaskId taskId, long version, @Nullable PartnerId partnerId) {}
