package org.preventionportal.tasks;

import org.preventionportal.platform.Id;

/** Identifies a task, from its draft on. */
public record TaskId(String value) implements Id {

    public static final String PREFIX = "tsk_";

    @Override
    public String toString() {
        return value;
    }
}
