package org.preventionportal.tasks.requests;

import org.preventionportal.tasks.TaskId;

record DeleteTaskDraftInput(TaskId taskId, long version) {}
