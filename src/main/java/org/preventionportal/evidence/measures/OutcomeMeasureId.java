package org.preventionportal.evidence.measures;

import org.preventionportal.platform.Id;

/** Identifies a measure. */
public record OutcomeMeasureId(String value) implements Id {

    static final String PREFIX = "msr_";

    @Override
    public String toString() {
        return value;
    }
}
