package org.preventionportal.platform.limits;

import graphql.GraphQLException;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.language.Field;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds what {@code @cost} says to a field that counts many documents, whatever the size of its answer. */
final class CountingCost {

    /** There is nothing to count before, and a report of more years must not become impossible. */
    private static final int MAX_YEARS = 10;

    private CountingCost() {}

    /** Zero for most fields, and for arguments that the field itself will refuse. */
    static long of(Field field, GraphQLFieldDefinition definition, ExecutionContext context) {
        GraphQLAppliedDirective cost = definition.getAppliedDirective("cost");
        if (cost == null) {
            return 0;
        }
        try {
            Map<String, Object> arguments = ValuesResolver.getArgumentValues(
                    definition.getArguments(),
                    field.getArguments(),
                    context.getCoercedVariables(),
                    context.getGraphQLContext(),
                    context.getLocale());
            int weight = cost.getArgument("weight").getValue();
            return weight * years(cost, arguments) * items(cost, arguments, definition);
        } catch (GraphQLException invalid) {
            return 0;
        }
    }

    private static long years(GraphQLAppliedDirective cost, Map<String, Object> arguments) {
        List<String> ranges = cost.getArgument("perYearOf").getValue();
        if (ranges == null) {
            return 1;
        }
        long years =
                ranges.stream().mapToLong(range -> years(arguments.get(range))).sum();
        return Math.min(years, MAX_YEARS);
    }

    /** Begun years count as whole ones. */
    private static long years(@Nullable Object range) {
        return range instanceof Map<?, ?> days
                        && days.get("startsOn") instanceof LocalDate start
                        && days.get("endsOn") instanceof LocalDate end
                ? Math.max(1, ChronoUnit.YEARS.between(start, end) + 1)
                : 0;
    }

    /** A list that is left out means every value of its enum. */
    private static long items(
            GraphQLAppliedDirective cost, Map<String, Object> arguments, GraphQLFieldDefinition definition) {
        String list = cost.getArgument("perItemOf").getValue();
        if (list == null) {
            return 1;
        }
        if (arguments.get(list) instanceof Collection<?> items && !items.isEmpty()) {
            return items.size();
        }
        var type = GraphQLTypeUtil.unwrapAll(definition.getArgument(list).getType());
        return type instanceof GraphQLEnumType values ? values.getValues().size() : 1;
    }
}
