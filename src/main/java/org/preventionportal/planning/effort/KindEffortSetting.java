package org.preventionportal.planning.effort;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Keeps what a programme manager set for a kind of task, with the reason.
 *
 * @param days null for what is learnt or assumed
 */
record KindEffortSetting(@Nullable Double days, String reason, PersonId createdBy, Instant createdAt) {}
