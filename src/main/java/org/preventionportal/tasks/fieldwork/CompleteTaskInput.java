package org.preventionportal.tasks.fieldwork;

import org.preventionportal.tasks.TaskId;

record CompleteTaskInput(TaskId taskId, long version) {}
