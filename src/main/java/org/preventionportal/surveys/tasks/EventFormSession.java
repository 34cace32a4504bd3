package org.preventionportal.surveys.tasks;

import java.time.LocalDate;
import java.util.List;
import org.preventionportal.platform.dates.DateRange;

/**
 * Holds a session of a task for which an event form can be created now, if not for all of its days.
 *
 * @param activities the descriptions of the activities on the day; empty for the days of the schedule alone
 * @param eventFormOn of the days for which it can, the nearest to today
 */
record EventFormSession(DateRange days, List<String> activities, LocalDate eventFormOn) {}
