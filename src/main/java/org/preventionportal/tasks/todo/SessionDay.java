package org.preventionportal.tasks.todo;

import java.time.LocalDate;

/** Says how many tasks are delivered on one day. */
record SessionDay(LocalDate date, int taskCount) {}
