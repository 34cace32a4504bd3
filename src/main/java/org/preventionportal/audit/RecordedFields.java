package org.preventionportal.audit;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.PropertyDataFetcherHelper;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.AsyncResults;
import org.preventionportal.platform.graphql.FetcherWrapper;
import org.springframework.data.domain.Window;

/**
 * Notes each read of a field that is marked {@code @recorded}, with the id of the object that has it. A type may be
 * marked as well: its objects are noted where a field finds them that may find several types, such as {@code node}.
 */
class RecordedFields extends FetcherWrapper {

    private static final String RECORDED = "recorded";

    @Override
    protected DataFetcher<?> wrap(DataFetcher<?> fetcher, GraphQLFieldDefinition field, GraphQLObjectType parent) {
        boolean isMarked = field.hasAppliedDirective(RECORDED);
        if (isMarked && GraphQLTypeUtil.isNonNull(field.getType())) {
            throw new IllegalStateException("%s cannot be withheld: it is never null".formatted(field));
        }
        return isMarked || isOfSeveralTypes(field) ? environment -> get(fetcher, environment) : fetcher;
    }

    private static boolean isOfSeveralTypes(GraphQLFieldDefinition field) {
        return switch (GraphQLTypeUtil.unwrapAll(field.getType())) {
            case GraphQLInterfaceType _, GraphQLUnionType _ -> true;
            default -> false;
        };
    }

    private static @Nullable Object get(DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
        var reads = GuardedReads.of(environment.getGraphQlContext());
        return AsyncResults.whenDone(fetcher.get(environment), (value, _) -> {
            if (value != null && !isEmpty(value)) {
                note(value, environment, reads);
            }
        });
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case Window<?> window -> window.isEmpty();
            case Collection<?> list -> list.isEmpty();
            default -> false;
        };
    }

    private static void note(Object value, DataFetchingEnvironment environment, GuardedReads reads) {
        GraphQLAppliedDirective ofField = environment.getFieldDefinition().getAppliedDirective(RECORDED);
        if (ofField != null) {
            note(ofField, Objects.<Object>requireNonNull(environment.getSource()), environment, reads);
        } else if (value instanceof Collection<?> list) {
            list.forEach(node -> note(ofType(node, environment), node, environment, reads));
        } else {
            note(ofType(value, environment), value, environment, reads);
        }
    }

    private static void note(
            @Nullable GraphQLAppliedDirective recorded,
            Object holder,
            DataFetchingEnvironment environment,
            GuardedReads reads) {
        if (recorded != null && isSelected(recorded, environment)) {
            String own = argument(recorded, "idField");
            note(own == null ? "id" : own, recorded, holder, environment, reads);
            String whole = argument(recorded, "partOf");
            if (whole != null) {
                note(whole, recorded, holder, environment, reads);
            }
        }
    }

    private static void note(
            String field,
            GraphQLAppliedDirective recorded,
            Object holder,
            DataFetchingEnvironment environment,
            GuardedReads reads) {
        Object id = PropertyDataFetcherHelper.getPropertyValue(field, holder, environment.getFieldType());
        reads.add(
                Objects.requireNonNull(argument(recorded, "as")),
                String.valueOf(id),
                environment.getExecutionStepInfo().getPath());
    }

    private static @Nullable String argument(GraphQLAppliedDirective recorded, String name) {
        var argument = recorded.getArgument(name);
        return argument == null ? null : argument.getValue();
    }

    private static @Nullable GraphQLAppliedDirective ofType(Object node, DataFetchingEnvironment environment) {
        GraphQLObjectType type =
                environment.getGraphQLSchema().getObjectType(node.getClass().getSimpleName());
        return type == null ? null : type.getAppliedDirective(RECORDED);
    }

    private static boolean isSelected(GraphQLAppliedDirective recorded, DataFetchingEnvironment environment) {
        String field = argument(recorded, "selecting");
        return field == null || environment.getSelectionSet().containsAnyOf(field, "**/" + field);
    }
}
