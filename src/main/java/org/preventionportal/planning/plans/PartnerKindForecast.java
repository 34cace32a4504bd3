package org.preventionportal.planning.plans;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.Task;

/**
 * Shows how many requests of a kind of partner a plan is about, and how many of them it accepts. What is carried out
 * already counts in both, so that neither falls the more of the plan is done.
 *
 * @param waitingCount the requests that wait, and those that the plan decides or has decided
 */
record PartnerKindForecast(PartnerKind partnerKind, int waitingCount, int acceptedCount) {

    /** The kinds whose requests wait or were decided by the plan. */
    static List<PartnerKindForecast> of(List<Task> requests, List<DecisionForecast> decisions) {
        Collection<Task> about = Stream.concat(
                        requests.stream(),
                        decisions.stream().filter(DecisionForecast::isOnRequest).map(DecisionForecast::task))
                .collect(Collectors.toMap(Task::id, Function.identity(), (one, _) -> one)) // most are in both
                .values();
        List<Task> accepted = decisions.stream()
                .filter(DecisionForecast::isAccepted)
                .map(DecisionForecast::task)
                .toList();
        return Arrays.stream(PartnerKind.values())
                .map(kind -> new PartnerKindForecast(kind, count(about, kind), count(accepted, kind)))
                .filter(forecast -> forecast.waitingCount() > 0)
                .toList();
    }

    private static int count(Collection<Task> tasks, PartnerKind kind) {
        return Math.toIntExact(tasks.stream()
                .filter(task -> task.origin().partnerKind() == kind)
                .count());
    }
}
