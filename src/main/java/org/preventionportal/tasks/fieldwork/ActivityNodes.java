package org.preventionportal.tasks.fieldwork;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.access.TaskReaders;
import org.preventionportal.tasks.TaskView;
import org.preventionportal.tasks.Tasks;
import org.preventionportal.tasks.delivery.Activity;
import org.springframework.stereotype.Service;

/** Finds an activity by its id, on a task that the caller sees. */
@Service
class ActivityNodes implements Nodes {

    private final Tasks tasks;

    ActivityNodes(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String prefix() {
        return Activity.PREFIX;
    }

    @Override
    @TaskReaders
    public @Nullable Activity find(String id, Caller caller) {
        return tasks.withActivity(id, caller)
                .map(task -> TaskView.of(task, caller))
                .flatMap(task -> task.delivery().activity(id))
                .orElse(null);
    }
}
