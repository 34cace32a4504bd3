package org.preventionportal.tasks.priority;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Records an officer's judgement, 0 to 100 points, in place of the computed priority. */
public record PriorityOverride(int points, String reason, PersonId createdBy, Instant createdAt) {}
