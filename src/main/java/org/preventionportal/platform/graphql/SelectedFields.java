package org.preventionportal.platform.graphql;

import graphql.execution.conditional.ConditionalNodes;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/**
 * Names the fields that are selected below a field, at any depth and in fragments. They are read from the document:
 * graphql-java's own selection set would rewrite the whole operation for each request.
 */
public record SelectedFields(Set<String> names) {

    private static final ConditionalNodes CONDITIONS = new ConditionalNodes();

    static SelectedFields below(DataFetchingEnvironment environment) {
        var fields = new SelectionFields(
                environment.getFragmentsByName(),
                node -> CONDITIONS.shouldInclude(
                        node,
                        environment.getVariables(),
                        environment.getGraphQLSchema(),
                        environment.getGraphQlContext()));
        Set<String> names = new HashSet<>();
        environment.getMergedField().getFields().forEach(field -> collect(field.getSelectionSet(), fields, names));
        return new SelectedFields(names);
    }

    private static void collect(@Nullable SelectionSet selections, SelectionFields fields, Set<String> names) {
        if (selections != null) {
            fields.forEach(selections, field -> {
                names.add(field.getName());
                collect(field.getSelectionSet(), fields, names);
            });
        }
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /**
     * Loads at once what all rows of a list refer to, if their field is selected. The engine then finds it when it
     * comes to a row, and need not wait, which costs it more than the read.
     */
    public <K> void load(String name, Supplier<Stream<K>> ids, DataLoader<K, ?> loader) {
        if (has(name)) {
            var _ = loader.loadMany(ids.get().toList()); // a failure is that of the rows
            var _ = loader.dispatch();
        }
    }
}
