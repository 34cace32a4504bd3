package org.preventionportal.planning.plans;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/**
 * Shows how many requests of a kind of partner a plan is about, and how many of them it accepts. What is carried out
 * already counts in both, so that neither falls the more of the plan is done.
 *
 * @param waiting the requests that wait, and those that the plan has decided
 */
record PartnerKindForecast(PartnerKind partnerKind, int waiting, int accepted) {

    /** The kinds whose requests wait or were decided by the plan. */
    static List<PartnerKindForecast> of(List<Task> requests, List<DecisionForecast> decisions) {
        return Arrays.stream(PartnerKind.values())
                .map(kind -> of(
                        kind,
                        Stream.concat(
                                        requests.stream(),
                                        decisions.stream()
                                                .filter(DecisionForecast::isCarriedOutOnRequest)
                                                .map(DecisionForecast::task))
                                .filter(task -> isOf(task, kind))
                                .map(Task::id)
                                .collect(Collectors.toCollection(HashSet::new)),
                        decisions))
                .filter(forecast -> forecast.waiting() > 0)
                .toList();
    }

    private static PartnerKindForecast of(PartnerKind kind, Set<TaskId> requests, List<DecisionForecast> decisions) {
        int accepted = Math.toIntExact(decisions.stream()
                .filter(decision -> decision.isAccepted() && isOf(decision.task(), kind))
                .count());
        return new PartnerKindForecast(kind, requests.size(), accepted);
    }

    private static boolean isOf(Task task, PartnerKind kind) {
        return task.origin().partnerKind() == kind;
    }
}
