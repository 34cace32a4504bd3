package org.preventionportal.portal.api;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.forms.FieldProblem;

/**
 * Sorts problems as the schema has their fields, which is about the order of the page. A field for which the browser
 * has sent nothing, since no box is ticked, has no other place than behind the field before it.
 */
public record FieldOrder(GraphQLInputObjectType input) implements Comparator<FieldProblem> {

    private static final Pattern PART = Pattern.compile("\\w+");

    @Override
    public int compare(FieldProblem one, FieldProblem other) {
        return Arrays.compare(places(one.field()), places(other.field()));
    }

    /** The place of each part of the path among the fields of its type, and of each item in its list. */
    private int[] places(String path) {
        List<Integer> places = new ArrayList<>();
        GraphQLInputObjectType type = input;
        Matcher part = PART.matcher(path);
        while (type != null && part.find()) {
            String name = part.group();
            if (Character.isDigit(name.charAt(0))) {
                places.add(Integer.valueOf(name));
            } else {
                GraphQLInputObjectField field = type.getField(name);
                places.add(type.getFieldDefinitions().indexOf(field));
                type = field == null ? null : object(field.getType());
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static @Nullable GraphQLInputObjectType object(GraphQLInputType type) {
        return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType object ? object : null;
    }
}
