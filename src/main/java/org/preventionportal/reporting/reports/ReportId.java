package org.preventionportal.reporting.reports;

import org.preventionportal.platform.Id;

/** Identifies a report. */
public record ReportId(String value) implements Id {

    public static final String PREFIX = "rpt_";

    @Override
    public String toString() {
        return value;
    }
}
