package org.preventionportal.portal.reporting;

import org.jspecify.annotations.Nullable;

/**
 * Holds a large number.
 *
 * @param detail what the number is a part of, or its base; empty if it has neither
 * @param change how it differs from the days to compare with; empty if that is not known or they have nothing
 * @param progress percent of the target; null if there is none
 */
public record IndicatorTile(
        String title,
        String number,
        String detail,
        String change,
        @Nullable Double progress) {

    IndicatorTile withDetail(String more) {
        return new IndicatorTile(title, number, detail.isEmpty() ? more : detail + ", " + more, change, progress);
    }
}
