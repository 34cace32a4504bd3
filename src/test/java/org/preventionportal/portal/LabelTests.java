package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each label belongs to a value that the schema has, and pages ask for the labels of types that it has. */
class LabelTests {

    private static final Path LABELS = Path.of("src/main/resources/portal/labels.properties");
    private static final Path PAGES = Path.of("src/main/resources/portal/pages");
    private static final Pattern USED = Pattern.compile("labels\\.(?:of|all|options)\\('(\\w+)'|:: state\\('(\\w+)'");

    /** Labels of values that are no enum of the schema: types of files, and fields that an outcome's change names. */
    private static final Set<String> OTHER_TYPES = Set.of("MediaType", "OutcomeField");

    private static TypeDefinitionRegistry schema = new TypeDefinitionRegistry();

    @BeforeAll
    static void read() throws IOException {
        schema = new SchemaParser().parse(Files.readString(Path.of("src/docs/api/schema.graphqls")));
    }

    @Test
    void eachLabelNamesAValueOfTheSchema() throws IOException {
        assertThat(keys().filter(key -> !isKnown(key))).isEmpty();
    }

    @Test
    void noLabelIsGivenTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        assertThat(keys().filter(key -> !seen.add(key))).isEmpty();
    }

    @Test
    void pagesShowValuesOfTypesThatTheSchemaHas() throws IOException {
        try (Stream<Path> pages = Files.walk(PAGES)) {
            List<String> types = pages.filter(page -> page.toString().endsWith(".html"))
                    .flatMap(page -> USED.matcher(text(page)).results())
                    .map(use -> use.group(1) == null ? use.group(2) : use.group(1))
                    .distinct()
                    .toList();
            assertThat(types).hasSizeGreaterThan(40);
            assertThat(types.stream()
                            .filter(type ->
                                    !OTHER_TYPES.contains(type) && values(type).isEmpty()))
                    .isEmpty();
        }
    }

    private static boolean isKnown(String key) {
        String[] parts = key.split("\\.", 3);
        return switch (parts[0]) {
            case "MediaType" -> true;
            case "OutcomeField" ->
                schema
                        .getType("OutcomeContent", ObjectTypeDefinition.class)
                        .orElseThrow()
                        .getFieldDefinitions()
                        .stream()
                        .anyMatch(field -> field.getName().equals(parts[1]));
            default -> values(parts[0]).contains(parts[1]);
        };
    }

    private static List<String> values(String type) {
        var definition = schema.getTypeOrNull(type, EnumTypeDefinition.class);
        return definition == null
                ? List.of()
                : definition.getEnumValueDefinitions().stream()
                        .map(value -> value.getName())
                        .toList();
    }

    private static Stream<String> keys() throws IOException {
        return Files.readAllLines(LABELS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
