package org.preventionportal.tasks.triage;

import org.preventionportal.tasks.TaskId;

record AcknowledgeTaskInput(TaskId taskId, long version) {}
