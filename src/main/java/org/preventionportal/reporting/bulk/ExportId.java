package org.preventionportal.reporting.bulk;

import org.preventionportal.platform.Id;

/** Identifies a bulk export. */
public record ExportId(String value) implements Id {

    static final String PREFIX = "exp_";

    @Override
    public String toString() {
        return value;
    }
}
