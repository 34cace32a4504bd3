package org.preventionportal.reporting.reports;

import org.preventionportal.platform.Id;

/** A report of the programme. */
public record ReportId(String value) implements Id {

    static final String PREFIX = "rpt_";

    @Override
    public String toString() {
        return value;
    }
}
