package org.preventionportal.evidence.measures;

import org.preventionportal.platform.Id;

/** Identifies a measure. */
public record OutcomeMeasureId(String value) implements Id {

    public static final String PREFIX = "msr_";

    @Override
    public String toString() {
        return value;
    }
}
