package org.preventionportal.documents;

import graphql.Directives;
import graphql.GraphQLError;
import graphql.parser.Parser;
import graphql.schema.DefaultGraphqlTypeComparatorRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphqlTypeComparatorEnvironment;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.preventionportal.support.SourceFiles;
import org.springframework.util.function.SingletonSupplier;

/** Reads the GraphQL contract from the files in {@code schema}, without the service. */
public final class Contract {

    private static final Path FOLDER = Path.of("schema");

    /** A description as {@link SchemaPrinter} prints it: on lines of its own. */
    private static final Pattern DESCRIPTION = Pattern.compile("(?ms)^ *\"\"\".*?\"\"\"\n|^ *\"[^\\n]*\"\n");

    /** Directives of the library that are no part of the contract: it may change or remove them. */
    private static final Set<String> EXPERIMENTAL = Set.of(
            Directives.DeferDirective.getName(), Directives.ExperimentalDisableErrorPropagationDirective.getName());

    private static final GraphqlTypeComparatorRegistry MEMBERS_AS_DECLARED = new GraphqlTypeComparatorRegistry() {
        @Override
        public <T extends GraphQLSchemaElement> Comparator<? super T> getComparator(
                GraphqlTypeComparatorEnvironment environment) {
            return environment.getElementType() == null
                    ? DefaultGraphqlTypeComparatorRegistry.sensibleGroupedOrder()
                    : AS_IS_REGISTRY.getComparator(environment);
        }
    };

    /** Read once: many tests ask for it, and it does not change while they run. */
    private static final SingletonSupplier<GraphQLSchema> SCHEMA = SingletonSupplier.of(Contract::read);

    private Contract() {}

    public static GraphQLSchema schema() {
        return SCHEMA.obtain();
    }

    private static GraphQLSchema read() {
        var parser = new SchemaParser();
        var types = new TypeDefinitionRegistry();
        SourceFiles.below(FOLDER, ".graphqls").forEach(file -> types.merge(parser.parse(SourceFiles.read(file))));
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
    }

    /** The fields of an input, without those that say which object is changed. */
    public static List<String> fields(String input, String... without) {
        var type = (GraphQLInputObjectType) Objects.requireNonNull(schema().getType(input));
        return type.getFieldDefinitions().stream()
                .map(GraphQLInputObjectField::getName)
                .filter(field -> !List.of(without).contains(field))
                .toList();
    }

    /** The values of an enum. */
    public static List<String> codes(String type) {
        var codes = (GraphQLEnumType) Objects.requireNonNull(schema().getType(type));
        return codes.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
    }

    static GraphQLSchema schema(String sdl) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
    }

    /** What is wrong with a document of a client. */
    static List<String> errors(GraphQLSchema schema, String document) {
        return new Validator()
                .validateDocument(schema, Parser.parse(document), Locale.UK).stream()
                        .map(GraphQLError::getMessage)
                        .toList();
    }

    /** In one file, types sorted by name, members as they are declared: descriptions depend on their order. */
    static String printed(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeDirectiveDefinitions(true)
                        .includeDirectiveDefinition(name -> !EXPERIMENTAL.contains(name))
                        .setComparators(MEMBERS_AS_DECLARED))
                .print(schema);
    }

    /** As printed, without the descriptions: they do not bind. */
    static String released(GraphQLSchema schema) {
        return DESCRIPTION.matcher(printed(schema)).replaceAll("").replaceAll("(?m)^\\n", "");
    }

    /** The elements, such as {@code Task.title}, by whose change a client of the earlier schema could break. */
    static List<String> breakages(GraphQLSchema earlier, GraphQLSchema now) {
        var report = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromIntrospection(earlier, now), report);
        return report.getBreakages().stream()
                .map(Contract::element)
                .distinct()
                .sorted()
                .toList();
    }

    private static String element(DiffEvent event) {
        return event.getFieldName() == null ? event.getTypeName() : event.getTypeName() + "." + event.getFieldName();
    }
}
