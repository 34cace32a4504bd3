package org.preventionportal.capacity;

/**
 * Says what programme managers may have to see to.
 *
 * @param withoutDays officers for whom nobody has recorded days a week
 * @param deputiesAway absences that are not over and whose deputy is away on some of their days
 */
record CapacityCounts(int withoutDays, int deputiesAway) {}
