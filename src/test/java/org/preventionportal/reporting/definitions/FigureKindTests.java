package org.preventionportal.reporting.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every figure says what it is. */
class FigureKindTests {

    @Test
    void everyFigureHasATitleAndADefinitionAndNothingElseHas() {
        Set<String> ids = Stream.of(FigureKind.values()).map(FigureKind::id).collect(Collectors.toSet());
        assertThat(ids).hasSameSizeAs(FigureKind.values());
        assertThat(FigureKind.values()).allSatisfy(kind -> {
            assertThat(kind.title()).isNotBlank();
            assertThat(kind.definition()).endsWith(".");
            assertThat(FigureKind.of(kind.id())).contains(kind);
        });
        assertThat(ResourceBundle.getBundle("reporting.figures").keySet())
                .allSatisfy(key -> assertThat(ids).contains(key.replaceAll("\\.(definition|base)$", "")));
    }

    @Test
    void anIdBeginsWithItsTopic() {
        assertThat(Arrays.asList(FigureKind.values()))
                .allSatisfy(kind -> assertThat(kind.id())
                        .startsWith(kind.topic()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-') + "."));
    }
}
