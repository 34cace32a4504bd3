package org.preventionportal.evidence.policy;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Records who created or updated a policy question, and its state then. */
record PolicyQuestionHistoryEntry(PolicyQuestionState state, PersonId actor, Instant occurredAt) {}
