package org.preventionportal.tasks.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ClosedDays;
import org.preventionportal.tasks.progress.TaskEnding;
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

    /** @throws Refusal at the field if figures of a closed period count the task */
    public void requireOpen(String field, Task task) {
        List<LocalDate> days = Stream.concat(
                        steps(task), task.delivery().activities().stream().map(Activity::date))
                .toList();
        if (!days.isEmpty()) {
            closedDays.requireOpen(field, new DateRange(Collections.min(days), Collections.max(days)));
        }
    }

    /** Figures also count what waited or was ongoing when a period ended, so an open task counts until today. */
    private Stream<LocalDate> steps(Task task) {
        Optional<LocalDate> requestedOn =
                Optional.ofNullable(task.requestedAt()).map(WorkingDays::day);
        Optional<LocalDate> acceptedOn = Optional.ofNullable(task.progress().acceptedOn());
        boolean isCounted = requestedOn.isPresent() || acceptedOn.isPresent();
        Optional<LocalDate> last = Optional.ofNullable(task.progress().ending())
                .map(TaskEnding::endedOn)
                .or(() -> Optional.of(WorkingDays.day(clock.instant())).filter(_ -> isCounted));
        return Stream.of(requestedOn, acceptedOn, last).flatMap(Optional::stream);
    }
}
