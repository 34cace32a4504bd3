package org.preventionportal.support;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what a document selects from a type of the schema, so that no field of it is forgotten. */
public final class Selections {

    private Selections() {}

    /** The fields of the type without arguments, without some. */
    public static String all(GraphQLObjectType type, List<String> without) {
        return type.getFieldDefinitions().stream()
                .filter(field -> field.getArguments().isEmpty() && !without.contains(field.getName()))
                .map(Selections::of)
                .collect(Collectors.joining(" "));
    }

    /** The field with all that is below it, of which nodes show their id. */
    private static String of(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object
                ? "%s { %s }".formatted(field.getName(), below(object))
                : field.getName();
    }

    private static String below(GraphQLObjectType type) {
        return type.getFieldDefinition("id") == null ? all(type, List.of()) : "id";
    }

    /** Whether something of the type is below the field, but not below another node. */
    public static boolean reaches(GraphQLFieldDefinition field, String type) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object
                && (object.getName().equals(type)
                        || (object.getFieldDefinition("id") == null
                                && object.getFieldDefinitions().stream().anyMatch(below -> reaches(below, type))));
    }
}
