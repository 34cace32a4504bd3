package org.preventionportal.surveys.tasks;

import java.time.LocalDate;
import java.util.List;
import org.preventionportal.platform.dates.DateRange;

/**
 * Holds days of a task for which an event form can be created now.
 *
 * @param activities the descriptions of the activities on the day; empty for the days of the schedule alone
 * @param eventFormOn the nearest of the days to today
 */
record EventFormSession(DateRange days, List<String> activities, LocalDate eventFormOn) {}
