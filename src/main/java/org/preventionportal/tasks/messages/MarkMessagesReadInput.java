package org.preventionportal.tasks.messages;

import java.time.Instant;
import org.preventionportal.tasks.TaskId;

/** @param upTo when the newest message that was seen was written */
record MarkMessagesReadInput(TaskId taskId, Instant upTo) {}
