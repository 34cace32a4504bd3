package org.preventionportal.support;

import org.preventionportal.tasks.progress.TaskState;

/** A task as a mutation returns it. */
public record ChangedTask(String id, int version, TaskState state) {}
