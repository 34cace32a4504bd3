package org.preventionportal.tasks.access;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves what a co-beneficiary refers to. */
@Controller
class CoBeneficiaryController {

    private final TaskQueries queries;

    CoBeneficiaryController(TaskQueries queries) {
        this.queries = queries;
    }

    @SchemaMapping
    CompletableFuture<@Nullable Partner> partner(
            CoBeneficiary organisation, DataLoader<PartnerId, @Nullable Partner> partners) {
        return partners.load(organisation.partner());
    }

    @BatchMapping
    Map<CoBeneficiary, Task> sourceTask(List<CoBeneficiary> organisations) {
        return queries.others(organisations, CoBeneficiary::sourceTask, Caller.current());
    }
}
