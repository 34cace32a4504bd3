package org.preventionportal.platform.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the fields that are selected below a field, at any depth and in fragments. Those that a condition leaves out
 * count, too: to know them, graphql-java would rewrite the whole operation for each request.
 */
public final class SelectedFields {

    private final Map<String, FragmentDefinition> fragments;
    private final Set<String> names = new HashSet<>();

    /** Fragments that have been read: fragments of fragments could multiply. */
    private final Set<String> visited = new HashSet<>();

    private SelectedFields(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    static SelectedFields below(DataFetchingEnvironment environment) {
        var selected = new SelectedFields(environment.getFragmentsByName());
        environment.getMergedField().getFields().forEach(field -> selected.collect(field.getSelectionSet()));
        return selected;
    }

    /** For callers that know what they select. */
    public static SelectedFields named(String... names) {
        var selected = new SelectedFields(Map.of());
        selected.names.addAll(List.of(names));
        return selected;
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    private void collect(@Nullable SelectionSet selections) {
        if (selections == null) {
            return;
        }
        for (var selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> {
                    names.add(field.getName());
                    collect(field.getSelectionSet());
                }
                case InlineFragment inline -> collect(inline.getSelectionSet());
                case FragmentSpread spread
                when visited.add(spread.getName()) ->
                    collect(Objects.requireNonNull(fragments.get(spread.getName()))
                            .getSelectionSet());
                default -> {}
            }
        }
    }
}
