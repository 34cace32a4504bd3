package org.preventionportal.planning.plans;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.planning.effort.Efforts;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.planning.quarter.QuarterLoads;
import org.preventionportal.tasks.PlannableTasks;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.queue.Portfolio;
import org.springframework.stereotype.Component;

/** Reads the situation that a plan starts from, as far as the caller may see the tasks. */
@Component
class PlanSituations {

    private static final int MAX_WAITING = 500;

    private final PlannableTasks tasks;
    private final QuarterLoads loads;
    private final Portfolio portfolio;

    PlanSituations(PlannableTasks tasks, QuarterLoads loads, Portfolio portfolio) {
        this.tasks = tasks;
        this.loads = loads;
        this.portfolio = portfolio;
    }

    PlanSituation today(Quarter quarter, Caller caller) {
        List<Task> waiting = tasks.waiting(caller, MAX_WAITING);
        List<Task> committed = loads.committed(caller);
        Efforts efforts = loads.efforts(
                Stream.concat(waiting.stream(), committed.stream()).toList());
        return new PlanSituation(
                portfolio.spread(), waiting, committed, loads.of(quarter, committed, efforts), efforts);
    }

    /** The planned decisions on tasks that the caller may see. */
    List<DecisionForecast> decisions(QuarterPlan plan, Caller caller) {
        List<Task> named =
                tasks.named(plan.decisions().stream().map(PlannedDecision::task).toList(), caller);
        return named.stream()
                .flatMap(task -> plan.decision(task.id()).stream().map(planned -> DecisionForecast.of(planned, task)))
                .toList();
    }
}
