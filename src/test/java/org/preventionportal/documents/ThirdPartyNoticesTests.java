package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.support.SourceFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others made and we ship is named with its licence. */
class ThirdPartyNoticesTests {

    private static final Path NOTICES = Path.of("src/main/resources/META-INF/THIRD-PARTY-NOTICES.txt");
    private static final String BEFORE_THE_LIST = "in its jar.\n\n";

    /** The list of libraries that Maven makes; builds of named tests and builds without a network leave it out. */
    private static final Path LIBRARIES = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    static Stream<Path> fonts() {
        return Stream.of("src/main", "keycloak")
                .flatMap(root -> Stream.of(".ttf", ".otf", ".woff", ".woff2")
                        .flatMap(ending -> SourceFiles.below(Path.of(root), ending).stream()));
    }

    @ParameterizedTest
    @MethodSource("fonts")
    void everyFontHasItsLicenceBesideIt(Path font) throws IOException {
        assertThat(font.resolveSibling("LICENSE"))
                .content()
                .contains("Permission is hereby granted, free of charge, to any person obtaining");
    }

    @Test
    void everyLibraryIsNamedUnderItsLicence() throws IOException {
        assumeThat(LIBRARIES)
                .as("the list of libraries, which mvn package writes")
                .exists();
        String list = libraries().entrySet().stream()
                .map(licence -> licence.getKey() + "\n  " + String.join("\n  ", licence.getValue()) + "\n")
                .collect(Collectors.joining("\n"));
        String notices = SourceFiles.read(NOTICES);
        int begin = notices.indexOf(BEFORE_THE_LIST) + BEFORE_THE_LIST.length();
        if (System.getProperty("portal.notices", "").equals("write")) {
            Files.writeString(NOTICES, notices.substring(0, begin) + list);
        }

        assertThat(SourceFiles.read(NOTICES).substring(begin))
                .as("The libraries have changed. Check the licences of new ones, and write them with:"
                        + " mvn test -Dtest=ThirdPartyNoticesTests -Dcyclonedx.skip=false -Dportal.notices=write")
                .isEqualTo(list);
    }

    private static SortedMap<String, List<String>> libraries() {
        SortedMap<String, List<String>> byLicence = new TreeMap<>();
        for (JsonNode library : JsonMapper.shared().readTree(LIBRARIES).get("components")) {
            String licences = library.path("licenses")
                    .valueStream()
                    .map(ThirdPartyNoticesTests::name)
                    .collect(Collectors.joining(", "));
            assertThat(licences).as("licence of %s", library.get("name")).isNotEmpty();
            byLicence
                    .computeIfAbsent(licences, _ -> new ArrayList<>())
                    .add(library.get("group").asString() + ":"
                            + library.get("name").asString());
        }
        byLicence.values().forEach(names -> names.sort(null));
        return byLicence;
    }

    private static String name(JsonNode licence) {
        return Stream.of(
                        licence.path("expression"),
                        licence.path("license").path("id"),
                        licence.path("license").path("name"))
                .filter(JsonNode::isString)
                .findFirst()
                .orElseThrow()
                .asString();
    }
}
