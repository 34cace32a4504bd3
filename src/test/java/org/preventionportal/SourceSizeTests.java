package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SourceFiles;

/** Tests that files stay short and packages small. Raising a limit needs a reason in the commit. */
class SourceSizeTests {

    private static final int MAX_LINES = 276;

    private static final int LONG = 150;
    private static final double MAX_SHARE_OF_LONG = 0.0724;

    private static final long MAX_TYPES_OF_A_PACKAGE = 20L;

    /** Packages with more, and how many they have. */
    private static final String LARGE = """
            access.keycloak         32
            audit                   41
            disclosure              24
            evidence.measures       21
            evidence.register       27
            evidence.theory         21
            interest                29
            notifications           21
            partners                51
            planning.plans          46
            platform.graphql        28
            platform.migrations     24
            platform.mongodb        22
            portal.frame            32
            reporting.bulk          36
            reporting.casestudies   28
            reporting.files         31
            reporting.indicators    32
            reporting.reports       52
            reporting.sharing       21
            resources               24
            safeguarding            45
            spreadsheets            31
            surveys.campaigns       34
            surveys.participation   26
            surveys.questionnaires.editing 46
            surveys.results         41
            tasks.documents         33
            tasks.triage            36
            threats                 38
            """;

    private static final Path CODE = Path.of("src/main/java/org/preventionportal");

    private static List<Path> types() {
        return SourceFiles.below(CODE, ".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .toList();
    }

    @Test
    void filesStayShort() {
        Map<Path, Long> lines = types().stream()
                .collect(Collectors.toMap(
                        CODE::relativize, file -> SourceFiles.read(file).lines().count()));
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy((file, count) ->
                        assertThat(count).as("Lines of %s", file).isLessThanOrEqualTo(MAX_LINES));

        List<Path> longFiles =
                lines.keySet().stream().filter(file -> lines.get(file) > LONG).toList();
        assertThat(longFiles)
                .as("Files of more than %d lines: divide one that you have made longer", LONG)
                .hasSizeLessThanOrEqualTo((int) Math.round(lines.size() * MAX_SHARE_OF_LONG));
    }

    @Test
    void packagesStaySmall() {
        Map<String, Long> limits = LARGE.lines()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(line -> line[0], line -> Long.valueOf(line[1])));
        Map<String, Long> packages = types().stream()
                .collect(Collectors.groupingBy(
                        file -> CODE.relativize(file.getParent()).toString().replace('/', '.'), Collectors.counting()));

        assertThat(packages)
                .containsKeys(limits.keySet().toArray(String[]::new))
                .allSatisfy((name, types) -> assertThat(types)
                        .as("Types of %s: split it by sub-domain", name)
                        .isLessThanOrEqualTo(limits.getOrDefault(name, MAX_TYPES_OF_A_PACKAGE)));
    }
}
