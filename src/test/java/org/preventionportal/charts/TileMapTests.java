package org.preventionportal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;

class TileMapTests {

    private static TileMap all() {
        return TileMap.of(Arrays.stream(Region.values())
                .map(region -> new TileMap.Item(
                        region.name(), region.label(), List.of(Region.values()).indexOf(region), "7"))
                .toList());
    }

    @Test
    void eachRegionHasATileOfItsOwnAndNationalTasksHaveNone() {
        Set<String> places = new HashSet<>();

        all().tiles().forEach(tile -> places.add(tile.x() + "," + tile.y()));

        assertThat(all().tiles()).hasSize(Region.COUNT);
        assertThat(places).hasSize(Region.COUNT);
        assertThat(all().tiles())
                .allMatch(tile -> tile.x() + tile.width() <= 100 && tile.y() + tile.height() <= TileMap.HEIGHT);
    }

    @Test
    void aGreaterNumberIsDarkerAndTextCanBeReadOnAll() {
        List<TileMap.Tile> tiles = all().tiles();

        assertThat(tiles).extracting(TileMap.Tile::shade).isSorted().allMatch(shade -> shade >= 0.1 && shade <= 0.5);
        assertThat(tiles).allMatch(tile -> tile.lines().size() <= 3);
    }

    @Test
    void oneRegionIsNoMap() {
        assertThat(TileMap.of(List.of(new TileMap.Item("WALES", "Wales", 1, "1")))
                        .isWorthDrawing())
                .isFalse();
        assertThat(TileMap.of(List.of(new TileMap.Item("NATIONAL", "England and Wales", 1, "1")))
                        .isWorthDrawing())
                .isFalse();
    }
}
