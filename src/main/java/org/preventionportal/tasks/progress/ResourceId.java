package org.preventionportal.tasks.progress;

import org.preventionportal.platform.Id;

/** A resource of the library. It is here since a task names what met it, and the library depends on tasks. */
public record ResourceId(String value) implements Id {

    public static final String PREFIX = "res_";

    @Override
    public String toString() {
        return value;
    }
}
