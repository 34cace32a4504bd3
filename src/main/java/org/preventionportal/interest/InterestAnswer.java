package org.preventionportal.interest;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/** Records what the person who registered interest was answered. Its author need not be who accepts it later. */
record InterestAnswer(PersonId answeredBy, Instant answeredAt, String text) {}
