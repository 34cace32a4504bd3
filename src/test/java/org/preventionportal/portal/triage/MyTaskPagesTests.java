package org.preventionportal.portal.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.tasks.progress.TaskState;

/** An officer's lists have the states of the API. */
class MyTaskPagesTests {

    @Test
    void tasksUnderWayAreThoseToDeliver() {
        assertThat(MyTaskPages.UNDER_WAY).isEqualTo(names(TaskState.COMMITTED));
    }

    @Test
    void endedTasksAreThoseWhoseDeliveryHasEnded() {
        assertThat(MyTaskPages.ENDED).isEqualTo(names(TaskState.DELIVERY_ENDED));
    }

    private static List<String> names(List<TaskState> states) {
        return states.stream().map(TaskState::name).toList();
    }
}
