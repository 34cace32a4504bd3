package org.preventionportal.tasks.delivery.activities;

import java.util.Collection;

/**
 * Counts the people of a task or an activity from its figures each time.
 *
 * @param isEstimated whether an estimate is among them
 */
public record ReachTotals(int professionals, int youngPeople, int other, boolean isEstimated) {

    public static ReachTotals of(Collection<ReachFigure> figures) {
        return new ReachTotals(
                sum(figures, ReachKind.PROFESSIONALS),
                sum(figures, ReachKind.YOUNG_PEOPLE),
                sum(figures, ReachKind.OTHER),
                figures.stream().anyMatch(ReachFigure::isEstimate));
    }

    private static int sum(Collection<ReachFigure> figures, ReachKind kind) {
        return figures.stream()
                .filter(figure -> figure.kind() == kind)
                .mapToInt(ReachFigure::people)
                .sum();
    }
}
