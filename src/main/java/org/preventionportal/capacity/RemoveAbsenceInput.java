package org.preventionportal.capacity;

import java.time.LocalDate;
import org.preventionportal.access.PersonId;

/** @param startsOn the first day of the absence */
record RemoveAbsenceInput(PersonId officerId, long version, LocalDate startsOn) {}
