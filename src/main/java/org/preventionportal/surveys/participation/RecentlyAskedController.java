package org.preventionportal.surveys.participation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Shows officers how many participants of a task would have to wait before they ask them. */
@Controller
class RecentlyAskedController {

    private final RecentlyAsked recentlyAsked;

    RecentlyAskedController(RecentlyAsked recentlyAsked) {
        this.recentlyAsked = recentlyAsked;
    }

    @BatchMapping
    Map<Task, DisclosedNumber> recentlyAsked(List<Task> tasks) {
        return new HashMap<>(recentlyAsked.of(tasks, Caller.current()));
    }
}
