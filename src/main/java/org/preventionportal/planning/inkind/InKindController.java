package org.preventionportal.planning.inkind;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class InKindController {

    private final InKindSupports supports;

    InKindController(InKindSupports supports) {
        this.supports = supports;
    }

    @BatchMapping
    Map<Task, List<InKindSupport>> inKindSupport(List<Task> tasks) {
        return supports.of(tasks, Caller.current());
    }

    @BatchMapping
    Map<Partner, Double> inKindDays(List<Partner> partners, GraphQLContext request) {
        return supports.daysOf(partners, request, Caller.current());
    }

    @SchemaMapping
    CompletableFuture<@Nullable Partner> partner(
            InKindSupport support, DataLoader<PartnerId, @Nullable Partner> partners) {
        return partners.load(support.partner());
    }

    @MutationMapping
    InKindSupportPayload recordInKindSupport(@Argument RecordInKindSupportInput input, Caller caller) {
        return supports.record(input, caller);
    }

    @MutationMapping
    InKindSupportPayload removeInKindSupport(@Argument RemoveInKindSupportInput input, Caller caller) {
        return new InKindSupportPayload(supports.remove(input, caller), null);
    }
}
