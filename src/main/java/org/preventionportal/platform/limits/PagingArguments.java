package org.preventionportal.platform.limits;

import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.VariableReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.execution.ErrorType;

/**
 * Reads the arguments that choose a page of a list, and refuses those that contradict each other. Spring would leave
 * out a cursor that does not fit.
 *
 * @param path the names in the response that lead to the list, without the places in lists around it
 */
record PagingArguments(Field field, CoercedVariables variables, Collection<String> path) {

    private static final int MAX_PAGE_SIZE = 100;

    /** How many items the page has at most. */
    int size(boolean isConnection) {
        boolean isForward = isGiven("first");
        if (isConnection && isForward == isGiven("last")) {
            throw refused(isForward ? "last" : "first", "%s takes either first or last.".formatted(field.getName()));
        }
        String other = isForward ? "before" : "after";
        if (isConnection && isGiven(other)) {
            throw refused(other, "%s takes after with first, or before with last.".formatted(field.getName()));
        }
        String length = isForward ? "first" : "last";
        int size = value(length).map(Integer.class::cast).orElse(0);
        if (size < 1 || size > MAX_PAGE_SIZE) {
            throw refused(length, "first and last are from 1 to %d.".formatted(MAX_PAGE_SIZE));
        }
        return size;
    }

    private boolean isGiven(String argument) {
        return value(argument).isPresent();
    }

    /** Empty for null, too. Of a text, only whether it is there matters. */
    private Optional<Object> value(String name) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .map(Argument::getValue)
                .filter(value -> !(value instanceof NullValue))
                .findFirst()
                .flatMap(value -> switch (value) {
                    case IntValue number -> Optional.of(number.getValue().intValue());
                    case VariableReference variable -> Optional.ofNullable(variables.get(variable.getName()));
                    default -> Optional.of(value);
                });
    }

    private AbortExecutionException refused(String argument, String message) {
        return new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(ErrorType.BAD_REQUEST)
                .path(List.copyOf(path))
                .location(field.getSourceLocation())
                .extensions(Map.of("code", "BAD_USER_INPUT", "argument", argument))
                .build()));
    }
}
