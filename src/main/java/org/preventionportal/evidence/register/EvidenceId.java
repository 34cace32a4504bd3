package org.preventionportal.evidence.register;

import org.preventionportal.platform.Id;

/** Identifies a piece of evidence. */
public record EvidenceId(String value) implements Id {

    public static final String PREFIX = "evi_";

    @Override
    public String toString() {
        return value;
    }
}
