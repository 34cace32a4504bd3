package org.preventionportal.planning.inkind;

import org.preventionportal.tasks.TaskId;

/** @param key of the support to remove */
record RemoveInKindSupportInput(TaskId taskId, String key) {}
