package org.preventionportal.planning.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.tasks.need.TaskKind;

/** How many days a kind of task takes. */
class KindEffortTests {

    private static KindEffort workshops(Double... spent) {
        return KindEffort.of(TaskKind.WORKSHOP, List.of(spent));
    }

    @Test
    void fourTasksTeachNothing() {
        assertThat(workshops(9.0, 9.0, 9.0, 9.0)).isEqualTo(new KindEffort(TaskKind.WORKSHOP, 2, 4, false));
    }

    @Test
    void fiveTasksTeachTheirMedian() {
        assertThat(workshops(1.0, 40.0, 3.0, 2.5, 4.0)).isEqualTo(new KindEffort(TaskKind.WORKSHOP, 3, 5, true));
        assertThat(workshops(1.0, 40.0, 3.0, 2.5, 4.0, 3.5).days()).isEqualTo(3.3);
    }
}
