package org.preventionportal.reporting.casestudies;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Records why a case study was withdrawn. */
record CaseStudyWithdrawal(String reason, PersonId withdrawnBy, Instant withdrawnAt) {}
