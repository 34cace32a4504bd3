package org.preventionportal.reporting.reports;

import java.time.Instant;

/**
 * Holds everything that a report published, without the names of its authors, since it leaves the service.
 *
 * @param publishedAt the report includes everything recorded by then
 * @param isReachRoundedOnce whether large sums of people reached are rounded once; otherwise all are in steps
 */
public record PublishedReport(
        ReportId id,
        String title,
        ReportFilter filter,
        Instant publishedAt,
        boolean isReachRoundedOnce,
        ReportContent content) {}
