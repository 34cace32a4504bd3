package org.preventionportal.tasks.fieldwork;

import org.preventionportal.tasks.TaskId;

record StartTaskInput(TaskId taskId, long version) {}
