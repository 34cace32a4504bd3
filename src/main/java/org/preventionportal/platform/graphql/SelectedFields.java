package org.preventionportal.platform.graphql;

import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the fields that are selected below a field, at any depth and in fragments. Those that a condition leaves out
 * count, too: to know them, graphql-java would rewrite the whole operation for each request.
 */
public record SelectedFields(Set<String> names) {

    static SelectedFields below(DataFetchingEnvironment environment) {
        var fields = new SelectionFields(environment.getFragmentsByName());
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
}
