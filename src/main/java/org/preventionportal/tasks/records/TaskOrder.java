package org.preventionportal.tasks.records;

import org.springframework.data.domain.Sort;

/** Lists the orders of a list of tasks. */
public enum TaskOrder {
    NEWEST_FIRST,
    OLDEST_FIRST;

    public Sort sort() {
        return this == NEWEST_FIRST ? Tasks.NEWEST_FIRST : Tasks.NEWEST_FIRST.reverse();
    }
}
