package org.preventionportal.tasks.todo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.lists.TaskToDo;
import org.preventionportal.tasks.lists.TaskWorkload;
import org.springframework.stereotype.Service;

/** Counts the sessions of all officers by day. */
@Service
class SessionDays {

    private final TaskWorkload workload;
    private final Clock clock;

    SessionDays(TaskWorkload workload, Clock clock) {
        this.workload = workload;
        this.clock = clock;
    }

    /** Every day for officers and programme managers; null for everybody else. */
    @SignedIn
    public @Nullable List<SessionDay> next(Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return null;
        }
        LocalDate today = LondonTime.today(clock);
        return workload.countByDay(today, today.plusDays(TaskToDo.SESSION_DAYS - 1L), caller).entrySet().stream()
                .map(day -> new SessionDay(day.getKey(), day.getValue()))
                .toList();
    }
}
