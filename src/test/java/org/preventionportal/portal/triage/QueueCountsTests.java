package org.preventionportal.portal.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tab says no more than the API knows. */
class QueueCountsTests {

    @Test
    void onlyTheStateAtWhichCountingStoppedMayHaveMore() {
        Map<String, Object> counted = new HashMap<>(Map.of("toDecide", 12, "toAcknowledge", 7, "withPartner", 988));
        counted.put("deferred", null);
        counted.put("cappedState", "INFORMATION_REQUESTED");
        var counts = new QueueCounts(counted);

        assertThat(counts.of(QueueTab.PARTNER)).isEqualTo(988);
        assertThat(counts.of(QueueTab.DEFERRED)).isNull();
        assertThat(QueueTab.values()).filteredOn(counts::hasMore).containsExactly(QueueTab.PARTNER);
    }

    @Test
    void thoseToAcknowledgeAreCountedWithThoseToDecide() {
        var counts = new QueueCounts(Map.of("toDecide", 1000, "cappedState", "REQUESTED"));

        assertThat(QueueTab.values())
                .filteredOn(counts::hasMore)
                .containsExactly(QueueTab.DECIDE, QueueTab.ACKNOWLEDGE);
        assertThat(new QueueCounts(Map.of("toDecide", 0)).hasMore(QueueTab.DECIDE))
                .isFalse();
    }
}
