package org.preventionportal.platform.limits;

import graphql.execution.ExecutionContext;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.RootFields;

/**
 * Measures an operation: its depth, aliases, root fields and cost. Each object costs a point, and what is in a list
 * counts as often as the list may be long: its {@code first} or {@code last}, or what {@code @listSize} assumes. Fields
 * that count many documents cost more, see {@link CountingCost}.
 *
 * <p>A fragment is measured once and counted at every use, so that measuring stays cheap for a document in which
 * fragments of fragments would multiply.
 */
final class OperationSize {

    private static final int ENOUGH = 1_000_000;

    /** What a connection has of each item. Its other fields, such as the number of all items, it has once. */
    private static final Set<String> ITEMS = Set.of("edges", "nodes");

    private final ExecutionContext context;
    private final Map<String, Size> fragments = new HashMap<>();

    /** The names in the response that lead to the field that is being measured. */
    private final Deque<String> path = new ArrayDeque<>();

    private final Size whole;

    /** @param itemCost what each item of a connection costs; 0 for what is selected of anything else */
    private record Size(int depth, int fields, int aliases, int cost, int itemCost) {

        static final Size NOTHING = new Size(0, 0, 0, 0, 0);

        Size and(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    capped((long) fields + other.fields),
                    capped((long) aliases + other.aliases),
                    capped((long) cost + other.cost),
                    capped((long) itemCost + other.itemCost));
        }

        Size ofEachItem() {
            return new Size(depth, fields, aliases, 0, cost);
        }

        static int capped(long number) {
            return (int) Math.min(number, ENOUGH);
        }
    }

    private OperationSize(ExecutionContext context) {
        this.context = context;
        var operation = context.getOperationDefinition();
        var schema = context.getGraphQLSchema();
        var root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        this.whole = measure(operation.getSelectionSet(), root);
    }

    static OperationSize of(ExecutionContext context) {
        return new OperationSize(context);
    }

    private Size measure(@Nullable SelectionSet selections, GraphQLCompositeType parent) {
        Size size = Size.NOTHING;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                size = size.and(
                        switch (selection) {
                            case Field field -> atItsPath(field, parent);
                            case InlineFragment inline -> measure(inline.getSelectionSet(), type(inline, parent));
                            case FragmentSpread spread -> fragment(spread.getName());
                            default -> Size.NOTHING;
                        });
            }
        }
        return size;
    }

    private Size fragment(String name) {
        Size known = fragments.get(name);
        if (known == null) {
            FragmentDefinition fragment =
                    Objects.requireNonNull(context.getFragmentsByName().get(name));
            known = measure(
                    fragment.getSelectionSet(), type(fragment.getTypeCondition().getName()));
            fragments.put(name, known);
        }
        return known;
    }

    private GraphQLCompositeType type(InlineFragment inline, GraphQLCompositeType parent) {
        return inline.getTypeCondition() == null
                ? parent
                : type(inline.getTypeCondition().getName());
    }

    private GraphQLCompositeType type(String name) {
        return (GraphQLCompositeType)
                Objects.requireNonNull(context.getGraphQLSchema().getType(name));
    }

    private Size atItsPath(Field field, GraphQLCompositeType parent) {
        path.addLast(field.getResultKey());
        Size size = field(field, parent);
        path.removeLast();
        return size;
    }

    private Size field(Field field, GraphQLCompositeType parent) {
        int alias = field.getAlias() == null ? 0 : 1;
        if (RootFields.isIntrospection(field)) {
            return new Size(0, 0, alias, 0, 0); // see IntrospectionGuard
        }
        GraphQLFieldDefinition definition = ((GraphQLFieldsContainer) parent).getFieldDefinition(field.getName());
        GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (type instanceof GraphQLScalarType || type instanceof GraphQLEnumType) {
            return new Size(1, 1, alias, Size.capped(CountingCost.of(field, definition, context)), 0);
        }
        Size below = measure(field.getSelectionSet(), (GraphQLCompositeType) type);
        long times = times(field, definition, type);
        Size size = new Size(
                below.depth() + 1,
                1,
                Size.capped((long) below.aliases() + alias),
                Size.capped(own(type, isList(definition) ? times : 1)
                        + CountingCost.of(field, definition, context)
                        + (isConnection(type) ? 1 : times) * below.cost()
                        + times * below.itemCost()),
                0);
        return isConnection(parent) && ITEMS.contains(field.getName()) ? size.ofEachItem() : size;
    }

    private static boolean isConnection(GraphQLNamedType type) {
        return type.getName().endsWith("Connection");
    }

    /** The edges and the page information are only the shape of a page and cost nothing. */
    private static long own(GraphQLUnmodifiedType type, long times) {
        return type.getName().endsWith("Edge") || type.getName().equals("PageInfo") ? 0 : times;
    }

    private static boolean isList(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
    }

    private long times(Field field, GraphQLFieldDefinition definition, GraphQLUnmodifiedType type) {
        if (definition.getArgument("first") == null) {
            var assumed = definition.getAppliedDirective("listSize");
            return assumed == null
                    ? 1
                    : (int) assumed.getArgument("assumedSize").getValue();
        }
        return new PagingArguments(field, context.getCoercedVariables(), path).size(isConnection(type));
    }

    /** A field of the operation itself is at level 1. */
    int depth() {
        return whole.depth();
    }

    int aliases() {
        return whole.aliases();
    }

    int rootFields() {
        return whole.fields();
    }

    int cost() {
        return whole.cost();
    }
}
