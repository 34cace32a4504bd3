package org.preventionportal.tasks.records;

import java.util.List;
import org.preventionportal.tasks.progress.TaskState;

/**
 * Counts the tasks of a list.
 *
 * @param totalCount the tasks in the states of the filter
 * @param states the tasks in each state, not only in those of the filter; states without tasks are left out, unless
 *     there may be older tasks that were not counted
 */
public record TaskStateCounts(int totalCount, List<TaskStateCount> states) {

    /** Says how many tasks are in a state. */
    record TaskStateCount(TaskState state, int taskCount) {}
}
