package org.preventionportal.capacity;

import org.preventionportal.access.PersonId;

/** @param version that was read; 0 if nothing is recorded for the officer */
record UpdateOfficerCapacityInput(PersonId officerId, long version, double daysPerWeek) {}
