package org.preventionportal.portal.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The strip and the map of the queue's page show the same regions with the same shades. */
class SpreadTileTests {

    private static final Map<String, ?> WALES = Map.of("region", "WALES", "tasks", 4);
    private static final Map<String, ?> LONDON = Map.of("region", "LONDON", "tasks", 0);
    private static final Map<String, ?> NORTH_EAST = Map.of("region", "NORTH_EAST", "tasks", 1);

    @Test
    void theMapIsReadRowByRowAndTheStripInTheOrderOfTheRegions() {
        var parts = List.of(WALES, LONDON, NORTH_EAST);

        assertThat(SpreadTile.inOrder(parts))
                .containsExactly(
                        new SpreadTile(WALES, 0.5), new SpreadTile(LONDON, 0.1), new SpreadTile(NORTH_EAST, 0.2));
        assertThat(SpreadTile.rowByRow(parts)).extracting(SpreadTile::part).containsExactly(NORTH_EAST, WALES, LONDON);
    }
}
