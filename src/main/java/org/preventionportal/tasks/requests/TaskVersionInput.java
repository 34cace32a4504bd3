package org.preventionportal.tasks.requests;

import org.preventionportal.tasks.TaskId;

record TaskVersionInput(TaskId taskId, long version) {}
