package org.preventionportal.portal.triage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.charts.TileMap;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.charts.RegionMap;
import org.preventionportal.portal.charts.RegionTile;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Labels;
import org.springframework.stereotype.Component;

/** Shows how the work of the last 90 days is spread over the regions. Each leads to its requests. */
@Component
class SpreadTiles {

    private final Labels labels;
    private final Formats formats;

    SpreadTiles(Labels labels, Formats formats) {
        this.labels = labels;
        this.formats = formats;
    }

    /**
     * Describes the regions in the order of a map.
     *
     * @param regions as the API lists them; null if it was not asked for them
     * @param queue the tab, order and filter that the links keep
     */
    List<RegionTile> of(@Nullable Object regions, QueueAddress queue, Caller caller) {
        return RegionMap.tiles(regions, "acceptedCount", (tile, numbers) -> tile(tile, numbers, queue, caller));
    }

    private RegionTile tile(TileMap.Tile tile, Map<?, ?> numbers, QueueAddress queue, Caller caller) {
        return new RegionTile(
                tile.key(),
                labels.of("Region", tile.key()),
                tile.shade(),
                "/triage" + queue.inRegion(tile.key()),
                QueryResult.text(numbers, "percent") + "%",
                "of the tasks accepted",
                "",
                formats.total(QueryResult.whole(numbers, "acceptedCount"), "task", "tasks")
                        + (Boolean.TRUE.equals(numbers.get("isColdSpot")) ? ", cold spot" : ""),
                caller.regions().contains(Region.valueOf(tile.key())),
                "",
                "");
    }
}
