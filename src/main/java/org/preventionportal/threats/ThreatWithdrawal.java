package org.preventionportal.threats;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Records who withdrew an entry, and why. */
record ThreatWithdrawal(PersonId withdrawnBy, Instant withdrawnAt, String reason) {}
