package org.preventionportal.tasks.delivery;

import org.preventionportal.tasks.TaskId;

record CompleteTaskInput(TaskId taskId, long version) {}
