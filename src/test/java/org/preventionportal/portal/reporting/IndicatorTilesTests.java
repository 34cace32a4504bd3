package org.preventionportal.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.reporting.IndicatorTiles.Tile;

/** Tests that a number that is shown large has the unit and the base that files have. */
class IndicatorTilesTests {

    private final IndicatorTiles tiles = new IndicatorTiles(new Formats(), new IndicatorCharts());

    @Test
    void aMedianHasItsUnitAndIsNoPartOfItsBase() {
        assertThat(tile("response-times.decided-median", "WORKING_DAYS", Map.of("amount", value(4), "base", value(12))))
                .isEqualTo(new Tile("Title", "4 working days", "Base: 12", "", null));
        assertThat(tile("spread.gini", "RATIO", Map.of("amount", value(0.2), "base", value(371))))
                .isEqualTo(new Tile("Title", "0.2", "Base: 371", "", null));
    }

    @Test
    void aShareHasThePeopleThatItIsOf() {
        Map<?, ?> share = Map.of("amount", value(371), "base", value(400), "percent", value(93));

        assertThat(tile("resources.met-instead", "TASKS", share))
                .isEqualTo(new Tile("Title", "93%", "371 of 400", "", null));
        assertThat(tile("tasks.completed-against-target", "TASKS", share))
                .isEqualTo(new Tile("Title", "371", "of 400", "", 93.0));
    }

    @Test
    void aCountAndWhatIsNotKnownHaveNoUnit() {
        assertThat(tile("tasks.officers", "OFFICERS", Map.of("amount", value(12))))
                .isEqualTo(new Tile("Title", "12", "", "", null));
        assertThat(tile("response-times.decided-median", "WORKING_DAYS", Map.of()))
                .isEqualTo(new Tile("Title", "None", "", "", null));
    }

    @Test
    void peopleReachedAreNamedByTheirKind() {
        Map<?, ?> others = Map.of("key", "OTHER", "label", "Other", "number", Map.of("amount", value(3100)));
        assertThat(tiles.of(
                        Map.of("key", "reach.delivered", "title", "Title", "unit", "PEOPLE", "rows", List.of(others))))
                .extracting(Tile::title)
                .containsExactly("Other people reached");
    }

    private static Map<?, ?> value(Number value) {
        return Map.of("value", value);
    }

    private Tile tile(String key, String unit, Map<?, ?> number) {
        return tiles.of(indicator(key, unit, number)).getFirst();
    }

    private static Map<?, ?> indicator(String key, String unit, Map<?, ?> number) {
        Map<?, ?> row = Map.of("key", "all", "label", "All", "number", number);
        return Map.of("key", key, "title", "Title", "unit", unit, "rows", List.of(row));
    }
}
