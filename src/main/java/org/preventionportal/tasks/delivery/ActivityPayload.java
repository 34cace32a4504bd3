package org.preventionportal.tasks.delivery;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Activity;

/**
 * Returns a recorded or amended activity with its task.
 *
 * @param task as it is now
 */
record ActivityPayload(Activity activity, Task task) implements Payload {

    static ActivityPayload of(Task task, String activity) {
        return new ActivityPayload(task.delivery().activity(activity).orElseThrow(), task);
    }

    @Override
    public TaskId changed() {
        return task.id();
    }
}
