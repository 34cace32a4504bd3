package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTraverser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SourceFiles;

/** Each name, label and Welsh word in the glossary exists, so that nobody searches for a word that has gone. */
class GlossaryNamesTests {

    private static final Path PORTAL = Path.of("src/main/resources/portal");

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*…?");

    @Test
    void namesInTheGlossaryAreDeclared() {
        Set<String> names = declared();
        assertThat(column(2)
                        .flatMap(cell -> QUOTED.matcher(cell).results())
                        .flatMap(quoted -> NAME.matcher(quoted.group(1)).results())
                        .map(name -> name.group())
                        .filter(name -> !exists(name, names)))
                .isEmpty();
    }

    @Test
    void labelsInTheGlossaryExist() {
        String shown = Stream.of(".html", ".properties")
                .flatMap(ending -> SourceFiles.below(PORTAL, ending).stream())
                .map(SourceFiles::read)
                .collect(Collectors.joining("\n"));
        Set<String> standard = labelsOfEnums();
        assertThat(column(3)
                        .flatMap(cell -> Arrays.stream(cell.split(", (?=\\p{Lu})")))
                        .filter(label -> !label.isEmpty() && !standard.contains(label) && !isShown(label, shown)))
                .isEmpty();
    }

    @Test
    void welshWordsInTheGlossaryAreThoseOfThePortal() {
        String welsh = SourceFiles.read(PORTAL.resolve("messages_cy.properties"));
        assertThat(column(4)
                        .flatMap(cell -> Arrays.stream(cell.split(", ")))
                        .filter(word -> !Pattern.compile("(?i)\\b" + Pattern.quote(word))
                                .matcher(welsh)
                                .find()))
                .isEmpty();
    }

    private static boolean exists(String name, Set<String> names) {
        return name.endsWith("…")
                ? names.stream().anyMatch(known -> known.startsWith(name.substring(0, name.length() - 1)))
                : names.contains(name);
    }

    /**
     * Whether a label is all that an element, a quoted string or a message says, or its beginning if it ends in "…".
     */
    private static boolean isShown(String label, String shown) {
        String words = Pattern.quote(label.replace(" …", ""));
        return Pattern.compile("(?m)[>'\"|=]" + words + (label.endsWith("…") ? "(?!\\w)" : "(?:[<'\"|]|$)"))
                .matcher(shown)
                .find();
    }

    /** Returns what the portal shows for a value of an enum that has no label of its own. */
    private static Set<String> labelsOfEnums() {
        String labels = SourceFiles.read(PORTAL.resolve("labels.properties"));
        return Contract.schema().getAllTypesAsList().stream()
                .flatMap(type -> type instanceof GraphQLEnumType values
                        ? values.getValues().stream()
                                .map(value -> value.getName())
                                .filter(value -> !labels.contains(type.getName() + "." + value + "="))
                        : Stream.empty())
                .map(value ->
                        value.charAt(0) + value.substring(1).replace('_', ' ').toLowerCase(Locale.UK))
                .collect(Collectors.toSet());
    }

    private static Stream<String> column(int number) {
        return SourceFiles.read(Glossary.FILE)
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| concept |"))
                .map(line -> line.substring(1).split("\\|", -1)[number].strip());
    }

    /** Returns the names of the types, methods, fields and packages of the code, and of all elements of the schema. */
    private static Set<String> declared() {
        Set<String> names = new HashSet<>();
        classes().forEach(type -> {
            names.add(type.getSimpleName());
            names.addAll(List.of(type.getPackageName().split("\\.", -1)));
            type.getMembers().stream().map(JavaMember::getName).forEach(names::add);
        });
        var schema = Contract.schema();
        schema.getDirectives().forEach(directive -> names.add(directive.getName()));
        new SchemaTraverser()
                .depthFirstFullSchema(
                        new GraphQLTypeVisitorStub() {
                            @Override
                            protected TraversalControl visitGraphQLType(
                                    GraphQLSchemaElement element, TraverserContext<GraphQLSchemaElement> at) {
                                if (element instanceof GraphQLNamedSchemaElement named) {
                                    names.add(named.getName());
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        schema);
        return names;
    }

    private static JavaClasses classes() {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false); // libraries are not named here
            return new ClassFileImporter().importPackages("org.preventionportal");
        });
    }
}
