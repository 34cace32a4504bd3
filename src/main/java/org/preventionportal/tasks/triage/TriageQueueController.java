package org.preventionportal.tasks.triage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.lists.TriageQueueOrder;
import org.preventionportal.tasks.progress.TaskPart;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Resolves the triage queue, the places in it and its subscription. */
@Controller
class TriageQueueController {

    private final TriageQueries queries;
    private final TriageQueueSubscription subscription;

    TriageQueueController(TriageQueries queries, TriageQueueSubscription subscription) {
        this.queries = queries;
        this.subscription = subscription;
    }

    @QueryMapping
    Window<Task> triageQueue(
            @Argument @Nullable TriageQueueFilter filter,
            @Argument @Nullable TriageQueueOrder orderBy,
            ScrollSubrange range,
            SelectedFields selected,
            DataLoader<PartnerId, @Nullable Partner> partners,
            Caller caller) {
        Window<Task> page = queries.page(given(filter), given(orderBy), TaskPart.unaskedBy(selected), caller, range);
        selected.load("partner", () -> page.stream().map(Task::partnerId).filter(Objects::nonNull), partners);
        return page;
    }

    @QueryMapping
    TriageQueueCounts triageQueueCounts(@Argument @Nullable TriageQueueFilter filter, Caller caller) {
        return queries.counts(given(filter), caller);
    }

    @QueryMapping
    @Nullable
    TriageQueuePlace triageQueuePlace(
            @Argument TaskId taskId,
            @Argument @Nullable TriageQueueFilter filter,
            @Argument @Nullable TriageQueueOrder orderBy,
            Caller caller) {
        return queries.place(taskId, given(filter), given(orderBy), caller).orElse(null);
    }

    @SchemaMapping
    @Nullable
    TriageQueuePlace queuePlace(
            Task task,
            @Argument @Nullable TriageQueueFilter filter,
            @Argument @Nullable TriageQueueOrder orderBy,
            Caller caller) {
        return queries.place(task, given(filter), given(orderBy), caller).orElse(null);
    }

    @SchemaMapping(typeName = "TriageQueuePlace")
    @Nullable
    Integer number(TriageQueuePlace place, Caller caller) {
        return queries.number(place, caller);
    }

    @SchemaMapping(typeName = "TriageQueuePlace")
    @Nullable
    Task previous(TriageQueuePlace place, SelectedFields selected, Caller caller) {
        return queries.beside(place, false, TaskPart.unaskedBy(selected), caller)
                .orElse(null);
    }

    @SchemaMapping(typeName = "TriageQueuePlace")
    @Nullable
    Task next(TriageQueuePlace place, SelectedFields selected, Caller caller) {
        return queries.beside(place, true, TaskPart.unaskedBy(selected), caller).orElse(null);
    }

    @QueryMapping
    List<RegionSpread> regionSpread() {
        return queries.spread();
    }

    @SubscriptionMapping
    Flux<TriageQueueChange> triageQueueChanged(
            @Argument @Nullable List<Region> regions, @Argument @Nullable Instant since, Caller caller) {
        return subscription.changes(regions, since, caller);
    }

    private static TriageQueueOrder given(@Nullable TriageQueueOrder order) {
        return Objects.requireNonNullElse(order, TriageQueueOrder.PRIORITY);
    }

    private static TriageQueueFilter given(@Nullable TriageQueueFilter filter) {
        return Objects.requireNonNullElse(filter, TriageQueueFilter.NONE);
    }
}
