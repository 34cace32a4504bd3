package org.preventionportal.tasks.progress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Selects requests that are past a response target.
 *
 * @param minWorkingDays the smallest number of working days overdue
 */
public record OverdueFilter(Target target, @Min(1) @Max(250) int minWorkingDays) {

    public enum Target {
        ACKNOWLEDGE,
        DECIDE,
        ANY
    }

    public Criteria narrow(LocalDate today) {
        LocalDate latest = latestDue(today);
        return switch (target) {
            case ACKNOWLEDGE -> due("acknowledgeBy", latest);
            case DECIDE -> due("decideBy", latest);
            case ANY -> new Criteria().orOperator(due("acknowledgeBy", latest), due("decideBy", latest));
        };
    }

    /** The last due day that is overdue by the minimum today. */
    public LocalDate latestDue(LocalDate today) {
        LocalDate lastWorked = WorkingDays.isWorkingDay(today) ? today : WorkingDays.after(today, -1);
        return WorkingDays.after(lastWorked, 1 - minWorkingDays).minusDays(1);
    }

    private static Criteria due(String field, LocalDate latest) {
        return Criteria.where("progress.clock." + field).lte(latest);
    }
}
