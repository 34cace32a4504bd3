package org.preventionportal.tasks.todo;

import org.preventionportal.access.Caller;
import org.preventionportal.tasks.lists.TaskToDo;

/**
 * Says how many tasks wait for the caller to do something.
 *
 * @param isInBadge whether the badge of the caller's tasks counts them
 * @param isSession whether these are tasks with days ahead
 */
record TaskToDoCount(TaskToDo toDo, int taskCount, boolean isInBadge, boolean isSession) {

    static TaskToDoCount of(TaskToDo toDo, int taskCount, Caller caller) {
        return new TaskToDoCount(toDo, taskCount, toDo.isInBadge(caller), toDo.isSession());
    }
}
