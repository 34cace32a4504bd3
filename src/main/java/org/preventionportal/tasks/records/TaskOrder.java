package org.preventionportal.tasks.records;

import java.time.LocalDate;
import java.time.Month;
import org.preventionportal.tasks.Task;
import org.springframework.data.domain.Sort;

/** Lists the orders of a list of tasks. */
public enum TaskOrder {
    NEWEST_FIRST,
    OLDEST_FIRST,
    NEWEST_UPDATE_FIRST,
    OLDEST_UPDATE_FIRST,
    NEXT_SESSION;

    /** Where the {@link #sessionKey} of a task is stored. */
    public static final String SESSION_KEY = "sortSession";

    private static final LocalDate NO_SESSION = LocalDate.of(9999, Month.DECEMBER, 31);

    private static final Sort BY_SESSION = Sort.by(Sort.Order.asc(SESSION_KEY).nullsFirst(), Sort.Order.asc("_id"));

    /**
     * The day by which a task is sorted: that of its next session, or one behind all others. It is stored with each
     * save and corrected once the day is over.
     */
    public static LocalDate sessionKey(Task task, LocalDate today) {
        return task.nextSession(today).orElse(NO_SESSION);
    }

    public Sort sort() {
        return switch (this) {
            case NEWEST_FIRST -> Tasks.NEWEST_FIRST;
            case OLDEST_FIRST -> Tasks.NEWEST_FIRST.reverse();
            case NEWEST_UPDATE_FIRST -> Tasks.NEWEST_UPDATE_FIRST;
            case OLDEST_UPDATE_FIRST -> Tasks.NEWEST_UPDATE_FIRST.reverse();
            case NEXT_SESSION -> BY_SESSION;
        };
    }
}
