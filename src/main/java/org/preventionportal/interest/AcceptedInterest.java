package org.preventionportal.interest;

import java.time.Instant;

/** Holds what members of a partner read of its expression of interest. */
record AcceptedInterest(String need, Instant acceptedAt) {}
