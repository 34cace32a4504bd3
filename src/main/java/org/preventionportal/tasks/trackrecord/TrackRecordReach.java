package org.preventionportal.tasks.trackrecord;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.trackrecord.TrackedTasks.TrackedTask;

/**
 * Says how many people tasks reached.
 *
 * @param taskCount the tasks that reached people
 * @param expectedMedian the median of what these tasks expected; null if too few said so
 */
record TrackRecordReach(
        int taskCount,
        int median,
        int lowest,
        int highest,
        @Nullable Integer expectedMedian) {

    /** Returns null if too few tasks have recorded people. */
    static @Nullable TrackRecordReach of(List<TrackedTask> tasks) {
        List<TrackedTask> reaching =
                tasks.stream().filter(task -> task.reached() > 0).toList();
        if (reaching.size() < TrackRecords.MIN_TASKS) {
            return null;
        }
        List<Integer> reached =
                reaching.stream().map(TrackedTask::reached).sorted().toList();
        List<Integer> expected = reaching.stream()
                .map(TrackedTask::expected)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new TrackRecordReach(
                reached.size(),
                median(reached),
                reached.getFirst(),
                reached.getLast(),
                expected.size() < TrackRecords.MIN_TASKS ? null : median(expected));
    }

    /** The whole number next to the middle of sorted numbers. */
    private static int median(List<Integer> sorted) {
        int lower = sorted.get((sorted.size() - 1) / 2);
        int upper = sorted.get(sorted.size() / 2);
        return Math.toIntExact(Math.round((lower + upper) / 2.0));
    }
}
