package org.preventionportal.access;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Loads the objects of one type for {@code node(id)}, exactly as far as the caller may see them. */
public interface Nodes {

    /** What the ids of this type begin with, up to and including the underscore. No two types share a prefix. */
    String prefix();

    /** The object, or null. An object that does not exist and one that the caller may not see give the same answer. */
    @Nullable
    Object find(String id, Caller caller);

    /** For a module with several types: one bean for each. */
    static Nodes of(String prefix, BiFunction<String, Caller, @Nullable Object> finder) {
        return new Nodes() {

            @Override
            public String prefix() {
                return prefix;
            }

            @Override
            public @Nullable Object find(String id, Caller caller) {
                return finder.apply(id, caller);
            }
        };
    }
}
