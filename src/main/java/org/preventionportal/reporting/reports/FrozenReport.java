package org.preventionportal.reporting.reports;

import java.time.Instant;

/**
 * A frozen report, to be given out.
 *
 * @param seal the digest that what it says fits
 * @param reachIsExact whether people reached were summed as they were recorded and then rounded
 */
public record FrozenReport(
        String title,
        ReportFilter filter,
        Instant frozenAt,
        String seal,
        boolean reachIsExact,
        ReportContent content) {}
