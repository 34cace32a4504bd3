package org.preventionportal.reporting.reports;

import java.time.Instant;

/**
 * All that was frozen of a report, without who did it, since it leaves the service.
 *
 * @param frozenAt what was recorded by then is in it
 * @param reachIsRoundedOnce whether large sums of people reached are as recorded and rounded once; else all are in steps
 */
public record PublishedReport(
        ReportId id,
        String title,
        ReportFilter filter,
        Instant publishedAt,
        boolean reachIsRoundedOnce,
        ReportContent content) {}
