package org.preventionportal.bench.report;

import org.jspecify.annotations.Nullable;
import org.preventionportal.bench.database.Examined;
import org.preventionportal.bench.database.Traffic;

/**
 * Holds what one request of an operation cost the database at one size.
 *
 * @param tasks that were loaded
 * @param rows in the answer: tasks or lines of tables
 * @param examined null with the stand-in
 */
public record GrowthPoint(
        String operation,
        GrowthBound bound,
        int tasks,
        int rows,
        Traffic traffic,
        @Nullable Examined examined) {}
