package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SourceFiles;
import org.w3c.dom.Document;

/** The changelog is about the version that is built, and a version that stands in several files is the same in all. */
class ChangelogTests {

    private static final Path CHANGELOG = Path.of("src/docs/changelog.md");
    private static final Pattern SECTION =
            Pattern.compile("(?m)^## \\[(Unreleased|\\d+\\.\\d+\\.\\d+)](?: - (\\d{4}-\\d{2}-\\d{2}))?$");
    private static final Pattern KEYCLOAK_IMAGE = Pattern.compile("keycloak/keycloak:([\\w.-]+)");

    @Test
    void theFirstSectionIsAboutTheVersionThatIsBuilt() throws Exception {
        var newest = SECTION.matcher(SourceFiles.read(CHANGELOG));
        assertThat(newest.find()).as("a section such as [0.9.0] - 2026-11-26").isTrue();
        String version = pom("/project/version");
        if (version.endsWith("-SNAPSHOT")) {
            assertThat(newest.group(1)).isEqualTo("Unreleased");
        } else {
            assertThat(newest.group(1)).isEqualTo(version);
            assertThat(pom("/project/properties/project.build.outputTimestamp"))
                    .isEqualTo(newest.group(2) + "T00:00:00Z");
        }
    }

    @Test
    void theKeycloakOfTheTestsIsTheOneThatIsInstalled() throws Exception {
        Map<Path, String> installed = Stream.of("docker-compose.yml", "src/main", ".github")
                .flatMap(root -> SourceFiles.below(Path.of(root), "").stream())
                .filter(file -> file.getFileName().toString().matches(".*Dockerfile|.*\\.ya?ml"))
                .flatMap(file -> KEYCLOAK_IMAGE
                        .matcher(SourceFiles.read(file))
                        .results()
                        .map(image -> Map.entry(file, image.group(1))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + " " + other));

        String tested = pom("/project/properties/keycloak.version");
        assertThat(installed)
                .isNotEmpty()
                .allSatisfy((file, versions) ->
                        assertThat(versions.split(" ")).as(file.toString()).containsOnly(tested));
    }

    private static String pom(String path) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        return XPathFactory.newInstance().newXPath().evaluate(path, pom).strip();
    }
}
