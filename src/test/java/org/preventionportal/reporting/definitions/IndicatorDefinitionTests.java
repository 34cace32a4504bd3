package org.preventionportal.reporting.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every figure says what it is. */
class IndicatorDefinitionTests {

    @Test
    void everyFigureHasATitleAndADefinitionAndNothingElseHas() {
        Set<String> ids = Stream.of(IndicatorDefinition.values())
                .map(IndicatorDefinition::key)
                .collect(Collectors.toSet());
        assertThat(ids).hasSameSizeAs(IndicatorDefinition.values());
        assertThat(IndicatorDefinition.values()).allSatisfy(definition -> {
            assertThat(definition.title()).isNotBlank();
            assertThat(definition.definition()).endsWith(".");
            assertThat(IndicatorDefinition.of(definition.key())).contains(definition);
        });
        assertThat(ResourceBundle.getBundle("reporting.indicators").keySet())
                .allSatisfy(key -> assertThat(ids).contains(key.replaceAll("\\.(definition|base|row)$", "")));
    }

    @Test
    void whatIsDividedSaysByWhat() {
        assertThat(IndicatorDefinition.TASKS_COMPLETED_BY_REGION.rowHeading()).isEqualTo("Region");
        assertThat(IndicatorDefinition.values())
                .filteredOn(definition -> definition.title().contains(", by "))
                .hasSizeGreaterThan(20)
                .allSatisfy(definition ->
                        assertThat(definition.rowHeading()).isNotBlank().isNotEqualTo(definition.title()));
    }

    @Test
    void anIdBeginsWithItsTopic() {
        assertThat(Arrays.asList(IndicatorDefinition.values()))
                .allSatisfy(definition -> assertThat(definition.key())
                        .startsWith(definition
                                        .topic()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-') + "."));
    }
}
