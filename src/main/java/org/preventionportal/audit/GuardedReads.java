package org.preventionportal.audit;

import graphql.GraphQLContext;
import graphql.execution.ResultPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.CorrelationId;

/** Collects what an operation has read of fields marked {@code @recorded}, so that it has one entry for all rows. */
final class GuardedReads {

    private final Caller caller = Caller.current();
    private final String correlationId = CorrelationId.current();
    private final Map<String, Set<String>> objects = new LinkedHashMap<>();
    private final List<ResultPath> paths = new ArrayList<>();

    /** Those of the operation. The first field begins them, as the caller whose thread reads it. */
    static GuardedReads of(GraphQLContext operation) {
        return operation.computeIfAbsent(GuardedReads.class, _ -> new GuardedReads());
    }

    synchronized void add(String operation, String objectId, ResultPath path) {
        objects.computeIfAbsent(operation, _ -> new TreeSet<>()).add(objectId);
        paths.add(path);
    }

    Caller caller() {
        return caller;
    }

    String correlationId() {
        return correlationId;
    }

    /** The ids of what was read, by the operation that the trail names. */
    synchronized Map<String, Set<String>> objects() {
        return Map.copyOf(objects);
    }

    /** Where in the response it is. */
    synchronized List<ResultPath> paths() {
        return List.copyOf(paths);
    }
}
