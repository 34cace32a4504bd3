package org.preventionportal.tasks.todo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.SignedIn;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.tasks.lists.ScheduledTasks;
import org.preventionportal.tasks.lists.TaskToDo;
import org.springframework.stereotype.Service;

/** Counts the sessions of all officers by day. */
@Service
class SessionDays {

    private final ScheduledTasks tasks;
    private final Clock clock;

    SessionDays(ScheduledTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Every day for officers and programme managers; null for everybody else. */
    @SignedIn
    public @Nullable List<SessionDay> next(Caller caller) {
        if (!caller.isOfficer()) {
            return null;
        }
        LocalDate today = LondonTime.today(clock);
        LocalDate end = today.plusDays(TaskToDo.SESSION_DAYS);
        List<ScheduledTasks.Sessions> sessions = tasks.during(today, end.minusDays(1), caller);
        return today.datesUntil(end).map(day -> SessionDay.of(day, sessions)).toList();
    }
}
