package org.preventionportal.tasks.partners;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.records.TaskFilter;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

/** Resolves the tasks of a partner, and what they add up to. */
@Controller
class PartnerTasksController {

    private final PartnerTasks tasks;

    PartnerTasksController(PartnerTasks tasks) {
        this.tasks = tasks;
    }

    @SchemaMapping
    @Nullable
    Window<Task> tasks(
            Partner partner,
            @Argument @Nullable TaskFilter filter,
            ScrollSubrange range,
            SelectedFields selected,
            Caller caller) {
        return tasks.page(
                partner.id(), filter == null ? TaskFilter.NONE : filter, TaskPart.unaskedBy(selected), caller, range);
    }

    @SchemaMapping
    @Nullable
    PartnerTaskCounts taskCounts(Partner partner, Caller caller) {
        return tasks.counts(partner.id(), caller);
    }
}
