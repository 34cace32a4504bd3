package org.preventionportal.tasks.triage;

import org.preventionportal.tasks.TaskId;

record ResumeTaskInput(TaskId taskId, long version) {}
