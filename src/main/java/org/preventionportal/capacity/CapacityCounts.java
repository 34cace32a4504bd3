package org.preventionportal.capacity;

/**
 * Counts what programme managers have to put right.
 *
 * @param withoutDays officers for whom nobody has recorded days a week
 * @param deputyProblems absences that are not over and whose deputy cannot deputise
 */
record CapacityCounts(int withoutDays, int deputyProblems) {}
