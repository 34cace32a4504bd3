package org.preventionportal.tasks.intelligence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.tasks.Task;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

/** Resolves how intelligence of another region's task is opened, and who has done so. */
@Controller
class IntelligenceAccessController implements Nodes {

    private final IntelligenceOpening opening;
    private final IntelligenceAccessQueries queries;

    IntelligenceAccessController(IntelligenceOpening opening, IntelligenceAccessQueries queries) {
        this.opening = opening;
        this.queries = queries;
    }

    @MutationMapping
    OpenIntelligencePayload openIntelligence(@Argument OpenIntelligenceInput input, Caller caller) {
        return opening.open(input, caller);
    }

    @QueryMapping
    Window<IntelligenceAccess> intelligenceAccesses(ScrollSubrange range, Caller caller) {
        return queries.page(caller, range);
    }

    @BatchMapping(typeName = "Task")
    Map<Task, List<IntelligenceAccess>> intelligenceAccesses(List<Task> tasks) {
        return queries.on(tasks, Caller.current());
    }

    @BatchMapping
    Map<Task, Instant> intelligenceOpenUntil(List<Task> tasks) {
        return queries.openUntil(tasks, Caller.current());
    }

    @SchemaMapping
    boolean viewerCanOpenIntelligence(Task task, Caller caller) {
        return caller.isDeliveryStaff() && opening.isOpenable(task, caller);
    }

    @BatchMapping
    Map<IntelligenceAccess, Task> task(List<IntelligenceAccess> accesses) {
        return queries.tasks(accesses, Caller.current());
    }

    @Override
    public String prefix() {
        return IntelligenceAccess.PREFIX;
    }

    @Override
    public @Nullable IntelligenceAccess find(String id, Caller caller) {
        return queries.find(id, caller);
    }
}
