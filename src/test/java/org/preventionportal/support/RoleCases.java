package org.preventionportal.support;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the callers of the role table send, for each operation and guarded field: a document and its variables. */
public final class RoleCases {

    private final Map<String, Supplier<RoleCase>> cases = new HashMap<>();

    /** @param path where the outcome is in the data, such as {@code task.priority.points} */
    public record RoleCase(String document, Map<String, ?> variables, String path) {}

    /** Adds a mutation. The input is made anew after each caller who could carry it out. */
    public RoleCases mutation(String document, Supplier<? extends Map<String, ?>> input) {
        String name = Portal.operation(document);
        return add("Mutation." + name, document, name, () -> Map.of("input", input.get()));
    }

    /** Adds the query that its document is named for. */
    public RoleCases query(String document, Supplier<? extends Map<String, ?>> variables) {
        String name = Portal.operation(document);
        return add("Query." + name, document, name, variables);
    }

    /** @param operation the row of the table, such as {@code Priority.points} */
    public RoleCases add(String operation, String document, String path, Supplier<? extends Map<String, ?>> variables) {
        return put(operation, () -> new RoleCase(document, variables.get(), path));
    }

    public RoleCases addAll(RoleCases more) {
        more.cases.forEach(this::put);
        return this;
    }

    private RoleCases put(String operation, Supplier<RoleCase> made) {
        if (cases.put(operation, made) != null) {
            throw new IllegalArgumentException("Two cases for " + operation);
        }
        return this;
    }

    public Supplier<RoleCase> of(String operation) {
        Supplier<RoleCase> found = cases.get(operation);
        if (found == null) {
            throw new IllegalArgumentException("No case for " + operation);
        }
        return found;
    }
}
