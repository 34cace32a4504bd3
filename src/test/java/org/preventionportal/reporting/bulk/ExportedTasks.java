package org.preventionportal.reporting.bulk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.preventionportal.reporting.bulk.TaskAttendance.Counted;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Reach;

/** Says of which tasks a bulk export has the number of young people. */
public final class ExportedTasks {

    private ExportedTasks() {}

    /** Holds the young people whom a task reached in one month. */
    public record Session(
            int people, String region, String kind, Set<String> themes, YearMonth month, Reach.Method method) {

        private TaskAttendance of(int task) {
            return new TaskAttendance(
                    new TaskId("tsk_" + task),
                    people,
                    region,
                    kind,
                    themes,
                    Map.of(new Counted(month, method), people));
        }
    }

    /** The places in the list of those that the first export shows. */
    public static IntStream shown(List<Session> tasks, LocalDate today) {
        List<TaskAttendance> all = IntStream.range(0, tasks.size())
                .mapToObj(task -> tasks.get(task).of(task))
                .toList();
        Set<TaskId> suppressed =
                SuppressedAttendance.of(all, _ -> ExportedAttendance.none("reachedYoungPeople"), today);
        return IntStream.range(0, all.size())
                .filter(task -> !suppressed.contains(all.get(task).task()));
    }
}
