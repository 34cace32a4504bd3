package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.documents.Glossary.Use;
import org.preventionportal.support.SourceFiles;

/**
 * Nothing in the project uses a word that the glossary retired: no name, description, comment, document, page or mail.
 */
class GlossaryTests {

    private static final Set<String> ROOTS = Set.of(
            "src",
            "schema",
            "keycloak",
            ".github",
            ".ci",
            "README.md",
            "docker-compose.yml",
            ".env.example",
            "pom.xml");

    private static final Pattern READ =
            Pattern.compile(".*\\.(java|graphqls?|html|ftl|properties|md|txt|ya?ml|css|js|json|csv|puml|sh|xml|example)"
                    + "|.*/Dockerfile|\\.ci/run");

    /** Data and the words of others, which are not ours to choose. */
    private static final Pattern NOT_OURS =
            Pattern.compile("src/docs/glossary\\.md|src/main/resources/org/preventionportal/safeguarding/.*\\.txt"
                    + "|src/test/resources/year-one/.*|src/test/java/org/preventionportal/demo/YearOne\\w*\\.java"
                    + "|src/test/java/org/preventionportal/documents/GlossaryTests\\.java");

    private static final Pattern RETIRED_LIMIT = Pattern.compile("\\b(?:MOST|LONGEST|FEWEST|LEAST)_[A-Z_]+\\b");

    private static final Pattern MAILS = Pattern.compile("(?i)\\b(?:mails|mailed)\\b");

    private static final Glossary EXAMPLE = Glossary.of("""
            | concept | retired |
            |---|---|
            | Survey link | `door` |
            | Suppressed | `kept back` |
            ## Turns of phrase
            `whoever`, `nobody's business`
            ## Where a retired word is right
            `front door`
            """);

    @Test
    void noRetiredWordIsUsed() throws IOException {
        Glossary glossary = Glossary.read();
        List<Use> uses = files().flatMap(file -> glossary.usesIn(file, read(file)).stream())
                .toList();
        assertThat(uses)
                .as("The glossary (%s) names the word to use instead", Glossary.FILE)
                .isEmpty();
    }

    /** Code keeps "mail" as the word of its libraries. */
    @Test
    void whatPeopleReadSaysEmail() {
        assertThat(files().filter(file -> file.toString().matches(".*\\.(md|html|properties|txt|graphqls)"))
                        .flatMap(file -> MAILS.matcher(read(file)).results().map(found -> file + ": " + found.group())))
                .isEmpty();
    }

    @Test
    void limitsAreNamedMaxOrMin() {
        assertThat(files().filter(file -> file.toString().endsWith(".java"))
                        .flatMap(file ->
                                RETIRED_LIMIT.matcher(read(file)).results().map(found -> file + ": " + found.group())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class SurveyDoor {}",
                "String surveyDoor;",
                "SURVEY_DOOR",
                "A number that is kept back.",
                "/** A number that is kept\n     * back. */",
                "# kept\n# back",
                "whoever-asks.html",
                "Whoever asks",
                "controllersAreNobodysBusiness()"
            })
    void findsAWordInNamesAndInProse(String text) {
        assertThat(EXAMPLE.usesIn(Path.of("example"), text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The local authority's front door.", "An indoor event", "kept, and back", "Doorway"})
    void leavesOtherWordsAlone(String text) {
        assertThat(EXAMPLE.usesIn(Path.of("example"), text)).isEmpty();
    }

    @Test
    void namesTheLine() {
        assertThat(EXAMPLE.usesIn(Path.of("example"), "One.\nTwo.\nA door."))
                .containsExactly(new Use(Path.of("example"), 3, "door"));
    }

    private static Stream<Path> files() {
        return ROOTS.stream()
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(root -> SourceFiles.below(root, "").stream())
                .filter(file -> READ.matcher(file.toString()).matches()
                        && !NOT_OURS.matcher(file.toString()).matches());
    }

    /** The name of a file counts as well. */
    private static String read(Path file) {
        return SourceFiles.read(file) + "\n" + file;
    }
}
