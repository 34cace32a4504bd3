package org.preventionportal.reporting.indicators;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.DateRange;

/**
 * Says how far the programme is in a period.
 *
 * @param target how many tasks are to be completed in it; null if none is set
 * @param completed tasks
 * @param declinedForCapacity requests that were declined because the region had no capacity
 */
record ProgrammeProgress(DateRange days, @Nullable Integer target, int completed, int declinedForCapacity) {}
