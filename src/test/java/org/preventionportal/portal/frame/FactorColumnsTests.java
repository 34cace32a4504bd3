package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The factors of a request are a small chart with the same points in words. */
class FactorColumnsTests {

    private static final List<Map<String, Object>> FACTORS =
            List.of(Map.of("factor", "REACH", "points", 80), Map.of("factor", "IMPACT", "points", 60));

    @Test
    void theChartIsNamedByItsPoints() {
        Labels labels = mock(Labels.class);
        when(labels.of("Factor", "REACH")).thenReturn("Reach");
        when(labels.of("Factor", "IMPACT")).thenReturn("Impact");
        var columns = new FactorColumns(labels);

        assertThat(columns.svg(FACTORS))
                .startsWith("<svg class=\"portal-columns-chart\"")
                .contains("<title>Reach 80, Impact 60</title>", " d=\"M0 4h8v16h-8zM10 8h8v12h-8z\"/></svg>");
    }
}
