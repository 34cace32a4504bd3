package org.preventionportal.portal.charts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.charts.TileMap;
import org.preventionportal.portal.api.QueryResult;

/** Lays out regions as tiles, shaded by one of their numbers. */
public final class RegionMap {

    private RegionMap() {}

    /**
     * Returns the tiles in the order of the API.
     *
     * @param regions the regions of an answer of the API; null if the page does not ask for them
     * @param shadedBy the field with the number
     */
    public static @Nullable TileMap of(@Nullable Object regions, String shadedBy) {
        return regions instanceof List<?> found
                ? TileMap.of(found.stream()
                        .map(region -> item((Map<?, ?>) region, shadedBy))
                        .toList())
                : null;
    }

    private static TileMap.Item item(Map<?, ?> region, String shadedBy) {
        String key = QueryResult.text(region, "region");
        int number = QueryResult.whole(region, shadedBy);
        return new TileMap.Item(key, Region.valueOf(key).label(), number, String.valueOf(number));
    }

    /**
     * Describes each region in the order of a map; none if the page does not ask for them.
     *
     * @param regions as for {@link #of}
     * @param described describes a region by its tile and its numbers
     */
    public static List<RegionTile> tiles(
            @Nullable Object regions, String shadedBy, BiFunction<TileMap.Tile, Map<?, ?>, RegionTile> described) {
        TileMap map = of(regions, shadedBy);
        Map<String, Map<?, ?>> numbers = numbers(regions);
        return map == null
                ? List.of()
                : map.rowByRow().tiles().stream()
                        .map(tile -> described.apply(tile, Objects.requireNonNull(numbers.get(tile.key()))))
                        .toList();
    }

    /** The numbers of each region by its key. */
    public static Map<String, Map<?, ?>> numbers(@Nullable Object regions) {
        return regions instanceof List<?> found
                ? found.stream()
                        .map(region -> (Map<?, ?>) region)
                        .collect(Collectors.toMap(region -> QueryResult.text(region, "region"), region -> region))
                : Map.of();
    }
}
