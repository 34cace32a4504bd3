package org.preventionportal.tasks.todo;

import org.preventionportal.tasks.lists.TaskToDo;

/** Says how many tasks wait for the caller to do something. */
record TaskToDoCount(TaskToDo toDo, int taskCount) {}
