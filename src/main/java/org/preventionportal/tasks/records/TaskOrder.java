package org.preventionportal.tasks.records;

import org.springframework.data.domain.Sort;

/** Lists the orders of a list of tasks. */
public enum TaskOrder {
    NEWEST_FIRST,
    OLDEST_FIRST,
    NEWEST_UPDATE_FIRST,
    OLDEST_UPDATE_FIRST;

    public Sort sort() {
        return switch (this) {
            case NEWEST_FIRST -> Tasks.NEWEST_FIRST;
            case OLDEST_FIRST -> Tasks.NEWEST_FIRST.reverse();
            case NEWEST_UPDATE_FIRST -> Tasks.NEWEST_UPDATE_FIRST;
            case OLDEST_UPDATE_FIRST -> Tasks.NEWEST_UPDATE_FIRST.reverse();
        };
    }
}
