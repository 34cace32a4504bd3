package org.preventionportal.reporting.reports;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/**
 * All that was frozen of a report.
 *
 * @param frozenAt what was recorded by then is in it
 * @param reachIsRoundedOnce whether large sums of people reached are as recorded and rounded once; else all are in steps
 */
public record FrozenReport(
        ReportId id,
        String title,
        ReportFilter filter,
        Instant frozenAt,
        PersonId by,
        boolean reachIsRoundedOnce,
        ReportContent content) {}
