package org.preventionportal.portal.threats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.charts.TileMap;
import org.preventionportal.portal.api.QueryResult;

/** Draws how many entries of each region have a task. The more have none, the darker is the tile. */
final class CoverageMap {

    private CoverageMap() {}

    /** @param coverage the regions of an answer of the API; null if there is none */
    static @Nullable TileMap of(@Nullable Object coverage) {
        if (!(coverage instanceof List<?> regions)) {
            return null;
        }
        List<TileMap.Item> items = new ArrayList<>();
        regions.stream().map(region -> (Map<?, ?>) region).forEach(region -> {
            String key = String.valueOf(region.get("region"));
            int entries = QueryResult.whole(region, "entryCount");
            int answered = QueryResult.whole(region, "answeredCount");
            String value = entries == 0 ? "–" : "%d of %d".formatted(answered, entries);
            items.add(new TileMap.Item(key, Region.valueOf(key).label(), entries - answered, value));
        });
        return TileMap.of(items).rowByRow();
    }
}
