package org.preventionportal.platform.errors;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/** Names the argument that could not be bound. Spring says only where in it, such as {@code $.reach.people}. */
final class UnboundArgument {

    private static final String ROOT = "$";

    private UnboundArgument() {}

    /** The path of the value, such as {@code filter.reach.people}; null if several arguments could have it. */
    static @Nullable String of(BindException unbound, @Nullable DataFetchingEnvironment environment) {
        FieldError wrong = unbound.getFieldError();
        if (wrong == null || environment == null) {
            return null;
        }
        String path = wrong.getField().substring(ROOT.length());
        List<String> named = environment.getFieldDefinition().getArguments().stream()
                .filter(argument -> environment.containsArgument(argument.getName()) && hasPath(argument, path))
                .map(GraphQLArgument::getName)
                .toList();
        return named.size() == 1 ? named.getFirst() + path : null;
    }

    private static boolean hasPath(GraphQLArgument argument, String path) {
        return GraphQLTypeUtil.unwrapNonNull(argument.getType()) instanceof GraphQLInputObjectType input
                ? input.getFields().stream().anyMatch(field -> isWithin(path, "." + field.getName()))
                : !path.startsWith(".");
    }

    private static boolean isWithin(String path, String field) {
        return path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[");
    }
}
