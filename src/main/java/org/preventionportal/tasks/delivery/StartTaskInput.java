package org.preventionportal.tasks.delivery;

import org.preventionportal.tasks.TaskId;

record StartTaskInput(TaskId taskId, long version) {}
