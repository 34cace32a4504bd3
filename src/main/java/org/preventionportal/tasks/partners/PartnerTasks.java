package org.preventionportal.tasks.partners;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.TasksOfPartner;
import org.preventionportal.tasks.outcomes.OutcomeRecords;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.records.TaskFilter;
import org.preventionportal.tasks.records.TaskView;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads the tasks of a partner for officers, programme managers and its own members, and adds them up. */
@Service
@Validated
class PartnerTasks {

    private final TasksOfPartner tasks;
    private final OutcomeRecords outcomes;

    PartnerTasks(TasksOfPartner tasks, OutcomeRecords outcomes) {
        this.tasks = tasks;
        this.outcomes = outcomes;
    }

    /** A page of the tasks, as the partner's members see them; null for those who may see none. */
    @SignedIn
    public @Nullable Window<Task> page(
            PartnerId partner, @Valid TaskFilter filter, Set<TaskPart> unasked, Caller caller, ScrollSubrange range) {
        if (!mayRead(partner, caller)) {
            return null;
        }
        Caller here = caller.within(partner);
        return tasks.page(partner, filter, unasked, here, range).map(task -> TaskView.of(task, here));
    }

    /** What the newest tasks add up to; null for those who may see none. */
    @SignedIn
    public @Nullable PartnerTaskCounts counts(PartnerId partner, Caller caller) {
        if (!mayRead(partner, caller)) {
            return null;
        }
        List<TaskSummary> read = tasks.newest(
                partner, TasksOfPartner.MAX_COUNTED + 1, caller.within(partner), TaskSummary.class, TaskSummary.FIELDS);
        List<TaskSummary> newest =
                read.stream().limit(TasksOfPartner.MAX_COUNTED).toList();
        return PartnerTaskCounts.of(
                newest,
                outcomes.count(newest.stream().map(TaskSummary::id).toList(), partner),
                read.size() > newest.size());
    }

    private static boolean mayRead(PartnerId partner, Caller caller) {
        return caller.isDeliveryStaff() || caller.partners().contains(partner);
    }
}
