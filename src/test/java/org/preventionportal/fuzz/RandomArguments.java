package org.preventionportal.fuzz;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes values for a type of the schema. In one document of four, some of them are of a wrong type. */
final class RandomArguments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RandomGenerator random;
    private final RandomValues values;
    private final boolean isWrong;

    RandomArguments(RandomGenerator random, RandomValues values) {
        this.random = random;
        this.values = values;
        this.isWrong = random.nextInt(4) == 0;
    }

    /** A constant of an enum, which a document has without quotes. */
    private record Constant(String name) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Whether an argument or a field of an input that may be left out is sent. */
    boolean isSent(GraphQLInputType type, String name) {
        return GraphQLTypeUtil.isNonNull(type)
                || random.nextInt(10) < (name.equals("first") ? 9 : name.equals("last") ? 1 : 3);
    }

    @Nullable
    Object value(GraphQLType type, String name) {
        if (isWrong && random.nextInt(6) == 0) {
            return values.any();
        }
        if (GraphQLTypeUtil.isNonNull(type)) {
            return value(GraphQLTypeUtil.unwrapOne(type), name);
        }
        if (GraphQLTypeUtil.isList(type)) {
            return items(GraphQLTypeUtil.unwrapOne(type), name);
        }
        return switch (type) {
            case GraphQLEnumType constants -> constant(constants);
            case GraphQLInputObjectType input -> fields(input);
            default -> values.scalar(((GraphQLNamedType) type).getName(), name);
        };
    }

    private List<@Nullable Object> items(GraphQLType type, String name) {
        List<@Nullable Object> items = new ArrayList<>();
        int length = random.nextInt(50) == 0 ? 251 : random.nextInt(4);
        for (int i = 0; i < length && items.size() < 300; i++) {
            items.add(value(type, name));
        }
        return items;
    }

    private Constant constant(GraphQLEnumType type) {
        var constants = type.getValues();
        return new Constant(constants.get(random.nextInt(constants.size())).getName());
    }

    private Map<String, @Nullable Object> fields(GraphQLInputObjectType type) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        type.getFields().stream()
                .filter(field -> isSent(field.getType(), field.getName()))
                .forEach(field -> fields.put(field.getName(), value(field.getType(), field.getName())));
        return fields;
    }

    /** A value as it is written in a document. */
    static String literal(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .map(field -> field.getKey() + ": " + literal(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> items ->
                items.stream().map(RandomArguments::literal).collect(Collectors.joining(", ", "[", "]"));
            case Constant constant -> constant.name();
            case null -> "null";
            default -> JSON.writeValueAsString(value);
        };
    }
}
