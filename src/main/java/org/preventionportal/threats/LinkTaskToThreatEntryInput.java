package org.preventionportal.threats;

import org.preventionportal.tasks.TaskId;

/** @param isBasis whether the intelligence factor of the request is based on the entry from now on */
record LinkTaskToThreatEntryInput(ThreatEntryId threatEntryId, TaskId taskId, boolean isBasis) {}
