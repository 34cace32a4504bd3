package org.preventionportal.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.preventionportal.support.SourceFiles;

class SubmittedFormTests {

    static final Set<Map.Entry<String, Map<String, String>>> FILLED_IN = SubmittedForm.FILLED_IN.entrySet();

    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(SourceFiles.read(Path.of("src/docs/api/schema.graphqls"))));

    /** The API sorts by the names of fields, and a browser leaves out boxes of which none is ticked. */
    @Test
    void problemsAreInTheOrderOfThePage() {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        sent.put("firstName", List.of(""));
        sent.put("lastName", List.of(""));
        sent.put("email", List.of(""));
        var form = new SubmittedForm("", "/accounts/new", "createStaffAccount", sent, List.of());

        assertThat(form.with(List.of(missing("email"), missing("firstName"), missing("lastName"), missing("roles")))
                        .problems())
                .extracting(FieldProblem::field)
                .containsExactly("firstName", "lastName", "email", "roles");
    }

    /** The API would take today. */
    @Test
    void aDayThatTheApiWouldFillInIsAskedForIfItWasEmptied() {
        Map<String, List<String>> emptied = Map.of(
                "completedOn.day", List.of(""), "completedOn.month", List.of(" "), "completedOn.year", List.of(""));

        assertThat(completing(emptied).emptiedFields())
                .containsExactly(new FieldProblem("completedOn", InputReader.NO_DATE));
        assertThat(completing(Map.of("completedOn.day", List.of("3"))).emptiedFields())
                .isEmpty();
        assertThat(completing(Map.of()).emptiedFields()).as("not in the form").isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FILLED_IN")
    void aFieldThatTheApiFillsInIsOptionalAndIsAskedForIfItWasEmptied(
            Map.Entry<String, Map<String, String>> operation) {
        operation.getValue().forEach((field, message) -> {
            assertThat(typeOf(operation.getKey(), field)).isInstanceOf(GraphQLScalarType.class);
            assertThat(new SubmittedForm("", "/tasks", operation.getKey(), Map.of(field, List.of("")), List.of())
                            .emptiedFields())
                    .containsExactly(new FieldProblem(field, message));
        });
    }

    private static GraphQLType typeOf(String operation, String path) {
        GraphQLType type = SCHEMA.getMutationType()
                .getField(operation)
                .getArgument("input")
                .getType();
        for (String field : path.split("\\.", -1)) {
            type = ((GraphQLInputObjectType) GraphQLTypeUtil.unwrapNonNull(type))
                    .getField(field)
                    .getType();
        }
        return type;
    }

    private static SubmittedForm completing(Map<String, List<String>> values) {
        return new SubmittedForm("", "/tasks/tsk_1/delivery", "completeTask", values, List.of());
    }

    private static FieldProblem missing(String field) {
        return new FieldProblem(field, "Enter it.");
    }
}
