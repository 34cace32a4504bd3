package org.preventionportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.validation.InputCheck;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** Whatever cannot be read of a form, the other fields are checked, and no rule speaks of what is not known. */
@SliceTest
class UnreadFieldsTests {

    private static final String DAY = "27 3 2026";
    private static final String TEXT = "text";
    private static final String UNREADABLE = "soon";

    @Autowired
    private InputCheck inputs;

    @Autowired
    private GraphQlSource source;

    @Test
    void everyInputIsCheckedWithoutAnyFieldThatCannotBeRead() {
        List<String> checked = new ArrayList<>();
        for (GraphQLFieldDefinition mutation : source.schema().getMutationType().getFieldDefinitions()) {
            if (mutation.getArgument("input") != null) {
                var type = (GraphQLInputObjectType)
                        GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
                Map<String, String> kinds = new LinkedHashMap<>();
                fields(type, "", kinds);
                kinds.forEach((field, kind) -> {
                    if (!kind.equals(TEXT)) {
                        check(mutation.getName(), type, field, kinds);
                        checked.add(mutation.getName() + " " + field);
                    }
                });
                inputs.errors(mutation.getName(), new InputReader(Map.of()).object(type, "", Map.of()));
            }
        }
        assertThat(checked)
                .hasSizeGreaterThan(100)
                .contains("recordActivity activity.reach[0].people", "scheduleTask startTime", "scheduleTask endsOn");
    }

    private void check(String mutation, GraphQLInputObjectType type, String unread, Map<String, String> kinds) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        kinds.forEach((field, kind) -> typed.putAll(typed(field, kind)));
        typed.put(typed.containsKey(unread) ? unread : unread + ".day", List.of(UNREADABLE));
        InputReader reader = new InputReader(typed);
        Map<String, Object> input = reader.object(type, "", Map.of());
        assertThat(reader.problems())
                .as("%s without %s", mutation, unread)
                .extracting(FieldProblem::field)
                .contains(unread.replaceFirst("\\[0]$", ""));
        inputs.errors(mutation, input);
    }

    /** Each field by its path, with what to type into it. */
    private static void fields(GraphQLInputObjectType type, String path, Map<String, String> kinds) {
        type.getFieldDefinitions().forEach(field -> {
            GraphQLInputType of = field.getType();
            GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(of);
            boolean isList = bare instanceof GraphQLList;
            String name = path + field.getName();
            switch (GraphQLTypeUtil.unwrapAll(of)) {
                case GraphQLInputObjectType object -> fields(object, name + (isList ? "[0]." : "."), kinds);
                case GraphQLEnumType choices ->
                    kinds.put(name, choices.getValues().getFirst().getName());
                case GraphQLUnmodifiedType scalar -> kinds.put(name, sample(scalar.getName()));
            }
        });
    }

    private static String sample(String scalar) {
        return switch (scalar) {
            case "Int", "Float" -> "7";
            case "Date", "DateTime" -> DAY;
            case "Time" -> "14:30";
            default -> TEXT;
        };
    }

    private static Map<String, List<String>> typed(String field, String value) {
        return value.equals(DAY)
                ? Map.of(
                        field + ".day", List.of("27"), field + ".month", List.of("3"), field + ".year", List.of("2026"))
                : Map.of(field, List.of(value));
    }
}
