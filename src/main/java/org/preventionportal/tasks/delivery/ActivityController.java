package org.preventionportal.tasks.delivery;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskPayload;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Finds an activity by its id, on a task that the caller sees, and the task of an activity, and cancels one. */
@Controller
class ActivityController implements Nodes {

    private final ActivityQueries queries;
    private final ActivityCancellation cancellation;

    ActivityController(ActivityQueries queries, ActivityCancellation cancellation) {
        this.queries = queries;
        this.cancellation = cancellation;
    }

    @Override
    public String prefix() {
        return Activity.PREFIX;
    }

    @Override
    public @Nullable Activity find(String id, Caller caller) {
        return queries.find(id, caller).orElse(null);
    }

    @BatchMapping
    Map<Activity, Task> task(List<Activity> activities) {
        return queries.tasks(activities, Caller.current());
    }

    @MutationMapping
    TaskPayload cancelActivity(@Argument CancelActivityInput input, Caller caller) {
        return new TaskPayload(cancellation.cancel(input, caller));
    }
}
