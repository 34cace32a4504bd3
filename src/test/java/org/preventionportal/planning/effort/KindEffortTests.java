package org.preventionportal.planning.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.need.TaskKind;

/** How many days a kind of task takes. */
class KindEffortTests {

    private static KindEffort workshops(Double... spent) {
        return KindEffort.of(TaskKind.WORKSHOP, List.of(spent), AdjustedKindEffort.none(TaskKind.WORKSHOP));
    }

    private static KindEffort workshops(double days, int recorded, boolean isLearnt) {
        return new KindEffort(TaskKind.WORKSHOP, days, recorded, isLearnt, 0, false, List.of());
    }

    @Test
    void whatIsSetComesBeforeWhatIsLearnt() {
        var setting = new KindEffortSetting(7.5, "Most last two days.", PersonId.SERVICE, Instant.EPOCH);
        AdjustedKindEffort adjusted = AdjustedKindEffort.none(TaskKind.WORKSHOP).with(setting);
        List<Double> spent = List.of(1.0, 1.0, 1.0, 1.0, 1.0);
        KindEffort effort = KindEffort.of(TaskKind.WORKSHOP, spent, adjusted);
        assertThat(effort.days()).isEqualTo(7.5);
        assertThat(effort.isAdjusted()).isTrue();
        assertThat(effort.isLearnt()).isFalse();

        var none = new KindEffortSetting(null, "The median is right.", PersonId.SERVICE, Instant.EPOCH);
        assertThat(KindEffort.of(TaskKind.WORKSHOP, spent, adjusted.with(none)))
                .extracting(KindEffort::days, KindEffort::isAdjusted, KindEffort::isLearnt, KindEffort::settings)
                .containsExactly(1.0, false, true, List.of(none, setting));
    }

    @Test
    void fourTasksTeachNothing() {
        assertThat(workshops(9.0, 9.0, 9.0, 9.0)).isEqualTo(workshops(2, 4, false));
    }

    @Test
    void fiveTasksTeachTheirMedian() {
        assertThat(workshops(1.0, 40.0, 3.0, 2.5, 4.0)).isEqualTo(workshops(3, 5, true));
        assertThat(workshops(1.0, 40.0, 3.0, 2.5, 4.0, 3.5).days()).isEqualTo(3.3);
    }
}
