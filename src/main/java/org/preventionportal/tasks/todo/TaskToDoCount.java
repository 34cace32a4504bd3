package org.preventionportal.tasks.todo;

import org.preventionportal.tasks.lists.TaskToDo;

/**
 * Says how many tasks wait for the caller to do something.
 *
 * @param isInBadge whether the badge of the caller's tasks counts them
 */
record TaskToDoCount(TaskToDo toDo, int taskCount, boolean isInBadge) {}
