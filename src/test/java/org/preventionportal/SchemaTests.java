package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.SchemaInspection;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** The contract and the code agree, and every element of the contract says what it is. */
@PortalTest
class SchemaTests {

    @Autowired
    private GraphQlSource source;

    @Autowired
    private SchemaInspection inspection;

    @Test
    void everyFieldIsMappedAndEveryMappingHasAField() {
        SchemaReport report = Objects.requireNonNull(inspection.report());
        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
    }

    @Test
    void everyElementIsDescribed() {
        GraphQLSchema schema = source.schema();
        List<String> silent = schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type ->
                        !List.of("String", "Int", "Boolean", "Float", "ID").contains(type.getName()))
                .flatMap(SchemaTests::elements)
                .filter(element -> element.getDescription() == null
                        || element.getDescription().isBlank())
                .map(GraphQLNamedSchemaElement::getName)
                .toList();
        assertThat(silent).isEmpty();
    }

    private static Stream<GraphQLNamedSchemaElement> elements(GraphQLNamedSchemaElement type) {
        Stream<GraphQLNamedSchemaElement> parts = switch (type) {
            case GraphQLFieldsContainer container ->
                container.getFieldDefinitions().stream()
                        .flatMap(field -> Stream.concat(Stream.of(field), field.getArguments().stream()));
            case GraphQLInputObjectType input -> input.getFields().stream().map(field -> field);
            case GraphQLEnumType values -> values.getValues().stream().map(value -> value);
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(type), parts);
    }
}
