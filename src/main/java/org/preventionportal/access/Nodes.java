package org.preventionportal.access;

import org.jspecify.annotations.Nullable;

/** A module's part in {@code node(id)}: it loads what has ids with its prefix, exactly as far as the caller may see it. */
public interface Nodes {

    String prefix();

    /** The object, or null for one that does not exist or is not the caller's to see: the two cannot be told apart. */
    @Nullable
    Object find(String id, Caller caller);
}
