package org.preventionportal.threats;

import org.preventionportal.platform.Id;

/** Identifies an entry of the threat picture. */
public record ThreatEntryId(String value) implements Id {

    static final String PREFIX = "thr_";

    @Override
    public String toString() {
        return value;
    }
}
