package org.preventionportal.portal.api;

import graphql.language.Field;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Holds the GraphQL query of a page.
 *
 * @param variables the types of the variables by name
 * @param subjects the root fields that take the page's {@code id}; if one is null, the page does not exist
 */
public record Query(String text, Map<String, GraphQLType> variables, List<String> subjects) {

    static Query of(String text, GraphQLSchema schema) {
        OperationDefinition operation = Parser.parse(text)
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow();
        Map<String, GraphQLType> variables = operation.getVariableDefinitions().stream()
                .collect(Collectors.toMap(VariableDefinition::getName, variable -> type(variable.getType(), schema)));
        List<String> subjects = operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .filter(Query::isSubject)
                .map(Field::getResultKey)
                .toList();
        return new Query(text, variables, subjects);
    }

    private static boolean isSubject(Field field) {
        return field.getArguments().stream()
                .anyMatch(argument -> argument.getValue() instanceof VariableReference variable
                        && variable.getName().equals("id"));
    }

    private static GraphQLType type(Type<?> written, GraphQLSchema schema) {
        return switch (written) {
            case NonNullType required -> GraphQLNonNull.nonNull(type(required.getType(), schema));
            case ListType list -> GraphQLList.list(type(list.getType(), schema));
            case TypeName name -> Objects.requireNonNull(schema.getType(name.getName()));
            default -> throw new IllegalStateException("No type: " + written);
        };
    }
}
