package org.preventionportal.portal.triage;

import java.util.List;
import java.util.Map;
import org.preventionportal.charts.TileMap;

/** Shades the tiles of the regions by their share of the work, as the tile map does. */
final class SpreadShades {

    private SpreadShades() {}

    /** @param parts the regions as the API lists them */
    static List<Double> of(List<?> parts) {
        List<TileMap.Item> items =
                parts.stream().map(part -> item((Map<?, ?>) part)).toList();
        return TileMap.of(items).tiles().stream().map(TileMap.Tile::shade).toList();
    }

    private static TileMap.Item item(Map<?, ?> part) {
        String region = String.valueOf(part.get("region"));
        double tasks = part.get("tasks") instanceof Integer number ? number : 0;
        return new TileMap.Item(region, region, tasks, "");
    }
}
