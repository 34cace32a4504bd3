package org.preventionportal.reporting.reports;

import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.indicators.Indicator;

/**
 * A figure in a report: what it means, of what it is, and what was counted. Of people it has nothing that may be
 * of fewer than ten, and the rest in steps of five.
 *
 * @param isCharted whether it is drawn as well
 * @param figure null where it is not counted, or says nothing of this part of the programme; never in a frozen report
 */
public record ReportIndicator(
        String key,
        boolean isCharted,
        ReportFilter filter,
        @Nullable Indicator indicator) {}
