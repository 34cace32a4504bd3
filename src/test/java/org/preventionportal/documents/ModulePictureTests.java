package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.junit.jupiter.api.Test;
import org.preventionportal.PreventionPortalApplication;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;
import org.springframework.modulith.docs.Documenter.DiagramOptions.ElementsWithoutRelationships;
import org.springframework.modulith.docs.Documenter.Options;

/** The picture of the modules in the developers' documents shows the modules as they are. */
class ModulePictureTests {

    private static final Path SOURCE = Path.of("src/docs/developers/modules.puml");
    private static final Path PICTURE = Path.of("src/docs/developers/modules.svg");
    private static final Path RENEWED = Path.of("target/modules");
    private static final Pattern COMPONENT = Pattern.compile("component .* as \\S+\\.(\\w+)");
    private static final Pattern USE = Pattern.compile("\\S+\\.(\\w+) --> \\S+\\.(\\w+) .*");
    private static final Pattern ELEMENT = Pattern.compile("data-qualified-name=\"[^\"]+\\.(\\w+)\" id=\"([^\"]+)\"");
    private static final Pattern LINE = Pattern.compile("data-entity-1=\"([^\"]+)\" data-entity-2=\"([^\"]+)\"");

    @Test
    void thePictureShowsTheModulesAsTheyAre() throws IOException {
        Files.createDirectories(RENEWED);
        new Documenter(
                        ApplicationModules.of(PreventionPortalApplication.class),
                        Options.defaults().withOutputFolder(RENEWED.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults()
                        .withStyle(DiagramStyle.UML)
                        .withDependencyTypes(DependencyType.USES_COMPONENT)
                        .withElementsWithoutRelationships(ElementsWithoutRelationships.VISIBLE));
        String source = Files.readString(RENEWED.resolve("components.puml"));
        List<String> modules = described(source);
        boolean isRight = sorted(Files.readString(SOURCE)).equals(sorted(source))
                && Set.copyOf(shown(PICTURE)).equals(Set.copyOf(modules));
        if (!isRight) {
            draw(source); // for several seconds
        }

        assertThat(sorted(Files.readString(SOURCE)))
                .as(
                        "The modules have changed. Copy components.puml over modules.puml, and modules.svg, from %s.",
                        RENEWED)
                .isEqualTo(sorted(source));
        assertThat(shown(PICTURE))
                .as("Copy modules.svg from %s.", RENEWED)
                .containsExactlyInAnyOrderElementsOf(modules);
    }

    /** The order of the lines varies. */
    private static List<String> sorted(String source) {
        return source.lines().sorted().toList();
    }

    /** Returns the modules that a picture of this source shows, and the lines between them. */
    private static List<String> described(String source) {
        Stream<String> modules = COMPONENT.matcher(source).results().map(component -> component.group(1));
        Stream<String> uses = USE.matcher(source).results().map(use -> use.group(1) + " uses " + use.group(2));
        return Stream.concat(modules, uses).toList();
    }

    /** Returns the modules of a picture and the lines between them; where they are differs from run to run. */
    private static List<String> shown(Path picture) throws IOException {
        String drawn = Files.readString(picture);
        Map<String, String> names = ELEMENT.matcher(drawn)
                .results()
                .collect(Collectors.toMap(element -> element.group(2), element -> element.group(1)));
        Stream<String> lines = LINE.matcher(drawn)
                .results()
                .map(line -> names.get(line.group(1)) + " uses " + names.get(line.group(2)));
        return Stream.concat(names.values().stream(), lines).toList();
    }

    /** Smetana draws without Graphviz. */
    private static void draw(String source) throws IOException {
        try (OutputStream picture = Files.newOutputStream(RENEWED.resolve("modules.svg"))) {
            new SourceStringReader(source.replace("@startuml", "@startuml\n!pragma layout smetana"))
                    .outputImage(picture, new FileFormatOption(FileFormat.SVG));
        }
    }
}
