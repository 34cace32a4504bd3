package org.preventionportal.planning.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.planning.effort.Efforts;
import org.preventionportal.planning.quarter.OfficerLoad;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Spread;
import org.springframework.util.function.SingletonSupplier;

/**
 * Holds what officers have free and how the work is spread, now or after planned decisions.
 *
 * @param countedSpread counts when it is asked for, since pages of running work show no spread
 * @param requests those that wait for a decision, in the order of the queue, and then deferred ones that return by
 *     the end of the quarter
 * @param hasMoreRequests whether there are others, which no plan shows yet
 * @param running what officers have to deliver in the quarter: what the loads count
 * @param hasMoreTasks whether officers have more to deliver than that
 * @param loads in the order of the officers
 * @param readPolicy reads when it is asked for
 */
record PlanSituation(
        Quarter quarter,
        Supplier<Spread> countedSpread,
        List<Task> requests,
        boolean hasMoreRequests,
        List<Task> running,
        boolean hasMoreTasks,
        List<OfficerLoad> loads,
        Efforts efforts,
        Supplier<PriorityPolicy> readPolicy,
        LocalDate today) {

    Spread spread() {
        return countedSpread.get();
    }

    PriorityPolicy policy() {
        return readPolicy.get();
    }

    /** The days of the task that fall into the quarter. */
    double days(Task task) {
        return quarter.days(task, efforts, today);
    }

    /** The situation after those of the decisions that are still ahead were carried out. */
    PlanSituation after(List<DecisionForecast> decisions) {
        List<DecisionForecast> ahead = decisions.stream()
                .filter(decision -> decision.status().isAhead())
                .toList();
        List<OfficerLoad> nextLoads = loads;
        for (DecisionForecast decision : ahead) {
            nextLoads = after(decision.planned(), decision.task(), nextLoads);
        }
        return new PlanSituation(
                quarter,
                SingletonSupplier.of(() -> spreadAfter(ahead)),
                requests,
                hasMoreRequests,
                running,
                hasMoreTasks,
                nextLoads,
                efforts,
                readPolicy,
                today);
    }

    /** Deferring and declining take no time. */
    private List<OfficerLoad> after(PlannedDecision decision, Task task, List<OfficerLoad> before) {
        return switch (decision.action()) {
            case ACCEPT -> OfficerLoad.moved(before, null, decision.officer(), days(task));
            case ASSIGN ->
                isCounted(task) ? OfficerLoad.moved(before, task.officer(), decision.officer(), days(task)) : before;
            case DEFER, DECLINE -> before;
        };
    }

    /** Only what is accepted changes it. */
    private Spread spreadAfter(List<DecisionForecast> ahead) {
        Spread next = spread();
        for (DecisionForecast decision : ahead) {
            if (decision.planned().action() == PlannedAction.ACCEPT) {
                next = next.plus(
                        decision.task().region(), decision.task().need().mainTheme(), 1);
            }
        }
        return next;
    }

    /** The position of a request in the queue under this spread. */
    QueuePosition position(Task request) {
        QueuePosition position = Objects.requireNonNull(request.queuePosition());
        Theme theme = Objects.requireNonNull(request.need().mainTheme());
        return position.rescored(
                position.score()
                        .under(policy().version(), spread().regionPart(request.region()), spread().themePart(theme)),
                policy().weights());
    }

    private boolean isCounted(Task task) {
        return running.stream().anyMatch(one -> one.id().equals(task.id()));
    }

    private List<OfficerLoad> moved(@Nullable PersonId from, @Nullable PersonId to, Task task) {
        return OfficerLoad.moved(loads, from, to, days(task));
    }

    /** What officers have free if this decision is not carried out. */
    List<OfficerLoad> loadsWithout(@Nullable PlannedDecision decision, Task task) {
        if (decision == null) {
            return loads;
        }
        return switch (decision.action()) {
            case ACCEPT -> moved(decision.officer(), null, task);
            case ASSIGN -> moved(decision.officer(), task.officer(), task);
            case DEFER, DECLINE -> loads;
        };
    }

    Optional<OfficerLoad> load(@Nullable PersonId officer) {
        return loads.stream().filter(load -> load.officer().equals(officer)).findFirst();
    }

    /** What the officers who may deliver the task have free at most; empty if there are none. */
    Optional<Double> mostFreeDays(Task task) {
        return loads.stream()
                .filter(load -> load.mayDeliver(task))
                .map(OfficerLoad::freeDays)
                .max(Double::compare);
    }

    /** Whether an officer who may deliver the task has enough free days. */
    boolean fits(Task task) {
        return mostFreeDays(task).filter(free -> free >= days(task)).isPresent();
    }
}
