package org.preventionportal.planning.plans;

import java.util.Arrays;
import java.util.List;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.Task;

/** Shows how many requests of a kind of partner wait, and how many of them a plan accepts. */
record PartnerKindForecast(PartnerKind partnerKind, int waiting, int accepted) {

    /** The kinds of which requests wait. */
    static List<PartnerKindForecast> of(List<RequestForecast> requests) {
        return Arrays.stream(PartnerKind.values())
                .map(kind -> of(
                        kind,
                        requests.stream()
                                .filter(request -> isOf(request.task(), kind))
                                .toList()))
                .filter(forecast -> forecast.waiting() > 0)
                .toList();
    }

    private static boolean isOf(Task task, PartnerKind kind) {
        return task.origin().partnerKind() == kind;
    }

    private static PartnerKindForecast of(PartnerKind kind, List<RequestForecast> requests) {
        int accepted = Math.toIntExact(requests.stream()
                .filter(request -> request.action() == PlannedAction.ACCEPT)
                .count());
        return new PartnerKindForecast(kind, requests.size(), accepted);
    }
}
