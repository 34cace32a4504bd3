package org.preventionportal.tasks;

import org.springframework.data.domain.Sort;

/** Lists the orders of a list of tasks. */
public enum TaskOrder {
    NEWEST_FIRST(Tasks.NEWEST_FIRST),
    OLDEST_FIRST(Tasks.NEWEST_FIRST.reverse());

    private final Sort sort;

    TaskOrder(Sort sort) {
        this.sort = sort;
    }

    Sort sort() {
        return sort;
    }
}
