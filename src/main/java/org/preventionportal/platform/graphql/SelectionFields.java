package org.preventionportal.platform.graphql;

import graphql.language.DirectivesContainer;
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
import java.util.function.Predicate;

/** Goes through the fields of selections of one operation, those in fragments too. */
final class SelectionFields {

    private final Map<String, FragmentDefinition> fragments;
    private final Predicate<DirectivesContainer<?>> isIncluded;

    /** Fragments that have been read: fragments of fragments could multiply. */
    private final Set<String> visited = new HashSet<>();

    /** @param isIncluded whether the conditions of a selection let it take part */
    SelectionFields(Map<String, FragmentDefinition> fragments, Predicate<DirectivesContainer<?>> isIncluded) {
        this.fragments = fragments;
        this.isIncluded = isIncluded;
    }

    void forEach(SelectionSet selections, Consumer<Field> action) {
        for (var selection : selections.getSelections()) {
            switch (selection) {
                case Field field when isIncluded.test(field) -> action.accept(field);
                case InlineFragment inline when isIncluded.test(inline) -> forEach(inline.getSelectionSet(), action);
                case FragmentSpread spread
                when isIncluded.test(spread) && visited.add(spread.getName()) ->
                    forEach(
                            Objects.requireNonNull(fragments.get(spread.getName()))
                                    .getSelectionSet(),
                            action);
                default -> {}
            }
        }
    }
}
