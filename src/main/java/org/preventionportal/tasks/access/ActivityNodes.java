package org.preventionportal.tasks.access;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.springframework.stereotype.Component;

/** Finds an activity by its id, on a task that the caller sees. */
@Component
class ActivityNodes implements Nodes {

    private final TaskQueries queries;

    ActivityNodes(TaskQueries queries) {
        this.queries = queries;
    }

    @Override
    public String prefix() {
        return Activity.PREFIX;
    }

    @Override
    public @Nullable Activity find(String id, Caller caller) {
        return queries.activity(id, caller).orElse(null);
    }
}
