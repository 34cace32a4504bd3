package org.preventionportal.platform.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Goes through the fields of selections of one operation, those in fragments too. */
final class SelectionFields {

    private final Map<String, FragmentDefinition> fragments;

    /** Fragments that have been read: fragments of fragments could multiply. */
    private final Set<String> visited = new HashSet<>();

    SelectionFields(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    void forEach(SelectionSet selections, Consumer<Field> action) {
        for (var selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> action.accept(field);
                case InlineFragment inline -> forEach(inline.getSelectionSet(), action);
                case FragmentSpread spread
                when visited.add(spread.getName()) ->
                    forEach(
                            Objects.requireNonNull(fragments.get(spread.getName()))
                                    .getSelectionSet(),
                            action);
                default -> {}
            }
        }
    }
}
