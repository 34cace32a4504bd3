package org.preventionportal.tasks.priority;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** An officer's own judgement of a request's place in the queue, 0 to 100 points, in place of the computed one. */
public record PriorityOverride(int points, String reason, PersonId actor, Instant occurredAt) {}
