package org.preventionportal.planning.inkind;

import org.preventionportal.tasks.TaskId;

record RemoveInKindSupportInput(TaskId taskId, String inKindSupportKey) {}
