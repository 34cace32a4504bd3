package org.preventionportal.tasks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Requests to which a promise is late.
 *
 * @param byAtLeast working days
 */
record OverdueFilter(Target promise, @Min(1) @Max(250) int byAtLeast) {

    enum Target {
        ACKNOWLEDGE,
        DECIDE,
        ANY
    }

    Criteria narrow(LocalDate today) {
        LocalDate latest = latestDue(today);
        return switch (promise) {
            case ACKNOWLEDGE -> due("acknowledgeBy", latest);
            case DECIDE -> due("decideBy", latest);
            case ANY -> new Criteria().orOperator(due("acknowledgeBy", latest), due("decideBy", latest));
        };
    }

    /** The last day that has so many working days after it, up to and with today. */
    private LocalDate latestDue(LocalDate today) {
        LocalDate lastWorked = WorkingDays.isWorkingDay(today) ? today : WorkingDays.after(today, -1);
        return WorkingDays.after(lastWorked, 1 - byAtLeast).minusDays(1);
    }

    private static Criteria due(String field, LocalDate latest) {
        return Criteria.where("progress.clock." + field).lte(latest);
    }
}
