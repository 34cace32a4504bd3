package org.preventionportal.reporting.casestudies;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Why there is nothing any more where something was published. */
record CaseStudyWithdrawal(String reason, PersonId withdrawnBy, Instant withdrawnAt) {}
