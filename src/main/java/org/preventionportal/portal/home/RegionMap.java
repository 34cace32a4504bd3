package org.preventionportal.portal.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.charts.TileMap;

/** Draws the requests that wait in each region, with those that are overdue in brackets. */
final class RegionMap {

    /** The order in which the tiles are read, and in which a keyboard goes through them. */
    private static final Comparator<TileMap.Tile> ROW_BY_ROW =
            Comparator.comparingInt(TileMap.Tile::y).thenComparingDouble(TileMap.Tile::x);

    private RegionMap() {}

    /** @param regions the regions of an answer of the API; null if the page does not ask for them */
    static @Nullable TileMap of(@Nullable Object regions) {
        if (!(regions instanceof List<?> found)) {
            return null;
        }
        List<TileMap.Item> items = new ArrayList<>();
        found.stream().map(region -> (Map<?, ?>) region).forEach(region -> {
            String key = String.valueOf(region.get("region"));
            int waiting = number(region, "waiting");
            int overdue = number(region, "overdue");
            String value = overdue == 0 ? String.valueOf(waiting) : "%d (%d)".formatted(waiting, overdue);
            items.add(new TileMap.Item(key, Region.valueOf(key).label(), waiting, value));
        });
        return new TileMap(TileMap.of(items).tiles().stream().sorted(ROW_BY_ROW).toList());
    }

    private static int number(Map<?, ?> region, String field) {
        return region.get(field) instanceof Integer number ? number : 0;
    }
}
