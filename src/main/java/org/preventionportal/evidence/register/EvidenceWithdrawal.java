package org.preventionportal.evidence.register;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Records why evidence may no longer be used. */
record EvidenceWithdrawal(String reason, PersonId withdrawnBy, Instant withdrawnAt) {}
