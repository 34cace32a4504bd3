package org.preventionportal.tasks.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ClosedDays;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.stereotype.Component;

/** Refuses to classify a task otherwise once a closed period has counted it. */
@Component
public class ClosedFigures {

    private final ClosedDays closedDays;
    private final Clock clock;

    ClosedFigures(ClosedDays closedDays, Clock clock) {
        this.closedDays = closedDays;
        this.clock = clock;
    }

    /**
     * Figures also count what waited or was ongoing when a period ended. So a task that can be classified, which has
     * not ended, counts on every day since its first one.
     *
     * @throws Refusal at the field if figures of a closed period count the task
     */
    public void requireOpen(String field, Task task) {
        LocalDate today = WorkingDays.day(clock.instant());
        Stream.of(
                        Stream.ofNullable(task.requestedAt()).map(WorkingDays::day),
                        Stream.ofNullable(task.progress().acceptedOn()),
                        task.delivery().activities().stream().map(Activity::date))
                .flatMap(days -> days)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> closedDays.requireOpen(field, new DateRange(first, today)));
    }
}
