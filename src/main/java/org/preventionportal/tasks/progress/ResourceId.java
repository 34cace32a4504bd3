package org.preventionportal.tasks.progress;

import org.preventionportal.platform.Id;

/**
 * Identifies a resource of the library. It is declared here because an ending names a resource, and the library depends
 * on tasks.
 */
public record ResourceId(String value) implements Id {

    public static final String PREFIX = "res_";

    @Override
    public String toString() {
        return value;
    }
}
