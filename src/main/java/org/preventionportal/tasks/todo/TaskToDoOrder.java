package org.preventionportal.tasks.todo;

import org.preventionportal.tasks.lists.ScheduledTasks;
import org.preventionportal.tasks.records.TaskOrder;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Sort;

/**
 * Lists the orders of what waits for a person. None but the titles of requests needs an index: each list is found by
 * those of its condition, and holds what is left for one person or region to do.
 */
enum TaskToDoOrder {
    NEWEST_FIRST,
    OLDEST_FIRST,
    TITLE,
    TITLE_DESCENDING,
    FIRST_DAY,
    FIRST_DAY_DESCENDING,
    NEXT_SESSION;

    /** A draft can have no title. */
    private static final Sort BY_TITLE = Sort.by(Sort.Order.asc("sortTitle").nullsFirst(), Sort.Order.asc("_id"));

    /**
     * Whether the stored title decides. It is that of the organisation that requested the task, while one that joined
     * sees another: a place in this order would tell it the words that it must not see.
     */
    boolean isByTitle() {
        return this == TITLE || this == TITLE_DESCENDING;
    }

    Sort sort() {
        return switch (this) {
            case NEWEST_FIRST -> Tasks.NEWEST_FIRST;
            case OLDEST_FIRST -> Tasks.NEWEST_FIRST.reverse();
            case TITLE -> BY_TITLE;
            case TITLE_DESCENDING -> BY_TITLE.reverse();
            case FIRST_DAY -> ScheduledTasks.BY_DAY;
            case FIRST_DAY_DESCENDING -> ScheduledTasks.BY_DAY.reverse();
            case NEXT_SESSION -> TaskOrder.NEXT_SESSION.sort();
        };
    }
}
