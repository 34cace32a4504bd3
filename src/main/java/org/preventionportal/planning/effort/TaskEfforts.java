package org.preventionportal.planning.effort;

import graphql.GraphQLContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.lists.TasksOfPartner;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Records the days that tasks take: officers those of their regions, programme managers all. */
@Service
@Validated
class TaskEfforts {

    private final EffortRecords records;
    private final TasksOfPartner tasks;
    private final OfficerTaskAccess access;
    private final Clock clock;

    TaskEfforts(EffortRecords records, TasksOfPartner tasks, OfficerTaskAccess access, Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.access = access;
        this.clock = clock;
    }

    /** The days of each task for officers and programme managers, and an empty result for anybody else. */
    @SignedIn
    public Map<Task, TaskEffort> of(List<Task> tasks, GraphQLContext request, Caller caller) {
        List<Task> classified = caller.isDeliveryStaff()
                ? tasks.stream()
                        .filter(task -> task.need().kind() != null)
                        .distinct()
                        .toList()
                : List.of();
        if (classified.isEmpty()) {
            return Map.of();
        }
        Efforts efforts = records.of(classified, request);
        return classified.stream().collect(Collectors.toMap(Function.identity(), efforts::of));
    }

    /** What was recorded for the newest tasks of each partner; an empty result for those who see no days. */
    @SignedIn
    public Map<Partner, Double> spentOnTasksOf(List<Partner> partners, GraphQLContext request, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        return tasks.sums(partners, request, caller, newest -> {
            Map<TaskId, Double> spent = records.daysSpent(newest);
            return (_, task) -> spent.getOrDefault(task, 0.0);
        });
    }

    @Officers
    public Task update(@Valid UpdateTaskEffortInput input, Caller caller) {
        Task task = access.load(input.taskId(), caller);
        @Nullable RecordedEffort before = records.find(task.id()).orElse(null);
        ConcurrencyVersions.require(before == null ? 0 : before.version(), input.version(), task);
        records.save(input.toEffort(before, caller.id(), clock.instant()), task);
        return task;
    }
}
