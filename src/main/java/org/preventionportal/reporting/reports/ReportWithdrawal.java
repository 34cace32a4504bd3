package org.preventionportal.reporting.reports;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Why a frozen report is told to nobody any more. What was frozen stays as it is. */
record ReportWithdrawal(String reason, PersonId withdrawnBy, Instant withdrawnAt) {}
