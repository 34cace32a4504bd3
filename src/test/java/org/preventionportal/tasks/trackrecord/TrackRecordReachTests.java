package org.preventionportal.tasks.trackrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.trackrecord.TrackedTasks.TrackedTask;

/** The people reached by earlier tasks are a median and a range of enough tasks. */
class TrackRecordReachTests {

    private static TrackedTask task(int reached, @Nullable Integer expected) {
        return new TrackedTask(new TaskId("tsk_1"), reached, expected);
    }

    @Test
    void theMedianIsBesideTheRangeAndWhatWasExpected() {
        assertThat(TrackRecordReach.of(
                        List.of(task(120, 100), task(8, 10), task(24, 30), task(30, 20), task(10, 10), task(29, 60))))
                .isEqualTo(new TrackRecordReach(6, 27, 8, 120, 25));
    }

    @Test
    void tasksWithoutPeopleCountNowhere() {
        List<TrackedTask> tasks =
                new ArrayList<>(List.of(task(5, 50), task(6, 60), task(7, 70), task(8, null), task(0, 5)));
        assertThat(TrackRecordReach.of(tasks)).as("four reached people").isNull();
        tasks.add(task(9, null));
        assertThat(TrackRecordReach.of(tasks)).isEqualTo(new TrackRecordReach(5, 7, 5, 9, null));
    }
}
