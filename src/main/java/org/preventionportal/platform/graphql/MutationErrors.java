package org.preventionportal.platform.graphql;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.validation.ConstraintViolationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.validation.InputErrors;

/**
 * Turns what a mutation refuses into its payload's {@code userErrors}, in one place for all mutations: a controller
 * returns the changed object or lets the {@link Refusal} pass.
 */
class MutationErrors extends FetcherWrapper {

    private static final String ERRORS = "userErrors";

    /** The types of the schema that are not named like the class of their objects. */
    private static final Map<String, String> TYPES = Map.of("Caller", "Viewer");

    private final InputErrors errors;

    MutationErrors(InputErrors errors) {
        this.errors = errors;
    }

    @Override
    protected DataFetcher<?> wrap(DataFetcher<?> fetcher, GraphQLFieldDefinition field, GraphQLObjectType parent) {
        if (field.getName().equals(ERRORS)) {
            return errors(fetcher);
        }
        return parent.getName().equals("Mutation") ? environment -> get(fetcher, environment) : fetcher;
    }

    /**
     * Asks the payload itself: the engine does not find what a class inherits from an interface, unless the class is
     * public. It is trivial, so that no observation is made for it.
     */
    private static TrivialDataFetcher<?> errors(DataFetcher<?> property) {
        return environment -> environment.getSource() instanceof Payload payload
                ? payload.getUserErrors()
                : property.get(environment);
    }

    private @Nullable Object get(DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
        try {
            return AsyncResults.orElse(fetcher.get(environment), failure -> payload(failure, environment));
        } catch (RuntimeException failure) {
            return payload(failure, environment);
        }
    }

    private Map<String, Object> payload(Throwable failure, DataFetchingEnvironment environment) {
        return switch (failure) {
            case CompletionException wrapped
            when wrapped.getCause() != null -> payload(wrapped.getCause(), environment);
            case Refusal refusal -> payload(refusal.errors(), refusal.current(), environment);
            case ConstraintViolationException invalid -> payload(errors.of(invalid), null, environment);
            case RuntimeException other -> throw other;
            default -> throw new CompletionException(failure);
        };
    }

    private static Map<String, Object> payload(
            List<UserError> errors, @Nullable Object current, DataFetchingEnvironment environment) {
        Map<String, Object> payload = new HashMap<>(Map.of(ERRORS, errors));
        if (current != null) {
            String name = current.getClass().getSimpleName();
            var type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(environment.getFieldType());
            type.getFieldDefinitions().stream()
                    .filter(field ->
                            GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals(TYPES.getOrDefault(name, name)))
                    .forEach(field -> payload.put(field.getName(), current));
        }
        return payload;
    }
}
