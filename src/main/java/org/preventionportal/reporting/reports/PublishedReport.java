package org.preventionportal.reporting.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that a report published, without the names of its authors, since it leaves the service.
 *
 * @param publishedAt the report includes everything recorded by then
 * @param isReachRoundedOnce null since numbers of people are exact. Reports of 0.9 are in steps of five, and say here
 *     whether large sums of people reached are rounded once
 */
public record PublishedReport(
        ReportId id,
        String title,
        ReportFilter filter,
        Instant publishedAt,
        @Nullable Boolean isReachRoundedOnce,
        ReportContent content) {

    /** Whether numbers of people are in steps of five, and suppressed below ten. */
    public boolean isRounded() {
        return isReachRoundedOnce != null;
    }
}
