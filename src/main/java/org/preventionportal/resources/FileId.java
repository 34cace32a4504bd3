package org.preventionportal.resources;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;

/** Identifies a file of a resource. A file never changes: a changed file gets another id. */
public record FileId(String value) implements Id {

    /** Path of downloads. It contains nothing but the id. */
    public static final String PATH = "/files/";

    public static final String PREFIX = "rfl_";

    public static FileId random() {
        return new FileId(Ids.random(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
