package org.preventionportal.platform.ratelimits;

import graphql.execution.CoercedVariables;
import graphql.language.Field;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the survey tokens of an operation: the argument {@code token} of a root field, or that of its input. */
record SurveyTokens(CoercedVariables variables) {

    private static final String TOKEN = "token";

    Set<String> in(Collection<Field> fields) {
        return fields.stream()
                .flatMap(field -> field.getArguments().stream())
                .flatMap(argument -> token(argument.getName(), argument.getValue()))
                .collect(Collectors.toSet());
    }

    private Stream<String> token(String argument, @Nullable Value<?> value) {
        return switch (argument) {
            case TOKEN -> text(value);
            case "input" -> inInput(value);
            default -> Stream.empty();
        };
    }

    private Stream<String> inInput(@Nullable Value<?> input) {
        return switch (input) {
            case ObjectValue written ->
                written.getObjectFields().stream()
                        .filter(field -> field.getName().equals(TOKEN))
                        .flatMap(field -> text(field.getValue()));
            case VariableReference variable
            when value(variable) instanceof Map<?, ?> fields && fields.get(TOKEN) instanceof String token ->
                Stream.of(token);
            case null, default -> Stream.empty();
        };
    }

    private Stream<String> text(@Nullable Value<?> value) {
        return switch (value) {
            case StringValue written -> Stream.of(written.getValue());
            case VariableReference variable when value(variable) instanceof String token -> Stream.of(token);
            case null, default -> Stream.empty();
        };
    }

    private @Nullable Object value(VariableReference variable) {
        return variables.get(variable.getName());
    }
}
