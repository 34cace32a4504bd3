package org.preventionportal.reporting.reports;

import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.indicators.Indicator;

/**
 * Holds an indicator in a report. Numbers of fewer than ten people are suppressed, the others are in steps of five.
 *
 * @param isCharted whether a chart is shown as well
 * @param indicator null if it is not counted or has no meaning for this part of the programme; never null once
 *     published
 */
public record ReportIndicator(
        String key,
        boolean isCharted,
        ReportFilter filter,
        @Nullable Indicator indicator) {}
