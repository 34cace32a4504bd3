package org.preventionportal.planning.plans;

import org.preventionportal.platform.Id;

/** Identifies a plan for a quarter. */
public record QuarterPlanId(String value) implements Id {

    static final String PREFIX = "pln_";

    @Override
    public String toString() {
        return value;
    }
}
