package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.documents.Contract;
import org.preventionportal.files.FileType;
import org.preventionportal.support.SourceFiles;

/** Each label belongs to a value that the schema has, and pages ask for the labels of types that it has. */
class LabelTests {

    private static final Path LABELS = Path.of("src/main/resources/portal/labels.properties");
    private static final Path PAGES = Path.of("src/main/resources/portal/pages");
    private static final Path CODE = Path.of("src/main/java/org/preventionportal/portal");
    private static final Pattern USED = Pattern.compile("labels\\.(?:of|all|options)\\('(\\w+)'|:: state\\('(\\w+)'");

    /** Labels of values that are no enum of the schema: files, codes of the audit trail, and fields in histories. */
    private static final Set<String> OTHER_TYPES =
            Set.of("MediaType", "DoneAuditCode", "ActivityField", "NeedField", "OutcomeField", "PartnerField");

    @Test
    void eachLabelNamesAValueOfTheSchema() {
        assertThat(keys().filter(key -> !isKnown(key)))
                .as("Remove these from %s, or add their values to the schema", LABELS)
                .isEmpty();
    }

    @Test
    void thePortalShowsEachTypeThatHasLabels() {
        String portal = Stream.concat(
                        SourceFiles.below(PAGES, ".html").stream(), SourceFiles.below(CODE, ".java").stream())
                .map(SourceFiles::read)
                .collect(Collectors.joining());
        assertThat(keys().map(key -> key.split("\\.", 2)[0]).distinct())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(portal).containsAnyOf("'" + type + "'", "\"" + type + "\""));
    }

    @Test
    void everyTypeOfFileHasALabel() {
        List<String> keys = keys().toList();
        assertThat(FileType.values()).allSatisfy(type -> assertThat(keys).contains("MediaType." + type.mediaType()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TaskToDo", "ThreatEntryToDo"})
    void whatHomeCountsHasALabelForOne(String type) {
        assertThat(keys().toList())
                .containsAll(values(type).stream()
                        .map(value -> type + "." + value + ".one")
                        .toList());
    }

    @Test
    void kindsOfEvidenceHaveALabelForMany() {
        assertThat(keys().toList())
                .containsAll(values("EvidenceKind").stream()
                        .map(value -> "EvidenceKind." + value + ".many")
                        .toList());
    }

    @Test
    void noLabelIsGivenTwice() {
        Set<String> seen = new HashSet<>();
        assertThat(keys().filter(key -> !seen.add(key))).isEmpty();
    }

    @Test
    void noLabelSaysWhatItsCodeSays() {
        assertThat(lines().filter(line -> line.substring(line.indexOf('=') + 1)
                        .equals(Labels.standard(line.substring(line.indexOf('.') + 1, line.indexOf('='))))))
                .isEmpty();
    }

    @Test
    void eachReasonOfADecisionIsAReasonInTheHistoryOfItsTask() {
        assertThat(Labels.REASONS)
                .allSatisfy(type -> assertThat(values(type)).isNotEmpty().isSubsetOf(values("TaskReason")));
    }

    @Test
    void pagesShowValuesOfTypesThatTheSchemaHas() {
        List<String> types = SourceFiles.below(PAGES, ".html").stream()
                .flatMap(page -> USED.matcher(SourceFiles.read(page)).results())
                .map(use -> use.group(1) == null ? use.group(2) : use.group(1))
                .distinct()
                .toList();
        assertThat(types).hasSizeGreaterThan(40);
        assertThat(types.stream()
                        .filter(type ->
                                !OTHER_TYPES.contains(type) && values(type).isEmpty()))
                .as("Pages ask for labels of these, and the schema has no such enums")
                .isEmpty();
    }

    private static boolean isKnown(String key) {
        String[] parts = key.replaceFirst("\\.(?:partner|hint|one|many)$", "").split("\\.", 2);
        return switch (parts[0]) {
            case "MediaType" ->
                Arrays.stream(FileType.values())
                        .anyMatch(type -> type.mediaType().equals(parts[1]));
            case "ActivityField" -> isField("ActivityInput", parts[1]);
            case "DoneAuditCode" -> values("AccountSuspensionReason").contains(parts[1].replaceFirst("^REASON_", ""));
            case "NeedField" -> isField("NeedInput", parts[1]);
            case "OutcomeField" -> isField("OutcomeInput", parts[1]);
            case "PartnerField" ->
                isField("UpdatePartnerInput", parts[1])
                        || isField("UpdateFrontDoorInput", parts[1].replaceFirst("^frontDoor\\.", ""));
            default -> values(parts[0]).contains(parts[1]);
        };
    }

    /** Follows a path such as {@code reach.frontline}. */
    private static boolean isField(String input, String path) {
        String[] parts = path.split("\\.", 2);
        var type = (GraphQLInputObjectType)
                Objects.requireNonNull(Contract.schema().getType(input));
        return type.getFieldDefinitions().stream()
                .filter(field -> field.getName().equals(parts[0]))
                .map(field -> (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType()))
                .anyMatch(part -> parts.length == 1 || isField(part.getName(), parts[1]));
    }

    private static List<String> values(String type) {
        return Contract.schema().getType(type) instanceof GraphQLEnumType ? Contract.codes(type) : List.of();
    }

    private static Stream<String> keys() {
        return lines().map(line -> line.substring(0, line.indexOf('=')));
    }

    private static Stream<String> lines() {
        return SourceFiles.read(LABELS).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
