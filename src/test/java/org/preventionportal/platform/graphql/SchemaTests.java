package org.preventionportal.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.util.StringUtils;

/** Tests that schema and code agree and that every element of the schema has a description. */
@SliceTest
class SchemaTests {

    /** What has an entry in the audit trail and is no operation of the schema. */
    private static final List<String> AUDITED_EVENTS = List.of(
            "SIGN_IN",
            "SIGN_OUT",
            "DELETE_PREPARED_ACCOUNT",
            "CHECK_IMPORT",
            "IMPORT",
            "IMPORT_PARTNERS",
            "IMPORT_TASKS",
            "EXPORT",
            "EXPORT_AUDIT_TRAIL",
            "EXPORT_PARTNERS",
            "EXPORT_TASKS",
            "UPLOAD_RESOURCE_FILE",
            "UPLOAD_SURVEY_AUDIENCE",
            "UPLOAD_TASK_DOCUMENT",
            "DOWNLOAD_TASK_DOCUMENT",
            "EXPORT_CAPACITY",
            "EXPORT_INDICATORS",
            "EXPORT_OUTCOME_MEASURE",
            "EXPORT_PRIORITY_PREVIEW",
            "EXPORT_QUARTER_PLAN",
            "EXPORT_REGIONS",
            "EXPORT_THEORY_OF_CHANGE",
            "EXPORT_THREAT_COVERAGE",
            "EXPORT_SURVEY_RESULTS",
            "SURVEY_TOTALS",
            "SURVEY_COMMENTS",
            "EXPORT_PROGRAMME_REPORT",
            "OPEN_PAGE",
            "READ_ACCESS_DECISIONS",
            "READ_ACCESS_LOG",
            "READ_ADDRESSES",
            "READ_INTELLIGENCE",
            "READ_NOTES",
            "READ_REPORT_QUOTES",
            "READ_THREAT_ENTRIES",
            "PURGE_AUDIT_TRAIL",
            "DOWNLOAD_BULK_EXPORT");

    private static final Pattern FOR_EVERYBODY = Pattern.compile("For everybody[.;]");

    @Autowired
    private GraphQlSource source;

    @Autowired
    private SchemaInspection inspection;

    @Autowired
    private List<Instrumentation> instrumentations;

    /** {@link OperationInstrumentation} would not call them. */
    @Test
    void noInstrumentationLooksAtFields() {
        Set<String> passedOver = Stream.of(OperationInstrumentation.class.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("begin"))
                .collect(Collectors.toSet());

        assertThat(passedOver).hasSize(5);
        assertThat(instrumentations)
                .hasSizeGreaterThan(4)
                .allSatisfy(one -> assertThat(one.getClass().getMethods())
                        .filteredOn(method -> passedOver.contains(method.getName()))
                        .extracting(method -> method.getDeclaringClass().getPackageName())
                        .containsOnly("graphql.execution.instrumentation"));
    }

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
        List<String> undescribed = schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type ->
                        !List.of("String", "Int", "Boolean", "Float", "ID").contains(type.getName()))
                .flatMap(SchemaTests::elements)
                .filter(element -> element.getDescription() == null
                        || element.getDescription().isBlank())
                .map(GraphQLNamedSchemaElement::getName)
                .toList();
        assertThat(undescribed).isEmpty();
    }

    @Test
    void everyMutationHasAnInputAndAPayloadOfItsOwn() {
        assertThat(source.schema().getMutationType().getFieldDefinitions()).allSatisfy(mutation -> {
            String name = StringUtils.capitalize(mutation.getName());
            assertThat(mutation.getArguments())
                    .extracting(argument -> GraphQLTypeUtil.simplePrint(argument.getType()))
                    .containsExactly(name + "Input!");
            assertThat(GraphQLTypeUtil.simplePrint(mutation.getType())).isEqualTo(name + "Payload");
        });
    }

    /** Otherwise a client could not fetch it again by its id. */
    @Test
    void whatHasAnIdIsANode() {
        assertThat(source.schema().getAllTypesAsList())
                .filteredOn(type -> type instanceof GraphQLObjectType object && object.getFieldDefinition("id") != null)
                .hasSizeGreaterThan(20)
                .allSatisfy(type -> assertThat(((GraphQLObjectType) type).getInterfaces())
                        .extracting(GraphQLNamedOutputType::getName)
                        .containsExactly("Node"));
    }

    @Test
    void everyAuditedOperationHasAnAuditAction() {
        GraphQLSchema schema = source.schema();
        Set<String> audited = new TreeSet<>(AUDITED_EVENTS);
        Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(field -> !field.hasAppliedDirective("unrecorded") && !canNeverBeDenied(field))
                .map(field ->
                        field.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT))
                .forEach(audited::add);
        var actions = (GraphQLEnumType) Objects.requireNonNull(schema.getType("AuditAction"));
        List<String> known = actions.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
        assertThat(audited)
                .filteredOn(name -> !known.contains(name))
                .as("Add these to AuditAction in schema/audit*.graphqls")
                .isEmpty();
        assertThat(known)
                .filteredOn(name -> !audited.contains(name))
                .as("Remove these from AuditAction in schema/audit*.graphqls: no entry of the audit trail has them")
                .isEmpty();
    }

    /** A query leaves an entry only if it is denied, and one that everybody may call never is. */
    private static boolean canNeverBeDenied(GraphQLFieldDefinition field) {
        return FOR_EVERYBODY
                .matcher(Objects.requireNonNull(field.getDescription()))
                .find();
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
