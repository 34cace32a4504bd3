package org.preventionportal.threats;

import org.preventionportal.tasks.TaskId;

record UnlinkTaskFromThreatEntryInput(ThreatEntryId threatEntryId, TaskId taskId) {}
