package org.preventionportal.interest;

import org.preventionportal.platform.Id;

/** Identifies an expression of interest. */
public record ExpressionOfInterestId(String value) implements Id {

    static final String PREFIX = "eoi_";

    @Override
    public String toString() {
        return value;
    }
}
