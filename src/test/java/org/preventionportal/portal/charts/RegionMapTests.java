package org.preventionportal.portal.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.preventionportal.charts.TileMap;

/** Checks the tiles of the regions as the API lists them. */
class RegionMapTests {

    private static final Map<String, ?> WALES = Map.of("region", "WALES", "tasks", 4);
    private static final Map<String, ?> LONDON = Map.of("region", "LONDON", "tasks", 0);
    private static final Map<String, ?> NORTH_EAST = Map.of("region", "NORTH_EAST", "tasks", 1);
    private static final List<Map<String, ?>> REGIONS = List.of(WALES, LONDON, NORTH_EAST);

    @Test
    void tilesHaveTheOrderOfTheRegionsUntilTheyAreReadRowByRow() {
        TileMap map = Objects.requireNonNull(RegionMap.of(REGIONS, "tasks"));

        assertThat(map.tiles()).extracting(TileMap.Tile::key).containsExactly("WALES", "LONDON", "NORTH_EAST");
        assertThat(map.tiles()).extracting(TileMap.Tile::shade).containsExactly(0.5, 0.1, 0.2);
        assertThat(map.tiles()).extracting(TileMap.Tile::value).containsExactly("4", "0", "1");
        assertThat(map.rowByRow().tiles())
                .extracting(TileMap.Tile::key)
                .containsExactly("NORTH_EAST", "WALES", "LONDON");
    }

    @Test
    void regionsAreDescribedRowByRowWithTheirNumbers() {
        assertThat(RegionMap.tiles(
                        REGIONS,
                        "tasks",
                        (tile, numbers) -> new RegionTile(
                                tile.key(),
                                "",
                                0,
                                "",
                                String.valueOf(numbers.get("tasks")),
                                "",
                                "",
                                "",
                                false,
                                "",
                                "")))
                .extracting(RegionTile::region, RegionTile::number)
                .containsExactly(tuple("NORTH_EAST", "1"), tuple("WALES", "4"), tuple("LONDON", "0"));
    }

    @Test
    void eachTileFindsTheNumbersOfItsRegion() {
        assertThat(RegionMap.numbers(REGIONS))
                .isEqualTo(Map.of("WALES", WALES, "LONDON", LONDON, "NORTH_EAST", NORTH_EAST));
    }

    @Test
    void aPageWithoutRegionsHasNoMap() {
        assertThat(RegionMap.of(null, "tasks")).isNull();
        assertThat(RegionMap.numbers(null)).isEmpty();
    }
}
