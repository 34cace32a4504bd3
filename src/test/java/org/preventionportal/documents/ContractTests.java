package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.SourceFiles;
import org.springframework.util.StringUtils;

/** The contract changes as {@code src/docs/api/evolution.md} says, and its printed form is the one in force. */
class ContractTests {

    private static final Path PRINTED = Path.of("src/docs/api/schema.graphqls");
    private static final Path RELEASED = Path.of("src/test/resources/api/released.graphqls");
    private static final Path EVOLUTION = Path.of("src/docs/api/evolution.md");

    /** {@code print} writes the printed schema, {@code release} the schema of the last release too. */
    private static final String RENEWAL = System.getProperty("portal.contract", "");

    /** A row of the table of breaking changes: element, change and reason, none of them empty. */
    private static final Pattern NAMED =
            Pattern.compile("(?m)^\\| `([A-Za-z_.]+)` \\|[^|\\n]*[^|\\s][^|\\n]*\\|[^|\\n]*[^|\\s][^|\\n]*\\|$");

    private static final Pattern CHANGES = Pattern.compile("(?:update|amend|schedule)[A-Z]\\w+");
    private static final Pattern MAKES_NEW = Pattern.compile("(?:create|record)[A-Z]\\w+");

    /** Repeated, it corrects its explanation, as its description says. */
    private static final String CORRECTS = "withdrawResource";

    private static final Pattern SNAPSHOT = Pattern.compile("(?m)^    <version>.*-SNAPSHOT</version>$");

    @Test
    void theSchemaIsPrintedAsItIs() throws IOException {
        String printed = Contract.printed(Contract.schema());
        if (RENEWAL.equals("print") || RENEWAL.equals("release")) {
            Files.writeString(PRINTED, printed);
        }
        assertThat(Files.readString(PRINTED))
                .as("The schema has changed. Write %s with -Dportal.contract=print.", PRINTED)
                .isEqualTo(printed);
    }

    /** Descriptions depend on it, such as those of stages. */
    @Test
    void membersArePrintedAsTheyAreDeclared() {
        String printed = Contract.printed(Contract.schema("""
                type Query { second(z: Int a: Int): E first: Int }
                enum E { LATER EARLIER }
                input I { y: Int b: Int }
                """));
        assertThat(printed)
                .containsSubsequence("LATER", "EARLIER")
                .containsSubsequence("second", "first")
                .containsSubsequence("z: Int", "a: Int")
                .containsSubsequence("y: Int", "b: Int");
    }

    /** No part of the contract, though the library knows them. */
    @Test
    void experimentalDirectivesAreNotPrinted() {
        assertThat(Contract.printed(Contract.schema()))
                .contains("directive @cost", "directive @include")
                .doesNotContain("directive @defer", "directive @experimental");
    }

    @Test
    void aBreakingChangeSinceTheLastReleaseIsNamed() throws IOException {
        if (RENEWAL.equals("release")) {
            assertThat(SourceFiles.read(Path.of("pom.xml")))
                    .as("Only a release sets a new baseline, not a snapshot")
                    .doesNotContainPattern(SNAPSHOT);
            Files.writeString(RELEASED, Contract.released(Contract.schema()));
        }
        Set<String> named = named(Files.readString(EVOLUTION));
        assertThat(Contract.breakages(Contract.schema(Files.readString(RELEASED)), Contract.schema()))
                .as("A change can break clients. Undo it, or name the element with its reason in %s", EVOLUTION)
                .allSatisfy(element -> assertThat(named).contains(element));
    }

    /** {@code src/docs/api/overview.md} says it of these verbs. */
    @Test
    void aMutationThatLeavesAFieldAsItIsHasAVerbOfAChange() {
        Map<String, String> inputs = SourceFiles.below(Path.of("src/main/java"), "Input.java").stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), SourceFiles::read));
        Pattern partial = Pattern.compile(inputs.entrySet().stream()
                .filter(input -> input.getValue().contains("ArgumentValue<"))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
        assertThat(Contract.schema().getMutationType().getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .filter(mutation -> !MAKES_NEW.matcher(mutation).matches() && !mutation.equals(CORRECTS))
                        .filter(mutation -> partial.matcher(
                                        inputs.getOrDefault(StringUtils.capitalize(mutation) + "Input", ""))
                                .find()))
                .hasSizeGreaterThan(20)
                .as("""
                        An input with an ArgumentValue empties a field by null, which clients expect of update, amend and \
                        schedule only. Take a @Nullable component, which null leaves as it is. A field that may be \
                        empty has a value for that, such as ANY.""")
                .allMatch(mutation -> CHANGES.matcher(mutation).matches());
    }

    private static Set<String> named(String document) {
        return NAMED.matcher(document).results().map(row -> row.group(1)).collect(Collectors.toSet());
    }

    @Test
    void aChangeIsNamedOnlyWithItsReason() {
        assertThat(named("""
                | element | change | reason |
                |---|---|---|
                | `Task.title` | removed | It is in `need`. |
                | `Task.kind` | removed | |
                | `Task.aim` | | It is in `need`. |
                | `Task.region` | removed |
                """)).containsExactly("Task.title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "type Query { a: Int b: Int }; type Query { a: Int }; Query.b",
                "type Query { a: Int! }; type Query { a: Int }; Query.a",
                "type Query { a(b: Int): Int }; type Query { a(b: Int!): Int }; Query.a",
                "type Query { a: E } enum E { B C }; type Query { a: E } enum E { B }; E"
            })
    void findsWhatCouldBreakAClient(String earlier, String now, String element) {
        assertThat(Contract.breakages(Contract.schema(earlier), Contract.schema(now)))
                .allSatisfy(found -> assertThat(found).startsWith(element))
                .isNotEmpty();
    }

    @Test
    void acceptsWhatIsAdded() {
        var earlier = Contract.schema("type Query { a: Int }");
        var now = Contract.schema("type Query { a: Int b: Int }");
        assertThat(Contract.breakages(earlier, now)).isEmpty();
    }

    @Test
    void acceptsAnotherOrder() {
        var earlier = Contract.schema("type Query { a(c: Int d: Int): E b: Int } enum E { F G }");
        var now = Contract.schema("type Query { b: Int a(d: Int c: Int): E } enum E { G F }");
        assertThat(Contract.breakages(earlier, now)).isEmpty();
    }
}
