package org.preventionportal.platform;

import java.util.Collection;
import java.util.List;

/**
 * A typed identifier. Implementations are records of one string whose {@code toString} is that string, so that they
 * bind from a GraphQL {@code ID}, serialise back to it and are stored as plain strings. Those that are arguments are
 * public, because only a public constructor binds them.
 */
public interface Id {

    String value();

    /** The values as they are stored, each once, for a condition that names several ids. */
    static List<String> values(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).distinct().toList();
    }
}
