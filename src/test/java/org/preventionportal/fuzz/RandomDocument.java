package org.preventionportal.fuzz;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.support.CaseSnapshots;

/** Writes one document from the schema: root fields, arguments, selections, aliases, fragments and variables. */
final class RandomDocument {

    private final GraphQLSchema schema;
    private final RandomGenerator random;
    private final RandomArguments arguments;
    private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    private final List<String> declarations = new ArrayList<>();
    private final List<String> fragments = new ArrayList<>();
    private int aliases;

    RandomDocument(GraphQLSchema schema, RandomGenerator random, RandomArguments arguments) {
        this.schema = schema;
        this.random = random;
        this.arguments = arguments;
    }

    /** An acceptance may invite somebody; its case does not. */
    static boolean changesKeycloak(String operation) {
        return !CaseSnapshots.isRepeatable(operation) || operation.equals("Mutation.acceptExpressionOfInterest");
    }

    /** Leaves out what changes Keycloak. */
    Operation queryOrMutation() {
        boolean isQuery = random.nextInt(3) > 0;
        GraphQLObjectType root = isQuery ? schema.getQueryType() : schema.getMutationType();
        return write(root, field -> !changesKeycloak(field), 1 + random.nextInt(3));
    }

    Operation changeOfKeycloak() {
        return write(schema.getMutationType(), RandomDocument::changesKeycloak, 1 + random.nextInt(3));
    }

    Operation subscription() {
        return write(schema.getSubscriptionType(), _ -> true, 1);
    }

    private Operation write(GraphQLObjectType root, Predicate<String> isWritten, int number) {
        List<GraphQLFieldDefinition> all = root.getFieldDefinitions().stream()
                .filter(field -> isWritten.test(root.getName() + "." + field.getName()))
                .toList();
        String fields = Stream.generate(() -> any(all))
                .limit(number)
                .map(field -> field(field, 1 + random.nextInt(5)))
                .collect(Collectors.joining(" "));
        String document = "%s Fuzz%s { %s } %s"
                .formatted(
                        root.getName().toLowerCase(Locale.ROOT),
                        declarations.isEmpty() ? "" : "(" + String.join(", ", declarations) + ")",
                        fields,
                        String.join(" ", fragments));
        return new Operation(document, variables);
    }

    /** A field with arguments has an alias, because two fields of a name with other arguments are no valid document. */
    private String field(GraphQLFieldDefinition field, int depth) {
        String sent = field.getArguments().stream()
                .filter(argument -> arguments.isSent(argument.getType(), argument.getName()))
                .map(this::argument)
                .collect(Collectors.joining(", "));
        String alias = field.getArguments().isEmpty() ? "" : "a%d: ".formatted(aliases++);
        String directive = random.nextInt(20) == 0 ? " @include(if: %s)".formatted(random.nextBoolean()) : "";
        return alias
                + field.getName()
                + (sent.isEmpty() ? "" : "(" + sent + ")")
                + directive
                + selection(GraphQLTypeUtil.unwrapAll(field.getType()), depth - 1);
    }

    private String argument(GraphQLArgument argument) {
        Object value = arguments.value(argument.getType(), argument.getName());
        if (random.nextBoolean()) {
            return argument.getName() + ": " + RandomArguments.literal(value);
        }
        String name = "v" + variables.size();
        declarations.add("$%s: %s".formatted(name, GraphQLTypeUtil.simplePrint(argument.getType())));
        variables.put(name, value);
        return "%s: $%s".formatted(argument.getName(), name);
    }

    private String selection(GraphQLType type, int depth) {
        return switch (type) {
            case GraphQLUnionType union -> " { __typename %s }".formatted(fragment(any(union.getTypes()), depth));
            case GraphQLInterfaceType node ->
                " { %s %s }".formatted(fields(node, depth), fragment(any(schema.getImplementations(node)), depth));
            case GraphQLObjectType object when random.nextInt(8) == 0 -> " { %s }".formatted(fragment(object, depth));
            case GraphQLFieldsContainer fields -> " { %s }".formatted(fields(fields, depth));
            default -> "";
        };
    }

    private String fragment(GraphQLNamedOutputType type, int depth) {
        String selection = selection(type, depth);
        if (random.nextBoolean()) {
            return "... on %s%s".formatted(type.getName(), selection);
        }
        String name = "f" + fragments.size();
        fragments.add("fragment %s on %s%s".formatted(name, type.getName(), selection));
        return "..." + name;
    }

    private String fields(GraphQLFieldsContainer type, int depth) {
        List<GraphQLFieldDefinition> open = type.getFieldDefinitions().stream()
                .filter(field -> depth > 0 || isLeaf(field))
                .toList();
        String some = open.isEmpty()
                ? "__typename"
                : Stream.generate(() -> any(open))
                        .limit(1 + random.nextInt(4))
                        .distinct()
                        .map(field -> field(field, depth))
                        .collect(Collectors.joining(" "));
        return type.getName().endsWith("Payload") ? some + " userErrors { code field message }" : some;
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
        return !(type instanceof GraphQLFieldsContainer) && !(type instanceof GraphQLUnionType);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
