package org.preventionportal.tasks.todo;

import java.time.LocalDate;
import java.util.List;
import org.preventionportal.tasks.lists.ScheduledTasks.Sessions;

/** Says how many tasks are delivered on one day. */
record SessionDay(LocalDate date, int taskCount) {

    static SessionDay of(LocalDate date, List<Sessions> sessions) {
        return new SessionDay(
                date,
                sessions.stream()
                        .filter(some -> !date.isBefore(some.startsOn()) && !date.isAfter(some.endsOn()))
                        .mapToInt(Sessions::tasks)
                        .sum());
    }
}
