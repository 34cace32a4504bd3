package org.preventionportal.tasks.requests;

import org.preventionportal.tasks.TaskId;

record RequestTaskInput(TaskId taskId, long version) {}
