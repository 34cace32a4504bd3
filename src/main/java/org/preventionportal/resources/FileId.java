package org.preventionportal.resources;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.Ids;

/** A file of the library, which never changes: another one has another id. */
public record FileId(String value) implements Id {

    /** Where files are fetched; an address tells nothing but the id. */
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
