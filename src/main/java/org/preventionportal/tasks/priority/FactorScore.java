package org.preventionportal.tasks.priority;

import org.jspecify.annotations.Nullable;

/**
 * One factor of a priority, explained.
 *
 * @param points 0 to 100; null where they would tell a partner about others' work
 * @param weight per cent; null for partners
 */
public record FactorScore(
        Factor factor,
        Level level,
        @Nullable Integer points,
        @Nullable Integer weight,
        String evidence,
        String toRaise) {}
