package org.preventionportal.portal.triage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.preventionportal.charts.TileMap;
import org.preventionportal.portal.api.QueryResult;

/**
 * Shades a region by its share of the work, as the tile map does.
 *
 * @param part the region as the API lists it
 */
record SpreadTile(Map<?, ?> part, double shade) {

    /** Returns the regions in the order of the API, for a strip. */
    static List<SpreadTile> inOrder(List<?> parts) {
        return tiles(parts, UnaryOperator.identity());
    }

    /** Returns the regions in the order in which a map is read. */
    static List<SpreadTile> rowByRow(List<?> parts) {
        return tiles(parts, TileMap::rowByRow);
    }

    private static List<SpreadTile> tiles(List<?> parts, UnaryOperator<TileMap> order) {
        Map<String, Map<?, ?>> byRegion = parts.stream()
                .map(part -> (Map<?, ?>) part)
                .collect(Collectors.toMap(part -> QueryResult.text(part, "region"), part -> part));
        TileMap map =
                TileMap.of(parts.stream().map(part -> item((Map<?, ?>) part)).toList());
        return order.apply(map).tiles().stream()
                .map(tile -> new SpreadTile(Objects.requireNonNull(byRegion.get(tile.key())), tile.shade()))
                .toList();
    }

    private static TileMap.Item item(Map<?, ?> part) {
        String region = QueryResult.text(part, "region");
        return new TileMap.Item(region, region, QueryResult.whole(part, "tasks"), "");
    }
}
