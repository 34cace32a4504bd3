package org.preventionportal.portal.frame;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.Api;
import org.springframework.stereotype.Component;

/** Formats the values that a history keeps of a field. The field's type in the schema decides how. */
@Component
class FieldValues {

    private final Api api;
    private final Labels labels;
    private final Formats formats;

    FieldValues(Api api, Labels labels, Formats formats) {
        this.api = api;
        this.labels = labels;
        this.formats = formats;
    }

    /**
     * Returns the labels of coded values, a day as "26 March 2020", and other values as they are.
     *
     * @param input the type of the input that has the field
     * @param field the name of the field, or the path of one of its own, such as {@code reach.method}
     */
    public @Nullable String of(String input, String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (type(input, field)) {
            case GraphQLEnumType coded -> labels.all(coded.getName(), List.of(value.split(", ", -1)));
            case GraphQLScalarType scalar when scalar.getName().equals("Date") -> formats.date(value);
            case null, default -> value;
        };
    }

    private @Nullable GraphQLType type(String input, String path) {
        GraphQLType type = api.schema().getType(input);
        for (String name : path.split("\\.", -1)) {
            GraphQLInputObjectField field =
                    type instanceof GraphQLInputObjectType object ? object.getFieldDefinition(name) : null;
            type = field == null ? null : GraphQLTypeUtil.unwrapAll(field.getType());
        }
        return type;
    }
}
