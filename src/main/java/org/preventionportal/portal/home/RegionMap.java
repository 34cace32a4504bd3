package org.preventionportal.portal.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.charts.TileMap;
import org.preventionportal.portal.api.QueryResult;

/** Draws the requests that wait in each region. */
final class RegionMap {

    private RegionMap() {}

    /** @param regions the regions of an answer of the API; null if the page does not ask for them */
    static @Nullable TileMap of(@Nullable Object regions) {
        if (!(regions instanceof List<?> found)) {
            return null;
        }
        List<TileMap.Item> items = new ArrayList<>();
        found.stream().map(region -> (Map<?, ?>) region).forEach(region -> {
            String key = String.valueOf(region.get("region"));
            int waiting = QueryResult.whole(region, "waiting");
            items.add(new TileMap.Item(key, Region.valueOf(key).label(), waiting, String.valueOf(waiting)));
        });
        return TileMap.of(items).rowByRow();
    }

    /** The numbers of each region by its key, for the words of its tile. */
    static Map<String, Map<?, ?>> numbers(@Nullable Object regions) {
        return regions instanceof List<?> found
                ? found.stream()
                        .map(region -> (Map<?, ?>) region)
                        .collect(Collectors.toMap(region -> String.valueOf(region.get("region")), region -> region))
                : Map.of();
    }
}
