package org.preventionportal.platform.graphql;

import graphql.execution.ExecutionContext;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists the root fields of an operation, those in fragments too. */
public final class RootFields {

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Field> byResultKey = new LinkedHashMap<>();

    /** Fragments that have been read: fragments of fragments could multiply. */
    private final Set<String> visited = new HashSet<>();

    private RootFields(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    /** One field for each result key, as they are executed: the same field twice is executed once. */
    public static List<Field> of(ExecutionContext context) {
        var fields = new RootFields(context.getFragmentsByName());
        fields.collect(context.getOperationDefinition().getSelectionSet());
        return List.copyOf(fields.byResultKey.values());
    }

    /** Whether a field is introspection, such as {@code __typename}, which no module resolves. */
    public static boolean isIntrospection(Field field) {
        return field.getName().startsWith("__");
    }

    private void collect(SelectionSet selections) {
        for (var selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> byResultKey.putIfAbsent(field.getResultKey(), field);
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
