package org.preventionportal.tasks.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.platform.BatchResults;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;

/** Reads activities, which are stored in their tasks, as far as the caller sees these. */
@Service
class ActivityQueries {

    private final Tasks tasks;

    ActivityQueries(Tasks tasks) {
        this.tasks = tasks;
    }

    /** The activity, on a task that the caller sees. */
    @TaskReaders
    public Optional<Activity> find(String id, Caller caller) {
        return seen(List.of(id), caller)
                .flatMap(task -> task.delivery().activity(id).stream())
                .findFirst();
    }

    /** The task of each activity, as far as the caller sees it. */
    @SignedIn
    public Map<Activity, Task> tasks(List<Activity> activities, Caller caller) {
        Map<String, Task> found = new HashMap<>();
        seen(activities.stream().map(Activity::id).toList(), caller)
                .forEach(task -> task.delivery().activities().forEach(activity -> found.put(activity.id(), task)));
        return BatchResults.values(activities, Activity::id, found);
    }

    private Stream<Task> seen(List<String> activities, Caller caller) {
        return tasks.withActivities(activities, caller).stream().map(task -> TaskView.of(task, caller));
    }
}
