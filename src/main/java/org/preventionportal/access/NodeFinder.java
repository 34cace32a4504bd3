package org.preventionportal.access;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds any object by its global id, through the {@link Nodes} for the prefix of the id. */
@Component
public class NodeFinder {

    private final Map<String, Nodes> byPrefix;

    /** @throws IllegalStateException if two types share a prefix, so that the service does not start */
    NodeFinder(List<Nodes> all) {
        byPrefix = all.stream().collect(Collectors.toUnmodifiableMap(Nodes::prefix, Function.identity()));
    }

    /** Null if the object does not exist or the caller may not see it. */
    public @Nullable Object find(String id, Caller caller) {
        Nodes nodes = byPrefix.get(id.substring(0, id.indexOf('_') + 1));
        return nodes == null ? null : nodes.find(id, caller);
    }
}
