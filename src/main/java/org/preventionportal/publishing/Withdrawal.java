package org.preventionportal.publishing;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Records why something that was published can no longer be read. */
public record Withdrawal(String reason, PersonId withdrawnBy, Instant withdrawnAt) {}
