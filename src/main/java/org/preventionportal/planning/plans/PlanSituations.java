package org.preventionportal.planning.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.planning.effort.EffortRecords;
import org.preventionportal.planning.effort.Efforts;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.planning.quarter.QuarterLoads;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.lists.PlannableTasks;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.queue.Portfolio;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Reads the situation that a plan starts from, as far as the caller may see the tasks. */
@Component
class PlanSituations {

    static final int MAX_REQUESTS = 500;

    private final PlannableTasks tasks;
    private final QuarterLoads loads;
    private final EffortRecords efforts;
    private final Portfolio portfolio;
    private final PriorityPolicies policies;
    private final Clock clock;

    PlanSituations(
            PlannableTasks tasks,
            QuarterLoads loads,
            EffortRecords efforts,
            Portfolio portfolio,
            PriorityPolicies policies,
            Clock clock) {
        this.tasks = tasks;
        this.loads = loads;
        this.efforts = efforts;
        this.portfolio = portfolio;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param unasked parts of the tasks that nobody asks for
     * @param showsRunning whether somebody asks for what officers have to deliver, and not only for their loads
     */
    PlanSituation today(Quarter quarter, Set<TaskPart> unasked, boolean showsRunning, Caller caller) {
        return today(quarter, requests(quarter, unasked, caller), unasked, showsRunning, caller);
    }

    /** The same with the planned tasks as its requests, for those who ask for no others: there may be hundreds. */
    PlanSituation todayOfPlanned(QuarterPlan plan, Set<TaskPart> unasked, boolean showsRunning, Caller caller) {
        List<TaskId> planned =
                plan.decisions().stream().map(PlannedDecision::task).toList();
        return today(plan.quarter(), tasks.named(planned, unasked, caller), unasked, showsRunning, caller);
    }

    private PlanSituation today(
            Quarter quarter, List<Task> requests, Set<TaskPart> unasked, boolean showsRunning, Caller caller) {
        List<Task> committed = showsRunning ? loads.committed(unasked, caller) : loads.committed(caller);
        List<Task> running = loads.workedOn(quarter, committed);
        Efforts known =
                efforts.of(Stream.concat(requests.stream(), running.stream()).toList());
        return new PlanSituation(
                quarter,
                SingletonSupplier.of(portfolio::spread),
                requests.stream().limit(MAX_REQUESTS).toList(),
                requests.size() > MAX_REQUESTS,
                running,
                QuarterLoads.hasMore(committed),
                loads.of(quarter, running, known),
                known,
                SingletonSupplier.of(policies::current),
                today());
    }

    /** One more than a plan shows, so that it can say whether there are more. */
    private List<Task> requests(Quarter quarter, Set<TaskPart> unasked, Caller caller) {
        List<Task> waiting = tasks.waiting(unasked, caller, MAX_REQUESTS + 1);
        int room = MAX_REQUESTS + 1 - waiting.size();
        List<Task> returning = room == 0 ? List.of() : tasks.deferredUntil(quarter.endsOn(), unasked, caller, room);
        return Stream.concat(waiting.stream(), returning.stream()).toList();
    }

    /**
     * The planned decisions on tasks that the caller may see, in the order of the plan.
     *
     * @param requests tasks that were read already
     */
    List<DecisionForecast> decisions(QuarterPlan plan, List<Task> requests, Set<TaskPart> unasked, Caller caller) {
        LocalDate today = today();
        BiPredicate<PersonId, Task> mayDeliver = loads.mayDeliver();
        Map<TaskId, Task> known = requests.stream().collect(Collectors.toMap(Task::id, Function.identity()));
        List<TaskId> others = plan.decisions().stream()
                .map(PlannedDecision::task)
                .filter(task -> !known.containsKey(task))
                .toList();
        tasks.named(others, unasked, caller).forEach(task -> known.put(task.id(), task));
        return plan.decisions().stream()
                .flatMap(planned -> Stream.ofNullable(known.get(planned.task()))
                        .map(task -> DecisionForecast.of(
                                planned, task, officer -> mayDeliver.test(officer, task), plan.quarter(), today)))
                .toList();
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }
}
