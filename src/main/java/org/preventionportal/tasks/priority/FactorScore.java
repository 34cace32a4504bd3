package org.preventionportal.tasks.priority;

import org.jspecify.annotations.Nullable;

/**
 * Explains one factor of a priority.
 *
 * @param points 0 to 100; null if they would disclose the work for others to a partner
 * @param weight per cent; null for partners
 */
public record FactorScore(
        Factor factor,
        Level level,
        @Nullable Integer points,
        @Nullable Integer weight,
        String evidence,
        String toRaise) {}
