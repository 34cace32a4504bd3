package org.preventionportal.tasks.joining;

import org.preventionportal.tasks.TaskId;

/**
 * A task to join instead of requesting one's own.
 *
 * @param draftId the caller's own draft, which is like the task; its words and people become the organisation's
 * @param version of the draft
 */
record JoinTaskInput(TaskId taskId, TaskId draftId, long version) {}
