package org.preventionportal.reporting.casestudies;

import org.preventionportal.platform.Id;

/** Identifies a case study. */
public record CaseStudyId(String value) implements Id {

    public static final String PREFIX = "cse_";

    @Override
    public String toString() {
        return value;
    }
}
