package org.preventionportal.reporting.reports;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Records why a published report was withdrawn. The publication itself is kept unchanged. */
record ReportWithdrawal(String reason, PersonId withdrawnBy, Instant withdrawnAt) {}
