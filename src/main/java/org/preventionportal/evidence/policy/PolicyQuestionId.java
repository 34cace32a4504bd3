package org.preventionportal.evidence.policy;

import org.preventionportal.platform.Id;

/** Identifies a policy question. */
public record PolicyQuestionId(String value) implements Id {

    public static final String PREFIX = "pol_";

    @Override
    public String toString() {
        return value;
    }
}
