package org.preventionportal.tasks.joining;

import org.preventionportal.tasks.TaskId;

/**
 * Names the task to join and the draft that says why.
 *
 * @param draftId the caller's own draft, whose words and people become the organisation's
 * @param version the version of the draft
 */
record JoinTaskInput(TaskId taskId, TaskId draftId, long version) {}
