package org.preventionportal.platform.ratelimits;

import graphql.execution.ExecutionContext;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Measures the text in the variables of a mutation and between its words. It is searched before it is stored. */
final class SentText {

    private SentText() {}

    /** The number of characters; 0 for an operation that only reads. */
    static int length(List<Field> operations, ExecutionContext context) {
        return context.getOperationDefinition().getOperation() == OperationDefinition.Operation.MUTATION
                ? length(context.getCoercedVariables().toMap())
                        + operations.stream()
                                .flatMap(field -> field.getArguments().stream())
                                .mapToInt(argument -> written(argument.getValue()))
                                .sum()
                : 0;
    }

    private static int length(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> text.length();
            case Collection<?> items ->
                items.stream().mapToInt(SentText::length).sum();
            case Map<?, ?> fields ->
                fields.values().stream().mapToInt(SentText::length).sum();
            case null, default -> 0;
        };
    }

    private static int written(@Nullable Value<?> value) {
        return switch (value) {
            case StringValue text ->
                Objects.requireNonNullElse(text.getValue(), "").length();
            case ArrayValue items ->
                items.getValues().stream().mapToInt(SentText::written).sum();
            case ObjectValue fields ->
                fields.getObjectFields().stream()
                        .mapToInt(field -> written(field.getValue()))
                        .sum();
            case null, default -> 0;
        };
    }
}
