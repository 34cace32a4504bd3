package org.preventionportal.tasks.access;

import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Resolves what a co-beneficiary refers to. */
@Controller
class CoBeneficiaryController {

    private final TaskQueries queries;

    CoBeneficiaryController(TaskQueries queries) {
        this.queries = queries;
    }

    @BatchMapping
    Map<CoBeneficiary, Partner> partner(List<CoBeneficiary> organisations) {
        return queries.partnersOf(organisations, Caller.current());
    }

    @BatchMapping
    Map<CoBeneficiary, Task> sourceTask(List<CoBeneficiary> organisations) {
        return queries.sourceTasks(organisations, Caller.current());
    }
}
